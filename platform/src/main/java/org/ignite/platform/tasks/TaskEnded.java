package org.ignite.platform.tasks;

import org.ignite.platform.problems.RuleBroken;

/** 409: the job or task has ended, so it can be neither cancelled nor tried again. */
public class TaskEnded extends RuleBroken {

  public TaskEnded() {
    super("job-ended", "It has ended already, or runs at this moment.");
  }
}
