package org.ignite.sessions.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ignite.sessions.attendance.Disclosure.Settled;
import org.ignite.sessions.invitations.Attendance;
import org.ignite.sessions.invitations.Reply;
import org.ignite.sessions.sessions.Confidentiality;
import org.ignite.sessions.sessions.SessionKind;
import org.junit.jupiter.api.Test;

/**
 * What the programme team can find out from totals about a session under the Chatham House Rule.
 */
class DisclosureTest {

  private static final Instant START = Instant.parse("2026-11-12T10:00:00Z");
  private static final UUID PARTICIPANT = UUID.randomUUID();

  /** Tries every way in which up to eight sessions can have been attended. */
  @Property
  void whateverTheTotalsSayOfEachSessionEitherCanBeTrue(@ForAll @IntRange(max = 8) int sessions) {
    for (int attended = 0; attended < 1 << sessions; attended++) {
      List<BigDecimal> told = told(sessions, attended);
      for (int session = 0; session < sessions; session++) {
        Set<Boolean> possible = new HashSet<>();
        for (int other = 0; other < 1 << sessions; other++) {
          if (told(sessions, other).equals(told)) {
            possible.add((other & 1 << session) != 0);
          }
        }
        assertThat(possible).as("%d of %d sessions", session, sessions).hasSize(2);
      }
    }
  }

  @Test
  void threeCountAllOrNoneWhicheverIsNearer() {
    assertThat(told(3, 0b000)).containsExactly(BigDecimal.ZERO);
    assertThat(told(3, 0b010)).containsExactly(BigDecimal.ZERO);
    assertThat(told(3, 0b110)).containsExactly(new BigDecimal("1.5"));
    assertThat(told(3, 0b111)).containsExactly(new BigDecimal("1.5"));
    assertThat(told(2, 0b11)).isEmpty();
    assertThat(told(7, 0b1111111)).hasSize(2);
  }

  /** The same instants, before, while and after it is held: only the reply before it makes one. */
  @Property
  void howASessionStandsForTheTeamNeverDependsOnAttendance(
      @ForAll SessionKind kind,
      @ForAll Reply reply,
      @ForAll boolean disclosed,
      @ForAll @IntRange(min = -30, max = 30) int hours) {
    Instant now = START.plusSeconds(hours * 3600L);

    assertThat(
            Arrays.stream(Attendance.values())
                .map(seen -> entry(kind, reply, seen, disclosed).forTeam(now))
                .distinct())
        .hasSize(1);
  }

  @Property
  void whatWasRepliedIsNoMoreTheTeamsOnceItBegins(
      @ForAll SessionKind kind, @ForAll @IntRange(max = 300) int hours) {
    Instant now = START.plusSeconds(hours * 3600L);

    assertThat(
            Arrays.stream(Reply.values())
                .map(reply -> entry(kind, reply, Attendance.UNKNOWN, false).forTeam(now)))
        .containsOnly(CommitmentStanding.UNDISCLOSED);
  }

  private static LedgerEntry entry(
      SessionKind kind, Reply reply, Attendance attendance, boolean disclosed) {
    return new LedgerEntry(
        kind,
        Confidentiality.CHATHAM_HOUSE,
        START,
        START.plusSeconds(7200),
        reply,
        false,
        attendance,
        disclosed);
  }

  /** Each disclosure, not their sum alone: the team can read the total after every one. */
  private static List<BigDecimal> told(int sessions, int attended) {
    List<Settled> settled =
        new ArrayList<>(
            IntStream.range(0, sessions)
                .mapToObj(
                    i ->
                        new Settled(
                            new UUID(0, i),
                            PARTICIPANT,
                            new BigDecimal("0.5"),
                            (attended & 1 << i) != 0))
                .toList());
    return Disclosure.of(settled).stream().map(Disclosure::days).toList();
  }
}
