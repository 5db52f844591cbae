package org.ignite.participants.cohorts;

import java.time.LocalDate;
import org.ignite.platform.problems.RuleBroken;

/** 409: the step does not follow the state in which the cohort is. */
public class WrongCohortState extends RuleBroken {

  WrongCohortState(String step, CohortState state) {
    this("A cohort that is " + state.text() + " can't be " + step + ".");
  }

  private WrongCohortState(String detail) {
    super("wrong-cohort-state", detail);
  }

  static WrongCohortState completedBefore(LocalDate endsOn) {
    return new WrongCohortState(
        "The season ends on " + endsOn + ": the cohort can be completed from that day on.");
  }
}
