package org.ignite.platform.access;

import java.util.Arrays;
import java.util.Optional;

/** The realm roles of a person's token. A machine has none; it has scopes. */
public enum Role {
  PROGRAMME_ADMIN("programme-admin"),
  FACILITATOR("facilitator"),
  COACH("coach"),
  PARTICIPANT("participant"),
  ASSISTANT("assistant"),
  CRITICAL_FRIEND("critical-friend"),
  SAFEGUARDING_LEAD("safeguarding-lead");

  private final String claim;

  Role(String claim) {
    this.claim = claim;
  }

  /** The role's name in the token and in access.csv. */
  public String claim() {
    return claim;
  }

  public static Optional<Role> of(String claim) {
    return Arrays.stream(values()).filter(role -> role.claim.equals(claim)).findAny();
  }
}
