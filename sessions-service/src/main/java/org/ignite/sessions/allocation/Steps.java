package org.ignite.sessions.allocation;

/** Steps that an exact search may take; counted, so that its answer depends on no clock. */
final class Steps {

  private long left;
  private boolean unsure;

  Steps(long most) {
    left = most;
  }

  /** False if none is left; the search then proves nothing. */
  boolean take() {
    return take(1);
  }

  boolean take(int many) {
    left -= many;
    unsure |= left < 0;
    return left >= 0;
  }

  /** How many are left, 0 at the least. */
  long left() {
    return Math.max(0, left);
  }

  /** Something was passed over that could have been an answer. */
  void passedOver() {
    unsure = true;
  }

  Verdict verdict(boolean found) {
    return found ? Verdict.FEASIBLE : unsure ? Verdict.UNKNOWN : Verdict.INFEASIBLE;
  }
}
