package org.ignite.platform.mail;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a mail has come. */
public enum MailState {
  /** Waits until the programme team releases its batch. */
  HELD,
  /** Waits for its turn, or for its next attempt. Nobody has got it. */
  QUEUED,
  /** Is handed to the mail server, or was when the answer got lost: somebody may have got it. */
  LEAVING,
  /** Taken by the mail server. */
  SENT,
  /** The mail server will not have it; the refusal says why. */
  REFUSED,
  /** Taken back before it left. */
  RECALLED,
  /** A reminder to a person who wants none. */
  SUPPRESSED;

  /** As it stands in the database and the API. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  static MailState of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
