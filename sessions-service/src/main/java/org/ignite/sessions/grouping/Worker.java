package org.ignite.sessions.grouping;

import java.util.SplittableRandom;

/** One strand of a search, with random numbers and memory of its own. */
final class Worker {

  /**
   * Moves of n that the temperature accepts at a local optimum: at the start and at the end. Above,
   * nearly all that is tried is disorder, and below, nearly nothing changes any more, whatever n
   * is.
   */
  private static final double HOT = 0.36;

  private static final double COLD = 0.04;

  /** Between these, by chance, a child begins. */
  private static final double WARMEST = 0.2;

  private static final double COOLEST = 0.1;

  private final SplittableRandom random;
  private final Arrangement arrangement;
  private final Annealing annealing;
  private final Starts starts;
  private final Crossover crossover;

  Worker(GroupingProblem problem, SplittableRandom random, Deadline deadline) {
    this.random = random;
    arrangement = new Arrangement(problem);
    annealing = new Annealing(problem, deadline);
    starts = new Starts(problem);
    crossover = problem.isFlexible() ? new WholeGroups(problem) : new SharedMembers(problem);
  }

  /** A local optimum near a random start; its temperatures serve the whole search. */
  Temperatures temperatures() {
    descend();
    return new Temperatures(arrangement, random);
  }

  /** A local optimum near a random start. */
  Population.Member descend() {
    arrangement.set(starts.next(random));
    Descent.run(arrangement);
    return member();
  }

  Population.Member start(Temperatures temperatures, long tries) {
    arrangement.set(starts.next(random));
    return anneal(temperatures, tries, HOT);
  }

  /** Of two members of a population, which is not changed meanwhile. */
  Population.Member child(Population population, Temperatures temperatures, long tries) {
    int one = random.nextInt(population.size());
    int other = random.nextInt(population.size() - 1);
    if (other >= one) {
      other++;
    }
    arrangement.set(
        crossover.child(population.get(one).groupOf(), population.get(other).groupOf(), random));
    double warm = COOLEST * Math.pow(WARMEST / COOLEST, random.nextDouble());
    return anneal(temperatures, tries, warm);
  }

  private Population.Member anneal(Temperatures temperatures, long tries, double from) {
    double n = arrangement.groupOf.length;
    annealing.run(
        arrangement,
        random,
        tries,
        temperatures.accepting(from / n),
        temperatures.accepting(COLD / n));
    return member();
  }

  private Population.Member member() {
    return new Population.Member(arrangement.groupOf.clone(), arrangement.value);
  }
}
