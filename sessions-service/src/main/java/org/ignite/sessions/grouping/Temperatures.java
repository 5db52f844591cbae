package org.ignite.sessions.grouping;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * What temperature means for a problem: the share of tried moves that it would accept at a local
 * optimum. So one schedule fits distances of any scale and spread.
 */
final class Temperatures {

  private static final int SAMPLE = 4096;
  private static final int ATTEMPTS = 100 * SAMPLE;
  private static final int HALVINGS = 60;

  private final double[] losses;
  private final double largest;

  /**
   * Tries moves.
   *
   * @param optimum with nothing to gain by a single move
   */
  Temperatures(Arrangement optimum, SplittableRandom random) {
    double[] found = new double[SAMPLE];
    int n = optimum.groupOf.length;
    int count = 0;
    double most = 0;
    for (int i = 0; i < ATTEMPTS && count < SAMPLE; i++) {
      int one = random.nextInt(n);
      int other = random.nextInt(n);
      if (optimum.groupOf[one] != optimum.groupOf[other]) {
        found[count] = Math.max(0, -optimum.gainOfSwap(one, other));
        most = Math.max(most, found[count++]);
      }
    }
    losses = Arrays.copyOf(found, count);
    largest = most;
  }

  /**
   * The temperature at which a share of the moves is accepted.
   *
   * @param share between 0 and 1
   * @return more than zero
   */
  double accepting(double share) {
    double low = Math.max(largest, Double.MIN_NORMAL) * 1e-6;
    double high = Math.max(largest, Double.MIN_NORMAL) * 1e3;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = Math.sqrt(low * high);
      if (accepted(middle) > share) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private double accepted(double temperature) {
    double accepted = 0;
    for (double loss : losses) {
      accepted += Math.exp(-loss / temperature);
    }
    return accepted / Math.max(1, losses.length);
  }
}
