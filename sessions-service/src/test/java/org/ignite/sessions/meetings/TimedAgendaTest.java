package org.ignite.sessions.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ignite.platform.problems.InvalidRequest;
import org.junit.jupiter.api.Test;

class TimedAgendaTest {

  private static final List<Stage> OF_A_SLOT =
      List.of(
          Stage.PRESENT, Stage.CLARIFY, Stage.OPEN_QUESTIONS, Stage.REFLECT, Stage.AGREE_ACTIONS);

  private static List<UUID> people(int count) {
    return Stream.generate(UUID::randomUUID).limit(count).toList();
  }

  @Property
  void stagesFollowEachOtherAndTakeTheWholeMeeting(
      @ForAll SetFormat format,
      @ForAll @IntRange(min = 30, max = 600) int minutes,
      @ForAll @IntRange(min = 1, max = 8) int presenters) {
    if (!TimedAgenda.fits(format, minutes, presenters)) {
      return;
    }
    int now = 0;
    for (TimedStage stage : TimedAgenda.of(format, minutes, people(presenters)).stages()) {
      assertThat(stage.from()).isEqualTo(now);
      assertThat(stage.minutes()).isPositive();
      now += stage.minutes();
    }
    assertThat(now).isEqualTo(minutes);
  }

  @Property
  void whoBidHasHalfAnHourToFortyMinutes(
      @ForAll @IntRange(min = 85, max = 600) int minutes,
      @ForAll @IntRange(min = 2, max = 3) int presenters) {
    if (!TimedAgenda.fits(SetFormat.PRESENTERS, minutes, presenters)) {
      return;
    }
    assertThat(TimedAgenda.of(SetFormat.PRESENTERS, minutes, people(presenters)).slots())
        .hasSize(presenters)
        .allSatisfy(slot -> assertThat(slot.minutes()).isBetween(30, 40));
  }

  @Property
  void equalTimeIsEqualToAMinute(
      @ForAll @IntRange(min = 105, max = 600) int minutes,
      @ForAll @IntRange(min = 1, max = 8) int presenters) {
    List<Integer> slots =
        TimedAgenda.of(SetFormat.EQUAL_TIME, minutes, people(presenters)).slots().stream()
            .map(Slot::minutes)
            .sorted()
            .toList();

    assertThat(slots.getLast() - slots.getFirst()).isLessThanOrEqualTo(1);
  }

  @Property
  void eachSlotIsAllOfItsStagesInTheirOrder(
      @ForAll @IntRange(min = 105, max = 600) int minutes,
      @ForAll @IntRange(min = 1, max = 8) int presenters) {
    TimedAgenda agenda = TimedAgenda.of(SetFormat.EQUAL_TIME, minutes, people(presenters));

    for (Slot slot : agenda.slots()) {
      List<TimedStage> own =
          agenda.stages().stream()
              .filter(stage -> slot.presenter().equals(stage.presenter()))
              .toList();
      assertThat(own).extracting(TimedStage::stage).isEqualTo(OF_A_SLOT);
      assertThat(own.stream().mapToInt(TimedStage::minutes).sum()).isEqualTo(slot.minutes());
    }
  }

  @Test
  void aMeetingOfThreeHoursHasABreakHalfWay() {
    TimedAgenda agenda = TimedAgenda.of(SetFormat.PRESENTERS, 180, people(3));

    List<Stage> stages = agenda.stages().stream().map(TimedStage::stage).toList();
    assertThat(stages.getFirst()).isEqualTo(Stage.CHECK_IN);
    assertThat(stages.get(1)).isEqualTo(Stage.GROUND_RULES);
    assertThat(stages.indexOf(Stage.BREAK)).isEqualTo(2 + 2 * OF_A_SLOT.size());
    assertThat(stages.getLast()).isEqualTo(Stage.CLOSE);
    assertThat(agenda.stages().get(stages.indexOf(Stage.BREAK)).minutes()).isEqualTo(35);
  }

  @Test
  void whatDoesNotFitIsSaid() {
    assertThatThrownBy(() -> TimedAgenda.of(SetFormat.PRESENTERS, 114, people(3)))
        .isInstanceOf(AgendaDoesNotFit.class)
        .hasMessageContaining("take 115 minutes; the meeting has 114");
    assertThat(TimedAgenda.of(SetFormat.PRESENTERS, 115, people(3)).slots()).hasSize(3);
    for (int presenters : List.of(0, 1, 4)) {
      assertThatThrownBy(() -> TimedAgenda.of(SetFormat.PRESENTERS, 600, people(presenters)))
          .isInstanceOf(InvalidRequest.class);
    }
  }

  @Test
  void asManyPresentAsFit() {
    assertThat(
            IntStream.of(84, 85, 114, 115, 600)
                .map(minutes -> TimedAgenda.most(SetFormat.PRESENTERS, minutes, 6)))
        .containsExactly(0, 2, 2, 3, 3);
    assertThat(TimedAgenda.most(SetFormat.EQUAL_TIME, 180, 6)).isEqualTo(6);
  }
}
