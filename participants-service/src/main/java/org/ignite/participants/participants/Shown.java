package org.ignite.participants.participants;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What a participant can show to their peers, beside the name, the organisation and the role. */
public enum Shown {
  EMAIL,
  PHONE,
  INTERESTS,
  IN_POST_SINCE;

  /** As it stands in the API and the database. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Shown of(String text) {
    return Arrays.stream(values())
        .filter(shown -> shown.text().equals(text))
        .findAny()
        .orElseThrow(() -> new IllegalArgumentException("nothing to show: " + text));
  }
}
