package org.ignite.sessions.allocation.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.ignite.sessions.allocation.Allocator;
import org.ignite.sessions.allocation.Budget;
import org.ignite.sessions.allocation.Draft;
import org.ignite.sessions.allocation.Move;
import org.ignite.sessions.allocation.Outcome;
import org.ignite.sessions.allocation.Problem;
import org.ignite.sessions.allocation.Progress;
import org.ignite.sessions.allocation.WhatIf;

/** Measures how long cohorts with all rules take. The values are the same on every machine. */
public final class CohortBench {

  private static final int WARM_UP = 20;
  private static final int COHORTS = 100;
  private static final long ITERATIONS = 100_000;
  private static final int MOVES = 1_000;

  private CohortBench() {}

  /** The same, on the standard output. */
  public static void main(String[] arguments) {
    run(System.out);
  }

  /** Prints a line each for a first draft, for 100 cohorts, and for changes by hand. */
  public static void run(PrintStream out) {
    for (int seed = 0; seed < WARM_UP; seed++) {
      solve(MadeUpCohort.of(seed, 24, 4), ITERATIONS, Progress.UNHEARD);
    }
    firstDraft(out);
    manyCohorts(out);
    changesByHand(out);
  }

  private static void firstDraft(PrintStream out) {
    long[] nanos =
        IntStream.range(0, 100)
            .mapToLong(seed -> firstDraft(MadeUpCohort.of(1_000L + seed, 24, 4)))
            .sorted()
            .toArray();
    out.printf(
        Locale.UK,
        "first draft that keeps the hard rules, 24 people in 4 sets: median %.1f ms, p95 %.1f ms,"
            + " most %.1f ms%n",
        millis(nanos[50]),
        millis(nanos[95]),
        millis(nanos[99]));
  }

  private static long firstDraft(Problem problem) {
    long start = System.nanoTime();
    AtomicLong first = new AtomicLong(Long.MAX_VALUE);
    solve(
        problem,
        Long.MAX_VALUE,
        (iterations, best, holds, elapsed) -> {
          if (holds) {
            first.set(System.nanoTime() - start);
          }
          return !holds && elapsed.compareTo(Duration.ofSeconds(10)) < 0;
        });
    return first.get();
  }

  /** In parallel, each cohort on one core. */
  private static void manyCohorts(PrintStream out) {
    long start = System.nanoTime();
    List<Outcome> outcomes =
        IntStream.range(0, COHORTS)
            .parallel()
            .mapToObj(seed -> MadeUpCohort.of(2_000L + seed, 50, 8))
            .map(problem -> solve(problem, ITERATIONS, Progress.UNHEARD))
            .toList();
    out.printf(
        Locale.UK,
        "5,000 people in 100 cohorts, %,d iterations each: %.1f s on %d cores, %d keep the hard"
            + " rules, value %,d%n",
        ITERATIONS,
        millis(System.nanoTime() - start) / 1000,
        Runtime.getRuntime().availableProcessors(),
        outcomes.stream().filter(outcome -> outcome.infeasibility() == null).count(),
        outcomes.stream().mapToLong(outcome -> outcome.score().value()).sum());
  }

  private static void changesByHand(PrintStream out) {
    Problem problem = MadeUpCohort.of(1, 60, 10);
    Draft draft = solve(problem, ITERATIONS, Progress.UNHEARD).draft();
    SplittableRandom random = new SplittableRandom(1);
    long[] nanos = new long[MOVES];
    for (int i = 0; i < MOVES; i++) {
      Move move =
          new Move.SwapPeers(
              problem.peers().get(random.nextInt(60)).id(),
              problem.peers().get(random.nextInt(60)).id());
      long start = System.nanoTime();
      WhatIf.of(problem, draft, move);
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    out.printf(
        Locale.UK,
        "what a swap would do, 60 people in 10 sets: p50 %.2f ms, p95 %.2f ms%n",
        millis(nanos[MOVES / 2]),
        millis(nanos[MOVES * 95 / 100]));
  }

  private static Outcome solve(Problem problem, long iterations, Progress progress) {
    return new Allocator().solve(problem, 1, Budget.ofIterations(iterations), progress);
  }

  private static double millis(long nanos) {
    return nanos / 1e6;
  }
}
