package org.ignite.participants.partners;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a partner organisation is to the programme, which decides whom its machine may see. */
public enum PartnerKind {
  /** A council whose people take part: it sees those who lead it at present. */
  EMPLOYER,
  /** Pays for places: it sees those who have consented to it. */
  SPONSOR,
  /** Runs a part of the programme: it sees everybody who has a confirmed place. */
  DELIVERY;

  /** As it stands in the API, the events and the database. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static PartnerKind of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
