package org.ignite.sessions.allocation;

/** Whether a subsystem can be kept. */
enum Verdict {
  FEASIBLE,
  INFEASIBLE,
  /** The steps were used up. */
  UNKNOWN
}
