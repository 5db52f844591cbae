package org.ignite.sessions.grouping;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Logarithms of even chances in an order at random: a table is faster than either function. */
final class Chances {

  /** How many there are before they repeat. */
  static final int DIFFERENT = 4096;

  private Chances() {}

  /** So many that a row of n may begin at any of the different ones. */
  static double[] forRowsOf(int n) {
    int[] order = Shuffle.order(DIFFERENT, new SplittableRandom(1));
    double[] logarithms = new double[DIFFERENT + n];
    Arrays.setAll(logarithms, i -> Math.log((order[i % DIFFERENT] + 0.5) / DIFFERENT));
    return logarithms;
  }
}
