package org.ignite.sessions.polls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.sessions.sessions.MeetingTime;
import org.junit.jupiter.api.Test;

class OptionTotalsTest {

  private static final Instant NOW = Instant.parse("2026-11-10T12:00:00Z");

  @Test
  void theBestDateIsTheOneThatTheMostCanMakeThenLikeThenTheEarliest() {
    OptionTotals liked = option("2026-11-12", 5, 0);
    OptionTotals possible = option("2026-11-13", 2, 4);
    OptionTotals same = option("2026-11-14", 3, 3);
    OptionTotals later = option("2026-11-15", 3, 3);

    assertThat(OptionTotals.best(List.of(liked, later, possible, same), NOW)).isEqualTo(same);
    assertThat(OptionTotals.best(List.of(liked, possible), NOW)).isEqualTo(possible);
  }

  @Test
  void whatHasPassedOrSuitsNobodyIsNotTheBest() {
    assertThat(
            OptionTotals.best(List.of(option("2026-11-09", 5, 0), option("2026-11-12", 0, 0)), NOW))
        .isNull();
    assertThat(OptionTotals.best(List.of(), NOW)).isNull();
  }

  @Test
  void eachDateIsAnsweredOnceAndNothingElse() {
    UUID one = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    AnswerSheet.Line yes = new AnswerSheet.Line(one, PollAnswer.YES);
    AnswerSheet.Line no = new AnswerSheet.Line(other, PollAnswer.NO);

    assertThat(new AnswerSheet(List.of(yes, no)).to(Set.of(one, other)))
        .isEqualTo(Map.of(one, PollAnswer.YES, other, PollAnswer.NO));
    refused("/answers", List.of(yes), Set.of(one, other));
    refused("/answers/1/optionId", List.of(yes, yes), Set.of(one));
    refused("/answers/1/optionId", List.of(yes, no), Set.of(one));
  }

  private static void refused(String pointer, List<AnswerSheet.Line> lines, Set<UUID> options) {
    assertThatExceptionOfType(InvalidRequest.class)
        .isThrownBy(() -> new AnswerSheet(lines).to(options))
        .satisfies(
            refusal ->
                assertThat(refusal.errors())
                    .extracting(FieldError::pointer)
                    .containsExactly(pointer));
  }

  private static OptionTotals option(String day, long yes, long ifNeedBe) {
    return new OptionTotals(
        UUID.randomUUID(),
        MeetingTime.of(
            LocalDateTime.parse(day + "T10:00"), LocalDateTime.parse(day + "T12:00"), "Etc/UTC"),
        yes,
        ifNeedBe,
        0);
  }
}
