package org.ignite.platform.access;

/** How far an operation reaches for a role: which things of its kind a caller may touch. */
public enum Reach {
  /** Everything. */
  ALL,
  /** What belongs to a cohort that the caller takes part in. */
  COHORT,
  /** What the caller holds: a facilitator's sessions, a coach's participants. */
  HELD,
  /** What is the caller's own. */
  OWN
}
