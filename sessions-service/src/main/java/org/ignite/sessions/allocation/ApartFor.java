package org.ignite.sessions.allocation;

/** Why two people are better not in one set. */
public enum ApartFor {
  SAME_ORGANISATION,
  DECLARED,
  COUNTY,
  COMBINED_AUTHORITY,
  NEAR,
  /** A member's private wish. Only the programme team may ever see one. */
  WISH
}
