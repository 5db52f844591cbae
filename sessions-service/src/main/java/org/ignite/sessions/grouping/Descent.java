package org.ignite.sessions.grouping;

/** Takes every move and every swap that gains, until there is none. */
final class Descent {

  /** Less is taken for a rounding error, in parts of the value. */
  private static final double LEAST = 1e-12;

  private Descent() {}

  static void run(Arrangement arrangement) {
    boolean gained = true;
    while (gained) {
      gained = arrangement.problem.isFlexible() && moves(arrangement);
      if (swaps(arrangement)) {
        gained = true;
      }
      arrangement.refresh();
    }
  }

  private static boolean moves(Arrangement arrangement) {
    boolean gained = false;
    double least = LEAST * Math.abs(arrangement.value);
    for (int i = 0; i < arrangement.groupOf.length; i++) {
      for (int g = 0; g < arrangement.sizes.length; g++) {
        if (arrangement.mayMove(i, g) && arrangement.gainOfMove(i, g) > least) {
          arrangement.value += arrangement.gainOfMove(i, g);
          arrangement.move(i, g);
          gained = true;
        }
      }
    }
    return gained;
  }

  private static boolean swaps(Arrangement arrangement) {
    boolean gained = false;
    double least = LEAST * Math.abs(arrangement.value);
    int[] groupOf = arrangement.groupOf;
    for (int i = 0; i < groupOf.length; i++) {
      for (int j = 0; j < i; j++) {
        if (groupOf[i] != groupOf[j] && arrangement.gainOfSwap(i, j) > least) {
          arrangement.value += arrangement.gainOfSwap(i, j);
          arrangement.swap(i, j);
          gained = true;
        }
      }
    }
    return gained;
  }
}
