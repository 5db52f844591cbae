package org.ignite.sessions.proposals;

import java.util.List;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.RuleBroken;

/** 422: the others are invited after the backers and before it begins, or not at all. */
public class WrongTimeForOthers extends RuleBroken {

  WrongTimeForOthers() {
    super(
        "wrong-time-for-others",
        "The rest of the cohort would be invited in the past, or when the session has begun.",
        List.of(new FieldError("/othersFrom", "is not between now and the session's start")));
  }
}
