package org.ignite.localstack;

import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;

/** One process of the stack. A stopped part can be started again, with the same ports and data. */
public interface Part {

  /** Short lower-case name, as people type it: {@code ./ignite logs kafka}. */
  String name();

  /** What each port is for, and its number; checked to be free before the start. */
  Map<String, Integer> ports();

  /** Where the process writes; grows over restarts. */
  Path log();

  /**
   * Starts the process and waits until it is ready. Does nothing when it runs already.
   *
   * @throws PartFailed when it ends or is not ready in time; what was started is stopped again
   */
  void start();

  /** Asks the process to end and waits for it; ends it by force when it does not. */
  void stop();

  /** Ends the process at once, as {@code kill -9} does; for tests of what survives it. */
  void kill();

  /** Whether it answers now. */
  boolean ready();

  /** Process id; empty when it does not run. */
  OptionalLong pid();
}
