package org.ignite.platform.mail;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a person can do without. */
public enum MailKind {
  /** What a person must know: a sign-in, an offer, a change of what they signed up to. */
  ESSENTIAL,
  /** Says again what has been said: not sent to a person who has turned reminders off. */
  REMINDER;

  /** As it stands in the database and the API. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  static MailKind of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
