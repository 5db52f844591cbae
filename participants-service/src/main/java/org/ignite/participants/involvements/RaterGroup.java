package org.ignite.participants.involvements;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** From where somebody who answers about a participant knows them. */
public enum RaterGroup {
  /** A member of the same learning set. */
  SET_PEER,
  /** Reports to them. */
  TEAM,
  /** An elected member. */
  MEMBER,
  /** A partner of the place: health, Whitehall, business. */
  PARTNER,
  /** Speaks for citizens. */
  CITIZEN;

  /** As it stands in the API, the events and the database. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static RaterGroup of(String text) {
    return Arrays.stream(values())
        .filter(group -> group.text().equals(text))
        .findAny()
        .orElseThrow();
  }
}
