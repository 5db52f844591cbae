package org.ignite.localstack;

import java.time.Duration;

/** Told how the start of the parts goes on, by several threads. */
public interface Progress {

  /** For callers that do not want to know. */
  Progress SILENT = new Progress() {};

  /** The part begins to start. */
  default void starting(String part) {}

  /** The part answers. */
  default void ready(String part, Duration took) {}
}
