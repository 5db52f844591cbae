package org.ignite.sessions.invitations;

import java.util.List;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.RuleBroken;

/** 422: what was recorded is corrected for a reason, once the session has been over for a day. */
public class CorrectionNeedsReason extends RuleBroken {

  CorrectionNeedsReason() {
    super(
        "correction-needs-reason",
        "The session has been over for more than a day: say why you correct what was recorded.",
        List.of(new FieldError("/reason", "is missing")));
  }
}
