package org.ignite.sessions.formation;

import java.util.List;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.RuleBroken;

/** 409: the cohort has changed since the draft was found. */
public class AllocationOutdated extends RuleBroken {

  AllocationOutdated(List<FieldError> changes) {
    super("allocation-outdated", "The cohort has changed since the draft was found.", changes);
  }
}
