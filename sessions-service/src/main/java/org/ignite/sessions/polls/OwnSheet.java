package org.ignite.sessions.polls;

import java.util.List;
import java.util.UUID;
import org.ignite.sessions.sessions.MeetingTime;
import org.jspecify.annotations.Nullable;

/**
 * A poll as one of those who are asked sees it.
 *
 * @param questions in the order in which the dates begin
 */
public record OwnSheet(
    DatePoll poll,
    UUID participantId,
    UUID personId,
    PollStanding standing,
    List<Question> questions) {

  /**
   * One date.
   *
   * @param answer null before they have answered
   * @param suggestion what their diary says; nothing is answered by itself
   */
  public record Question(
      UUID optionId, MeetingTime time, @Nullable PollAnswer answer, PollAnswer suggestion) {}

  /** Whether they have answered. */
  public boolean answered() {
    return questions.stream().anyMatch(question -> question.answer() != null);
  }
}
