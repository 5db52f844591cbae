package org.ignite.platform.access;

/**
 * How far an operation reaches for a role, or for a machine's scope: which things of its kind a
 * caller may touch.
 */
public enum Reach {
  /** Everything. */
  ALL,
  /** What belongs to a cohort that the caller takes part in. */
  COHORT,
  /** What the caller holds: a facilitator's sessions, a coach's participants. */
  HELD,
  /** What a participant has delegated to the caller: an assistant's principals. */
  DELEGATED,
  /**
   * What the programme team has granted to the partner organisation whose machine is calling:
   * cohorts, and in them the people whom a partner of its kind may see. For machines alone.
   */
  GRANTED,
  /** What is the caller's own; for a machine, what belongs to its partner organisation. */
  OWN
}
