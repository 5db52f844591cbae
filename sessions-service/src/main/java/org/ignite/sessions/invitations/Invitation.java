package org.ignite.sessions.invitations;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.ignite.platform.ids.Ids;
import org.ignite.platform.outbox.Aggregate;
import org.ignite.sessions.people.Participant;
import org.ignite.sessions.sessions.Session;
import org.jspecify.annotations.Nullable;

/**
 * That one participant is asked to one session, what they answered, and whether they were there.
 */
@Entity
public class Invitation implements Aggregate {

  @Id private UUID id;
  @Version private long version;
  private UUID sessionId;
  private UUID cohortId;
  private UUID participantId;
  private UUID personId;

  @Enumerated(EnumType.STRING)
  private Reply reply;

  private @Nullable String note;
  private @Nullable Instant repliedAt;

  @Enumerated(EnumType.STRING)
  private Attendance attendance;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Invitation() {}

  private Invitation(Session session, Participant participant) {
    this.id = Ids.next();
    this.sessionId = session.id();
    this.cohortId = session.cohortId();
    this.participantId = participant.id();
    this.personId = participant.personId();
    this.reply = Reply.NONE;
    this.attendance = Attendance.UNKNOWN;
  }

  /**
   * Asks a participant of the session's cohort.
   *
   * @throws org.ignite.sessions.sessions.SessionCancelled 409
   */
  static Invitation to(Session session, Participant participant) {
    session.mustStand();
    return new Invitation(session, participant);
  }

  /**
   * Takes the participant's answer, which they may change as often as they like.
   *
   * @param placesTaken how many others have said yes, counted under the session's lock
   * @return false if it is what they had answered before
   * @throws org.ignite.sessions.sessions.SessionCancelled 409
   * @throws org.ignite.sessions.sessions.SessionFull 409, for a yes where no place is left
   */
  boolean reply(
      Session session, Reply answer, @Nullable String words, long placesTaken, Instant now) {
    session.mustStand();
    if (answer == Reply.YES) {
      session.mustHavePlace(placesTaken);
    }
    if (answer == reply && Objects.equals(words, note)) {
      return false;
    }
    reply = answer;
    note = words;
    repliedAt = now;
    return true;
  }

  /**
   * Writes down whether they were there.
   *
   * @return false if that is what stood there before
   * @throws org.ignite.sessions.sessions.SessionCancelled 409
   * @throws org.ignite.sessions.sessions.AttendanceTooEarly 409
   */
  boolean attended(Session session, Attendance seen, Instant now) {
    session.mustHaveBegun(now);
    if (seen == attendance) {
      return false;
    }
    attendance = seen;
    return true;
  }

  public UUID sessionId() {
    return sessionId;
  }

  public UUID cohortId() {
    return cohortId;
  }

  public UUID participantId() {
    return participantId;
  }

  public UUID personId() {
    return personId;
  }

  public Reply reply() {
    return reply;
  }

  /** What the participant wrote beside the answer. It stays in this service. */
  public @Nullable String note() {
    return note;
  }

  public @Nullable Instant repliedAt() {
    return repliedAt;
  }

  public Attendance attendance() {
    return attendance;
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public long version() {
    return version;
  }

  @Override
  public String aggregateType() {
    return "invitation";
  }
}
