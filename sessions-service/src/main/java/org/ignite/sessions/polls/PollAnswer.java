package org.ignite.sessions.polls;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a date suits somebody. */
public enum PollAnswer {
  @JsonProperty("yes")
  YES,
  /** They could come, and would rather not. */
  @JsonProperty("if-need-be")
  IF_NEED_BE,
  @JsonProperty("no")
  NO;

  /** As it stands in forms, the same as in the API. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The answer of a form; null for what is none. */
  public static @Nullable PollAnswer of(String text) {
    return Arrays.stream(values())
        .filter(answer -> answer.text().equals(text))
        .findAny()
        .orElse(null);
  }
}
