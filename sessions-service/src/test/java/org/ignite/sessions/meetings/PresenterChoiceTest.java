package org.ignite.sessions.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PresenterChoiceTest {

  private static final Instant FIRST = Instant.parse("2026-09-18T09:00:00Z");

  /**
   * A season: {@code constant} members come and bid each time, {@code others} come and bid as it
   * happens. Whatever the urgencies and the lengths of the meetings, the constant ones end, and are
   * after each meeting, no further apart than one slot.
   */
  @Property
  void overASeasonThoseWhoAlwaysBidAreNoFurtherApartThanASlot(
      @ForAll @IntRange(min = 2, max = 8) int constant,
      @ForAll @IntRange(min = 0, max = 6) int others,
      @ForAll @IntRange(min = 1, max = 12) int meetings,
      @ForAll Random random) {
    List<UUID> always = people(constant);
    List<UUID> now = people(others);
    List<HeldMeeting> held = new ArrayList<>();
    for (int i = 0; i < meetings; i++) {
      AirTime soFar = AirTime.of(held);
      List<MeetingMember> members =
          Stream.concat(
                  always.stream().map(member -> bids(member, random)),
                  now.stream()
                      .map(
                          member ->
                              random.nextBoolean()
                                  ? bids(member, random)
                                  : new MeetingMember(
                                      member, null, random.nextBoolean(), null, null, null, null)))
              .toList();
      int length = 85 + random.nextInt(150);

      MeetingAgenda agenda = MeetingAgenda.of(SetFormat.PRESENTERS, length, false, members, soFar);

      held.add(asAgreed(agenda, length));
      assertThat(AirTime.of(held).spread(always)).isLessThanOrEqualTo(SetFormat.LONGEST_SLOT);
    }
  }

  private static HeldMeeting asAgreed(MeetingAgenda agenda, int length) {
    return new HeldMeeting(
        UUID.randomUUID(),
        SetFormat.PRESENTERS,
        length,
        agenda.presenters().stream()
            .map(presenter -> new HeldMeeting.Presenter(presenter, true, false, null))
            .toList());
  }

  private static MeetingMember bids(UUID member, Random random) {
    Urgency urgency = Urgency.values()[random.nextInt(Urgency.values().length)];
    return new MeetingMember(
        member, null, false, urgency, FIRST.plusSeconds(random.nextInt(1000)), null, null);
  }

  private static List<UUID> people(int count) {
    return Stream.generate(UUID::randomUUID).limit(count).toList();
  }

  @Test
  void whoHasHadLeastGoesFirstThenTheUrgentThenTheEarly() {
    Bid early = bid(Urgency.THIS_MEETING, 1, 30);
    Bid late = bid(Urgency.THIS_MEETING, 2, 30);
    Bid urgent = bid(Urgency.CAN_NOT_WAIT, 3, 30);
    Bid least = bid(Urgency.CAN_WAIT, 4, 0);

    assertThat(PresenterChoice.of(List.of(late, early, urgent, least), 4))
        .containsExactly(least, urgent, early, late);
    assertThat(PresenterChoice.of(List.of(late, early, urgent, least), 2))
        .containsExactly(least, urgent);
  }

  private static Bid bid(Urgency urgency, int second, int soFar) {
    return new Bid(UUID.randomUUID(), urgency, FIRST.plusSeconds(second), soFar);
  }

  @Test
  void whoWasAwayHadNoTimeAndTheFacilitatorHasTheLastWord() {
    List<UUID> three = people(3);
    UUID beside = UUID.randomUUID();
    Map<UUID, Integer> minutes = new HashMap<>();
    new HeldMeeting(
            UUID.randomUUID(),
            SetFormat.PRESENTERS,
            145,
            List.of(
                new HeldMeeting.Presenter(three.get(0), true, false, null),
                new HeldMeeting.Presenter(three.get(1), true, true, null),
                new HeldMeeting.Presenter(three.get(2), true, false, 12),
                new HeldMeeting.Presenter(beside, false, false, 25)))
        .minutes()
        .forEach(minutes::put);

    assertThat(minutes).isEqualTo(Map.of(three.get(0), 40, three.get(2), 12, beside, 25));
  }

  @Test
  void whatAnAgendaThatNeverFittedSaysCountsForNobody() {
    List<UUID> four = people(4);

    assertThat(
            new HeldMeeting(
                    UUID.randomUUID(),
                    SetFormat.PRESENTERS,
                    60,
                    IntStream.range(0, 2)
                        .mapToObj(i -> new HeldMeeting.Presenter(four.get(i), true, false, null))
                        .toList())
                .minutes())
        .isEmpty();
  }
}
