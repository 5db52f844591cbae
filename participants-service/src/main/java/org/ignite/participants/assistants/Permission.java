package org.ignite.participants.assistants;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a participant lets an assistant do; what is said, written and felt is never among it. */
public enum Permission {
  /** See when and where the participant is expected. */
  DIARY,
  /** Say whether the participant comes. */
  REPLIES;

  /** As it stands in the API, the events and the database. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Permission of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
