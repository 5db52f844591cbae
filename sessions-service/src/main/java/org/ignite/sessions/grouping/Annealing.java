package org.ignite.sessions.grouping;

import java.util.SplittableRandom;

/**
 * Simulated annealing: moves tried at random, a loss accepted with probability e^(gain/temperature)
 * while the temperature falls geometrically. What is best on the way is kept.
 */
final class Annealing {

  /** How often the temperature falls in a run. */
  private static final int LEVELS = 300;

  /**
   * Of 1024 tried moves in a problem with flexible sizes, how many are of one element. Few may be.
   */
  private static final int MOVES_OF_ONE = 51;

  /**
   * A tried move is drawn out of one random number: three parts of 20, 20 and 10 bits and one of
   * 12.
   */
  private static final int DRAWN = 20;

  private static final long DRAWN_MASK = (1L << DRAWN) - 1;
  private static final int KIND = 2 * DRAWN;
  private static final long KIND_MASK = 1023;
  private static final int CHANCE = 52;

  /** Logarithms of even chances: a table is faster than either function. */
  private static final double[] LOGARITHMS = new double[1 << (64 - CHANCE)];

  static {
    for (int i = 0; i < LOGARITHMS.length; i++) {
      LOGARITHMS[i] = Math.log((i + 0.5) / LOGARITHMS.length);
    }
  }

  private final GroupingProblem problem;
  private final Deadline deadline;
  private final int[] best;
  private double bestValue;

  Annealing(GroupingProblem problem, Deadline deadline) {
    this.problem = problem;
    this.deadline = deadline;
    best = new int[problem.elements()];
  }

  /**
   * Leaves the arrangement at the best that was met, with nothing to gain by a single move.
   *
   * @param tries how many moves are tried
   * @param hot the first temperature, in units of the value, more than zero
   * @param cold the last
   */
  void run(Arrangement arrangement, SplittableRandom random, long tries, double hot, double cold) {
    System.arraycopy(arrangement.groupOf, 0, best, 0, best.length);
    bestValue = arrangement.value;
    int levels = (int) Math.clamp(tries / (2L * best.length), 1, LEVELS);
    double factor = levels == 1 ? 1 : Math.pow(cold / hot, 1.0 / (levels - 1));
    double temperature = hot;
    for (int level = 0; level < levels && !deadline.isOver(); level++) {
      level(arrangement, random, tries / levels, temperature);
      temperature *= factor;
    }
    arrangement.set(best);
    Descent.run(arrangement);
  }

  private void level(
      Arrangement arrangement, SplittableRandom random, long tries, double temperature) {
    int n = best.length;
    int groups = problem.groups();
    int movesOfOne = problem.isFlexible() ? MOVES_OF_ONE : 0;
    double[] sums = arrangement.sums;
    double[] distances = problem.flat();
    int[] groupOf = arrangement.groupOf;
    double value = arrangement.value;
    for (long i = 0; i < tries; i++) {
      long drawn = random.nextLong();
      int one = (int) (((drawn & DRAWN_MASK) * n) >>> DRAWN);
      long second = (drawn >>> DRAWN) & DRAWN_MASK;
      double threshold = temperature * LOGARITHMS[(int) (drawn >>> CHANCE)];
      double gain;
      if (((drawn >>> KIND) & KIND_MASK) < movesOfOne) {
        int to = (int) ((second * groups) >>> DRAWN);
        if (!arrangement.mayMove(one, to)) {
          continue;
        }
        gain = arrangement.gainOfMove(one, to);
        if (gain <= threshold) {
          continue;
        }
        arrangement.move(one, to);
      } else {
        int other = (int) ((second * n) >>> DRAWN);
        int from = groupOf[one] * n;
        int to = groupOf[other] * n;
        if (from == to) {
          continue;
        }
        gain =
            sums[to + one]
                - sums[from + one]
                + sums[from + other]
                - sums[to + other]
                - 2 * distances[one * n + other];
        if (gain <= threshold) {
          continue;
        }
        arrangement.swap(one, other);
      }
      value += gain;
      if (value > bestValue) {
        bestValue = value;
        System.arraycopy(groupOf, 0, best, 0, n);
      }
    }
    arrangement.value = value;
    arrangement.refresh();
  }
}
