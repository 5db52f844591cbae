package org.ignite.sessions.polls;

import java.util.List;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.RuleBroken;

/** 409: nobody is invited to what has begun. */
public class OptionPassed extends RuleBroken {

  OptionPassed() {
    super(
        "option-passed",
        "This date has passed.",
        List.of(new FieldError("/optionId", "begins in the past")));
  }
}
