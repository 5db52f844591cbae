package org.ignite.platform.tasks;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a task stands. */
public enum TaskState {
  /** Waits for its turn, or for its next attempt. */
  PENDING,
  RUNNING,
  DONE,
  /** Given up: the problem says why, and somebody has to look. */
  FAILED,
  CANCELLED;

  /** As it stands in the database and the API. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static TaskState of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** True where nothing more will happen by itself. */
  public boolean ended() {
    return this == DONE || this == FAILED || this == CANCELLED;
  }
}
