package org.ignite.sessions.invitations;

import java.util.List;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.RuleBroken;

/** 422: attendance is recorded for invitations to the session, once for each. */
public class NotInvited extends RuleBroken {

  NotInvited(List<FieldError> errors) {
    super(
        "not-invited",
        "Some are no invitations to this session, or are named twice; nothing was recorded.",
        errors);
  }
}
