package org.ignite.sessions.grouping;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Searches for the most diverse grouping: a population of annealed groupings whose children are
 * annealed again; docs/decisions/grouping.md says why. Two strands work at the same time and meet
 * after each annealing.
 *
 * <p>With a budget of iterations, what is found depends on the problem, the seed and the budget
 * alone, however many threads there are. With a budget of time it may be asked for at any time by
 * {@link Progress}, and ends within some milliseconds of it.
 */
public final class GroupingSearch {

  private static final int STRANDS = 2;

  private final long seed;
  private final int threads;

  /**
   * A search on two threads.
   *
   * @param seed any number
   */
  public GroupingSearch(long seed) {
    this(seed, STRANDS);
  }

  /**
   * A search.
   *
   * @param seed any number
   * @param threads 1 or more; more than two are of no use
   */
  public GroupingSearch(long seed, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("a search needs a thread");
    }
    this.seed = seed;
    this.threads = Math.min(threads, STRANDS);
  }

  /**
   * Searches until the budget is used up.
   *
   * @return the best that was found, its value computed anew
   * @throws InterruptedException if the calling thread is interrupted; the search has ended then
   */
  public Grouping solve(GroupingProblem problem, Budget budget, Progress progress)
      throws InterruptedException {
    Deadline deadline =
        switch (budget) {
          case Budget.Time time -> Deadline.in(time.duration());
          case Budget.Iterations iterations -> Deadline.never();
        };
    SplittableRandom random = new SplittableRandom(seed);
    List<Worker> workers = new ArrayList<>();
    for (int i = 0; i < STRANDS; i++) {
      workers.add(new Worker(problem, random.split(), deadline));
    }
    ExecutorService executor =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("grouping-", 0).factory());
    try {
      return new Run(problem, budget, progress, deadline, workers, executor).solve();
    } finally {
      deadline.stop();
      executor.shutdownNow();
    }
  }
}
