package org.ignite.sessions.people;

import java.util.List;
import java.util.UUID;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.RuleBroken;

/** 422: nothing is known of this cohort, or not yet: it comes from another service. */
public class CohortNotKnown extends RuleBroken {

  CohortNotKnown(UUID cohortId) {
    super(
        "cohort-not-known",
        "No cohort %s is known here; one that was just opened may still be on its way."
            .formatted(cohortId),
        List.of(new FieldError("/cohortId", "is not known here (yet)")));
  }
}
