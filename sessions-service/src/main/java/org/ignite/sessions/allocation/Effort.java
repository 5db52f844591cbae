package org.ignite.sessions.allocation;

import java.time.Duration;

/** What is left of a budget, and whoever is told how it goes. */
final class Effort {

  private static final int LOOK_AT_THE_CLOCK = 64;
  private static final int REPORT = 4096;

  private final long most;
  private final long mostNanos;
  private final Progress progress;
  private final long startedAt = System.nanoTime();
  private long spent;
  private boolean over;
  private boolean stopped;
  private long bestPoints;
  private boolean held;

  Effort(Budget budget, Progress progress) {
    Long iterations = budget.iterations();
    Duration time = budget.time();
    most = iterations == null ? Long.MAX_VALUE : iterations;
    mostNanos = time == null ? Long.MAX_VALUE : time.toNanos();
    this.progress = progress;
    over = most == 0;
  }

  /** Another iteration; false if there is none left. */
  boolean spend() {
    if (over) {
      return false;
    }
    spent++;
    if (spent % LOOK_AT_THE_CLOCK == 0) {
      over = elapsed() >= mostNanos;
    }
    if (spent % REPORT == 0) {
      report();
    }
    over |= spent >= most;
    return true;
  }

  /** There is a best draft, or a better one. */
  void found(long points, boolean holds) {
    bestPoints = points;
    held = holds;
  }

  void report() {
    if (!progress.goOn(spent, bestPoints, held, Duration.ofNanos(elapsed()))) {
      stopped = true;
      over = true;
    }
  }

  boolean over() {
    return over;
  }

  /** Whether the listener has ended it. */
  boolean stopped() {
    return stopped;
  }

  private long elapsed() {
    return System.nanoTime() - startedAt;
  }
}
