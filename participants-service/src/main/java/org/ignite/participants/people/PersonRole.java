package org.ignite.participants.people;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/**
 * What a person is in the programme beside a participant; each is a realm role of their account.
 */
public enum PersonRole {
  FACILITATOR("facilitator"),
  COACH("coach"),
  CRITICAL_FRIEND("critical-friend"),
  PROGRAMME_ADMIN("programme-admin"),
  SAFEGUARDING_LEAD("safeguarding-lead");

  private final String text;

  PersonRole(String text) {
    this.text = text;
  }

  /** As it stands in the API, the events, the database and the realm. */
  @JsonValue
  public String text() {
    return text;
  }

  public static PersonRole of(String text) {
    return Arrays.stream(values()).filter(role -> role.text.equals(text)).findAny().orElseThrow();
  }
}
