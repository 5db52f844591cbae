package org.ignite.sessions.people;

import org.ignite.platform.tasks.TaskHandler;

/**
 * Writes letters to people of whom nothing may be known yet, by {@link People#addressee}. What
 * happened and the letter's task are one transaction; while the person's address has not arrived
 * here the task is tried again, and its state says so.
 */
public interface LetterTask extends TaskHandler {

  /** With the longest pause of ten minutes: about two days of waiting for a person. */
  @Override
  default int attempts() {
    return 300;
  }
}
