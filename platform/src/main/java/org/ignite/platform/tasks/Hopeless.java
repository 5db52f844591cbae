package org.ignite.platform.tasks;

import org.jspecify.annotations.Nullable;

/**
 * Trying again is of no use: the task fails at once, with this message for whoever asked for it.
 */
public class Hopeless extends RuntimeException {

  private final @Nullable String result;

  public Hopeless(String message) {
    this(message, null);
  }

  /**
   * With what there is to show all the same.
   *
   * @param result JSON, as the job's result
   */
  public Hopeless(String message, @Nullable String result) {
    super(message);
    this.result = result;
  }

  @Nullable String result() {
    return result;
  }
}
