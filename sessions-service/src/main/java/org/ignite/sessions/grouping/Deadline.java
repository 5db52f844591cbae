package org.ignite.sessions.grouping;

import java.time.Duration;

/** When a search has to end. May be asked by any thread. */
final class Deadline {

  private final long began = System.nanoTime();
  private final long allowed;
  private volatile boolean stopped;

  private Deadline(long allowed) {
    this.allowed = allowed;
  }

  /** From now on. */
  static Deadline in(Duration duration) {
    return new Deadline(duration.toNanos());
  }

  /** None. */
  static Deadline never() {
    return new Deadline(Long.MAX_VALUE);
  }

  boolean isOver() {
    return stopped || System.nanoTime() - began >= allowed;
  }

  /** It is over now. */
  void stop() {
    stopped = true;
  }

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /** Not less than zero. */
  Duration left() {
    return Duration.ofNanos(Math.max(0, allowed - (System.nanoTime() - began)));
  }
}
