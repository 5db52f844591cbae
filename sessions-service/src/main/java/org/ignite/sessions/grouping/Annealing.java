package org.ignite.sessions.grouping;

import java.util.SplittableRandom;

/**
 * Simulated annealing: a loss is accepted with probability e^(gain/temperature) while the
 * temperature falls geometrically. What is best on the way is kept.
 *
 * <p>An element at random is tried with each other in order, not a pair at random: so all that is
 * read lies in a row, and most of the work is a plain loop that the compiler makes vector
 * instructions of.
 */
final class Annealing {

  /** How often the temperature falls in a run. */
  private static final int LEVELS = 300;

  private final GroupingProblem problem;
  private final Deadline deadline;
  private final int n;
  private final double[] chances;
  private final int[] best;
  private double bestValue;

  /** What the element that is tried gains by going to each group, its own place given up. */
  private final double[] pull;

  /** How much more than that each other element has to be drawn for a swap to be accepted. */
  private final double[] bars;

  Annealing(GroupingProblem problem, Deadline deadline) {
    this.problem = problem;
    this.deadline = deadline;
    n = problem.elements();
    chances = Chances.forRowsOf(n);
    best = new int[n];
    pull = new double[problem.groups()];
    bars = new double[n];
  }

  /**
   * Leaves the arrangement at the best that was met, with nothing to gain by a single move.
   *
   * @param tries how many moves are tried; with flexible sizes, for each n of them one of a single
   *     element besides
   * @param hot the first temperature, in units of the value, more than zero
   * @param cold the last
   */
  void run(Arrangement arrangement, SplittableRandom random, long tries, double hot, double cold) {
    System.arraycopy(arrangement.groupOf, 0, best, 0, n);
    bestValue = arrangement.value;
    int levels = (int) Math.clamp(tries / (2L * n), 1, LEVELS);
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
    for (long rows = tries / n; rows > 0; rows--) {
      int one = random.nextInt(n);
      if (problem.isFlexible()) {
        tryMove(arrangement, random, temperature, one);
      }
      trySwaps(arrangement, random.nextInt(Chances.DIFFERENT), temperature, one);
    }
    arrangement.refresh();
  }

  private void tryMove(
      Arrangement arrangement, SplittableRandom random, double temperature, int one) {
    int group = random.nextInt(problem.groups());
    if (arrangement.mayMove(one, group)) {
      double gain = arrangement.gainOfMove(one, group);
      if (gain > temperature * chances[random.nextInt(Chances.DIFFERENT)]) {
        arrangement.move(one, group);
        gained(arrangement, gain);
      }
    }
  }

  private void trySwaps(Arrangement arrangement, int chance, double temperature, int one) {
    int other = accepted(arrangement, chance, temperature, one, 0);
    while (other < n) {
      double gain = arrangement.gainOfSwap(one, other);
      arrangement.swap(one, other);
      gained(arrangement, gain);
      other = accepted(arrangement, chance, temperature, one, other + 1);
    }
  }

  /** The next element to change places with, or n if there is none. */
  private int accepted(Arrangement arrangement, int chance, double temperature, int one, int from) {
    int group = arrangement.groupOf[one];
    for (int g = 0; g < pull.length; g++) {
      pull[g] = arrangement.gainOfMove(one, g);
    }
    pull[group] = Double.NEGATIVE_INFINITY;
    raise(
        bars,
        from,
        arrangement.own,
        arrangement.sums,
        group * n,
        problem.flat(),
        one * n,
        temperature,
        chances,
        chance);
    int other = from;
    while (other < n && pull[arrangement.groupOf[other]] <= bars[other]) {
      other++;
    }
    return other;
  }

  private static void raise(
      double[] bars,
      int from,
      double[] own,
      double[] sums,
      int group,
      double[] distances,
      int row,
      double temperature,
      double[] chances,
      int chance) {
    for (int x = from; x < bars.length; x++) {
      bars[x] =
          temperature * chances[chance + x] + own[x] - sums[group + x] + 2 * distances[row + x];
    }
  }

  private void gained(Arrangement arrangement, double gain) {
    arrangement.value += gain;
    if (arrangement.value > bestValue) {
      bestValue = arrangement.value;
      System.arraycopy(arrangement.groupOf, 0, best, 0, n);
    }
  }
}
