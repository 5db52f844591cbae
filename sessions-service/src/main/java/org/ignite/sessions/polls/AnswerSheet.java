package org.ignite.sessions.polls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.InvalidRequest;

/** What somebody says to each date of a poll. */
public record AnswerSheet(List<Line> lines) {

  /** To one of them. */
  public record Line(UUID optionId, PollAnswer answer) {}

  /**
   * The answers by option.
   *
   * @param options the dates of the poll
   * @throws InvalidRequest 422, unless each of them, and nothing else, is answered once
   */
  Map<UUID, PollAnswer> to(Set<UUID> options) {
    Map<UUID, PollAnswer> answers = new HashMap<>();
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      String pointer = "/answers/" + i + "/optionId";
      if (!options.contains(line.optionId())) {
        errors.add(new FieldError(pointer, "is no date of this poll"));
      } else if (answers.put(line.optionId(), line.answer()) != null) {
        errors.add(new FieldError(pointer, "is answered twice"));
      }
    }
    Set<UUID> open = new HashSet<>(options);
    open.removeAll(answers.keySet());
    if (!open.isEmpty()) {
      errors.add(new FieldError("/answers", "leaves " + open.size() + " dates without an answer"));
    }
    if (!errors.isEmpty()) {
      throw new InvalidRequest(errors);
    }
    return answers;
  }
}
