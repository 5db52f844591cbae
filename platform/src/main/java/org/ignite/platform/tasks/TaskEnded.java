package org.ignite.platform.tasks;

import org.ignite.platform.problems.RuleBroken;

/** 409: the job or task has ended or is wiped, so it can be neither cancelled nor tried again. */
public class TaskEnded extends RuleBroken {

  public TaskEnded() {
    super("job-ended", "It has ended already, runs at this moment, or what it was given is wiped.");
  }
}
