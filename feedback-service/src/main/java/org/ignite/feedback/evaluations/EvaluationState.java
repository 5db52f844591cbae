package org.ignite.feedback.evaluations;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where an evaluation stands. */
public enum EvaluationState {
  /** It takes answers until its closing time. */
  OPEN,
  /** For good; it has a release. */
  CLOSED;

  /**
   * The state of an evaluation.
   *
   * @param closedAt when it was closed; null if it has not been
   */
  public static EvaluationState of(@Nullable Object closedAt) {
    return closedAt == null ? OPEN : CLOSED;
  }

  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
