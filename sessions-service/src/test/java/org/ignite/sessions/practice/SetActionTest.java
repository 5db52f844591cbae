package org.ignite.sessions.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.ignite.sessions.people.Season;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetActionTest {

  private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2027-03-01");

  private static SetAction due(String day) {
    return new SetAction(
        new AgreedAction(UUID.randomUUID(), UUID.randomUUID(), null, null, words("Ask her", day)),
        0,
        NOW);
  }

  private static ActionWords words(String what, String day) {
    return new ActionWords(what, LocalDate.parse(day));
  }

  @Test
  void itEndsOnce() {
    List<BiConsumer<SetAction, Instant>> ends =
        List.of(SetAction::finish, (action, now) -> action.drop("She asked me first.", now));
    for (BiConsumer<SetAction, Instant> end : ends) {
      SetAction action = due("2027-03-05");
      end.accept(action, NOW);

      assertThat(action.endedAt()).isEqualTo(NOW);
      for (BiConsumer<SetAction, Instant> again : ends) {
        assertThatThrownBy(() -> again.accept(action, NOW)).isInstanceOf(ActionEnded.class);
      }
      assertThatThrownBy(action::words).isInstanceOf(ActionEnded.class);
      assertThatThrownBy(() -> action.change(words("Ask him", "2027-03-06"), NOW))
          .isInstanceOf(ActionEnded.class);
    }
  }

  /** In June London is an hour ahead of Greenwich. */
  @ParameterizedTest
  @CsvSource({
    "2027-03-05, 2027-03-05T23:59:59Z, false",
    "2027-03-05, 2027-03-06T00:00:00Z, true",
    "2027-06-05, 2027-06-05T22:59:59Z, false",
    "2027-06-05, 2027-06-05T23:00:00Z, true"
  })
  void itIsInTimeToTheEndOfItsDay(String day, Instant done, boolean late) {
    SetAction action = due(day);

    action.finish(done);

    assertThat(action.late()).isEqualTo(late);
  }

  @Test
  void onceLateItStaysSo() {
    SetAction action = due("2027-03-05");
    action.change(words("Ask him", "2027-03-20"), Instant.parse("2027-03-06T12:00:00Z"));
    action.finish(Instant.parse("2027-03-07T12:00:00Z"));

    assertThat(action.late()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2027-06-30, 2027-03-01, true",
    "2027-06-30, 2027-02-28, false",
    "2027-06-30, 2027-06-30, true",
    "2027-06-30, 2027-07-01, false",
    "2027-03-01, 2027-03-01, true",
    "2027-02-28, 2027-03-01, true",
    "2027-02-28, 2028-03-01, true",
    "2027-02-28, 2028-03-02, false"
  })
  void itIsDueWhileTheSeasonRunsOrWithinAYearAfterIt(
      LocalDate seasonEnds, LocalDate day, boolean possible) {
    Season season = new Season(LocalDate.parse("2026-09-01"), seasonEnds);

    if (possible) {
      DueDays.check(season, TODAY, day);
    } else {
      assertThatThrownBy(() -> DueDays.check(season, TODAY, day)).isInstanceOf(NotADueDay.class);
    }
  }

  @Test
  void noLogSaysWhatWasWritten() {
    assertThat(
            List.of(
                words("Ask her", "2027-03-05"),
                new IssueWords("Ask her", "Ask her"),
                new Issues.OpenIssue(UUID.randomUUID(), UUID.randomUUID(), "Ask her")))
        .allSatisfy(one -> assertThat(one.toString()).doesNotContain("Ask"));
  }

  @Test
  void whatIsProposedToASetCouldBeItsOwn() {
    assertThat(GroundRules.PROPOSED)
        .hasSizeBetween(1, 20)
        .doesNotHaveDuplicates()
        .allSatisfy(point -> assertThat(point).isNotBlank().hasSizeLessThanOrEqualTo(500));
  }
}
