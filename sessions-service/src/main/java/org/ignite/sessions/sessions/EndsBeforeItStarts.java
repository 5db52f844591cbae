package org.ignite.sessions.sessions;

import java.util.List;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.RuleBroken;

/** 422: a session takes some time. */
public class EndsBeforeItStarts extends RuleBroken {

  EndsBeforeItStarts() {
    super(
        "ends-before-it-starts",
        "The end is not after the start.",
        List.of(new FieldError("/endsAt", "is not after startsAt")));
  }
}
