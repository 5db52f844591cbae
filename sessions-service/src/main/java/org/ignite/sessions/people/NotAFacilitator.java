package org.ignite.sessions.people;

import java.util.List;
import java.util.UUID;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.RuleBroken;

/** 422: a session is held by a person who has the role for it, as far as is known here. */
public class NotAFacilitator extends RuleBroken {

  NotAFacilitator(UUID personId) {
    super(
        "not-a-facilitator",
        "%s is not known here as a facilitator; one who was just registered may still be on the way."
            .formatted(personId),
        List.of(new FieldError("/facilitatorId", "is not known here as a facilitator (yet)")));
  }
}
