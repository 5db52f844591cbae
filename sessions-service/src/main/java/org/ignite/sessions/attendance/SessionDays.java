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

  public static SessionDays of(SessionKind kind) {
    return new SessionDays(kind.rules().days(), kind.rules().core());
  }
}
