package org.ignite.sessions.guests;

import org.ignite.sessions.sessions.SessionReach;

/** Who may ask guests to a session, besides the programme team; in SQL. */
final class GuestHost {

  /** That person {@code $1} holds session {@code s}. */
  static final String HELD = SessionReach.HELD;

  /**
   * That session {@code s} is a place session in the place of person {@code $1}: they alone are
   * invited to it, or it was made of their proposal.
   */
  static final String OWN_PLACE =
      """
      (s.kind = 'PLACE_SESSION' and s.state <> 'DRAFT' and %s and (
        (select count(*) from invitation alone where alone.session_id = s.id and alone.withdrawn_at is null) = 1
        or exists (select from proposal pr where pr.session_id = s.id and pr.author_id = $1)))
      """
          .formatted(SessionReach.INVITED);

  private GuestHost() {}
}
