package org.ignite.sessions.invitations;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.ignite.sessions.sessions.Session;
import org.ignite.sessions.sessions.SessionState;
import org.jspecify.annotations.Nullable;

/**
 * What one person's diary was told of one session by mail. A letter is what is new since: so
 * changes that come while one waits are told once, and the numbers that a diary goes by rise
 * whatever happens, leaving and coming back included.
 */
@Entity
class DiaryEntry {

  private static final String REQUEST = "REQUEST";

  @Id
  @SuppressWarnings("UnusedVariable") // written and read by SQL
  private UUID id;

  @Version
  @SuppressWarnings("UnusedVariable") // for Hibernate
  private long version;

  private UUID sessionId;
  private UUID personId;
  private UUID about;
  private boolean holds;
  private boolean stands;
  private int sequence;
  private @Nullable Integer told;
  private @Nullable String method;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected DiaryEntry() {}

  /**
   * The letter that is due now; null for none. From the session's end on nobody is asked to it or
   * told of its changes.
   *
   * @param takesPart false of somebody who has withdrawn from the cohort
   * @param reply what they have answered; who has said no hears of no changes, but the invitation
   *     itself is sent, however soon they were
   */
  @Nullable Letter due(Session session, boolean takesPart, Reply reply, Instant now) {
    boolean entered = REQUEST.equals(method);
    if (!stands || !takesPart || session.state() != SessionState.SCHEDULED) {
      return entered ? takenOut(session) : null;
    }
    if (session.over(now) || (reply == Reply.NO && method != null)) {
      return null;
    }
    if (!entered) {
      return Letter.INVITED;
    }
    return told != null && told == session.sequence() ? null : Letter.CHANGED;
  }

  private static Letter takenOut(Session session) {
    return session.state() == SessionState.CANCELLED ? Letter.CANCELLED : Letter.LEFT;
  }

  /**
   * Writes down that a letter is on its way.
   *
   * @return its SEQUENCE
   */
  int told(Letter letter, Session session) {
    told = session.sequence();
    sequence = Math.max(sequence + 1, told);
    method = letter.takesOut() ? "CANCEL" : REQUEST;
    return sequence;
  }

  UUID sessionId() {
    return sessionId;
  }

  UUID personId() {
    return personId;
  }

  /** What its letters are about: the invitation, or of who holds the session an id of its own. */
  UUID about() {
    return about;
  }

  /** That they hold the session. */
  boolean holds() {
    return holds;
  }
}
