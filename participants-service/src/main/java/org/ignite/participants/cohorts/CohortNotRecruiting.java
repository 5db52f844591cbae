package org.ignite.participants.cohorts;

import java.util.UUID;
import org.ignite.platform.problems.RuleBroken;

/** 409: people apply while a cohort recruits, not before and not behind it. */
public class CohortNotRecruiting extends RuleBroken {

  CohortNotRecruiting(UUID cohort, CohortState state) {
    super(
        "cohort-not-recruiting",
        state == CohortState.DRAFT
            ? "The cohort is a draft: POST /api/v1/cohorts/%s/recruit opens it to applications."
                .formatted(cohort)
            : "The cohort is %s: it takes no more applications.".formatted(state.text()));
  }
}
