package org.ignite.acceptance.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Waits for what happens by itself, and no longer than it takes. */
public final class Await {

  /** Longer than a killed service takes to come back and to be given its partitions again. */
  static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

  private Await() {}

  /**
   * Looks until there is something to see.
   *
   * @param what named when it does not come
   * @throws UnexpectedAnswer when it has not come within a minute and a half
   */
  public static <T> T until(String what, Supplier<Optional<T>> look) {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (true) {
      Optional<T> seen = look.get();
      if (seen.isPresent()) {
        return seen.get();
      }
      if (Instant.now().isAfter(deadline)) {
        throw new UnexpectedAnswer("waited " + PATIENCE.toSeconds() + " s in vain until " + what);
      }
      pause();
    }
  }

  static void pause() {
    try {
      Thread.sleep(BETWEEN_LOOKS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting", e);
    }
  }
}
