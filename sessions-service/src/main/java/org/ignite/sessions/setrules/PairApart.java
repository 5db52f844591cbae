package org.ignite.sessions.setrules;

import java.util.UUID;

/**
 * Two participants who are better not in one set.
 *
 * @param hard never; else by preference
 */
public record PairApart(UUID one, UUID other, Reason reason, boolean hard) {

  /** Why they are. */
  public enum Reason {
    SAME_ORGANISATION,
    /** A conflict of interest. */
    DECLARED,
    COUNTY,
    COMBINED_AUTHORITY,
    NEAR,
    /** What {@link #one} has wished, in private. */
    WISH
  }
}
