package org.ignite.sessions.allocation;

/** What a draft must keep. */
public enum HardRule {
  /** From {@link Rules#smallest} to {@link Rules#largest} members. */
  SIZE,
  /** No two who are {@link Apart} hard in one set. */
  CONFLICT,
  /** Nobody's set is held by a facilitator with a conflict of interest with them. */
  FACILITATOR_CONFLICT,
  /** A participant's coach never holds their set. */
  COACH,
  /**
   * Nobody holds two sets more than a facilitator who could hold another. Over all facilitators
   * given, so that one who holds none counts; whoever is at their capacity could not hold another.
   */
  LOAD,
  /** Nobody holds more sets than their capacity; where there are facilitators each set has one. */
  CAPACITY,
  /**
   * Each set has {@link Rules#meetings} times, far enough apart, at which its facilitator and its
   * members (or a quorum) are free; nobody holds two sets at overlapping times.
   */
  DATES,
  /** {@link Pin}. */
  PIN,
  /** {@link Declined}. */
  DECLINED,
  /**
   * Where somebody has declined and there are present sets, at least one who has not moves as well,
   * so that a move tells nobody who declined. Moved is who is in a set of another number, and not
   * with all of those who were beside them and have not declined: a set that is only numbered anew
   * is no move.
   */
  SOMEBODY_ELSE_MOVES,
  /** {@link Rules#mostOthersMoved}. */
  OTHERS_MOVED
}
