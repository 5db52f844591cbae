package org.ignite.sessions.attendance;

import java.math.BigDecimal;
import org.ignite.sessions.sessions.SessionKind;

/**
 * What a session counts towards the commitment (PROGRAMME.md: core events total at most seven days,
 * a set meeting is half a day, optional ones count but never oblige).
 *
 * @param days in days; noon to noon is one
 * @param core true where participants have signed up to it
 */
public record SessionDays(BigDecimal days, boolean core) {

  private static final SessionDays DAY = new SessionDays(BigDecimal.ONE, true);
  private static final SessionDays HALF = new SessionDays(new BigDecimal("0.5"), true);
  private static final SessionDays OPTIONAL_DAY = new SessionDays(BigDecimal.ONE, false);
  private static final SessionDays OPTIONAL_HALF = new SessionDays(new BigDecimal("0.5"), false);

  public static SessionDays of(SessionKind kind) {
    return switch (kind) {
      case RESIDENTIAL -> DAY;
      case DIAGNOSTIC, SET_MEETING, LARGE_GROUP_SESSION, EVALUATION -> HALF;
      case EXCHANGE -> OPTIONAL_DAY;
      case ROUNDTABLE, PLACE_SESSION, REFLECTIVE_PRACTICE -> OPTIONAL_HALF;
    };
  }
}
