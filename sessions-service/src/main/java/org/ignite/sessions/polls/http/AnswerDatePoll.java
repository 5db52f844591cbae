package org.ignite.sessions.polls.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.polls.AnswerSheet;
import org.ignite.sessions.polls.PollAnswer;

/** Answers to all the dates of a poll. */
@Schema(name = "AnswerDatePoll")
record AnswerDatePoll(@NotNull @Size(min = 1, max = 50) List<@NotNull @Valid Line> answers) {

  /** The answer to one of them. */
  @Schema(name = "DateAnswer")
  record Line(@NotNull UUID optionId, @NotNull PollAnswer answer) {}

  AnswerSheet sheet() {
    return new AnswerSheet(
        answers.stream()
            .map(line -> new AnswerSheet.Line(line.optionId(), line.answer()))
            .toList());
  }
}
