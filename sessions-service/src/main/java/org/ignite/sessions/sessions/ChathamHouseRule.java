package org.ignite.sessions.sessions;

import java.time.Instant;
import java.util.Objects;

/**
 * What nobody may be told of a session in which what is learnt may be used, and who said it and who
 * was there may not be revealed (PROGRAMME.md, the Chatham House Rule). The time is that of the
 * application's clock, in SQL as well.
 */
public final class ChathamHouseRule {

  private ChathamHouseRule() {}

  /**
   * True where nobody but who holds it may be told any more who has a seat or has answered what:
   * until the start a yes is what lunch is ordered by, from then on it says who was there.
   */
  public static boolean hidesWhoIsThere(Session session, Instant now) {
    return session.confidentiality() == Confidentiality.CHATHAM_HOUSE && session.begun(now);
  }

  /**
   * The same in SQL.
   *
   * @param session the name of the session in the query
   * @param now the parameter that says what time it is
   */
  public static String hidesWhoIsThere(String session, String now) {
    return "(%1$s.confidentiality = 'CHATHAM_HOUSE' and %1$s.starts_at_utc <= %2$s)"
        .formatted(session, now);
  }

  /**
   * Refuses another facilitator, and another time, once people arrive: who came is known to whom
   * they met, and to no later facilitator; nor does the session begin again. Its capacity stays
   * from the start on, since a refusal would say how many seats are taken.
   *
   * @throws RuleHolds 409
   */
  static void mustHold(Session session, SessionDetails changed, Instant now) {
    boolean rearranged =
        !changed.facilitatorId().equals(session.facilitatorId())
            || !changed.time().equals(session.time());
    boolean resized = !Objects.equals(changed.capacity(), session.details().capacity());
    if (session.state() == SessionState.SCHEDULED
        && session.confidentiality() == Confidentiality.CHATHAM_HOUSE
        && ((rearranged && session.arriving(now)) || (resized && session.begun(now)))) {
      throw new RuleHolds();
    }
  }
}
