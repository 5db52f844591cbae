package org.ignite.participants.consents;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a participant can agree to, one by one. Nothing in the programme depends on any of them. */
public enum ConsentPurpose {
  /** A sponsor may see the participant's name and council. */
  SPONSOR_NAME,
  /** Peers may see the mail address and the telephone number in the directory. */
  DIRECTORY_CONTACT,
  /** Themes of the diagnostic, never notes, may inform the season's design. */
  THEME_TAGS,
  /** Photographs of events may show the participant. */
  PHOTOGRAPHS;

  /** As it stands in the API, the events and the database. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static ConsentPurpose of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
