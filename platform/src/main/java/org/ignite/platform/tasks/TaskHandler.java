package org.ignite.platform.tasks;

import io.smallrye.mutiny.Uni;

/**
 * Does the tasks of one kind. An attempt may be the second one of work that the first had finished:
 * find, then create.
 */
public interface TaskHandler {

  String kind();

  /** How often it is tried before it is given up. */
  default int attempts() {
    return 12;
  }

  /**
   * One attempt. The handler marks the task done by {@link Tasks#finish}, in the transaction of its
   * effect where it has one. A failed Uni is tried again later; {@link Hopeless} is not.
   */
  Uni<Void> perform(Task task);
}
