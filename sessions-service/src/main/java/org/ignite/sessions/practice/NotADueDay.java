package org.ignite.sessions.practice;

import java.time.LocalDate;
import java.util.List;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.RuleBroken;

/** 422: an action is due on a day that is to come and on which the set still meets. */
public class NotADueDay extends RuleBroken {

  NotADueDay(LocalDate first, LocalDate last) {
    super(
        "not-a-due-day",
        "An action is due on a day from %s to %s.".formatted(first, last),
        List.of(new FieldError("/dueOn", "is before or after that")));
  }
}
