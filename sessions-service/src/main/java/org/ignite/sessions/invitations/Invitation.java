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

  /** Numbers of a waiting list between this and 0 are before all others. */
  static final long BEFORE_ALL = -1_000_000_000_000L;

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
  private Seat seat;

  @SuppressWarnings("UnusedVariable") // read by SQL
  private @Nullable Long waitingNumber;

  private @Nullable Instant offerExpiresAt;
  private @Nullable Instant withdrawnAt;

  @Enumerated(EnumType.STRING)
  private Attendance attendance;

  @SuppressWarnings("UnusedVariable") // read by SQL
  private @Nullable Boolean expectedAtStart;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Invitation() {}

  private Invitation(Session session, Participant participant, Instant now) {
    this.id = Ids.next();
    this.sessionId = session.id();
    this.cohortId = session.cohortId();
    this.participantId = participant.id();
    this.personId = participant.personId();
    this.reply = Reply.NONE;
    this.seat = Seat.NONE;
    this.attendance = Attendance.UNKNOWN;
    this.expectedAtStart = session.begun(now) ? false : null;
  }

  /**
   * Asks a participant of the session's cohort.
   *
   * @throws org.ignite.sessions.sessions.SessionCancelled 409
   * @throws org.ignite.sessions.sessions.SessionDraft 409
   */
  static Invitation to(Session session, Participant participant, Instant now) {
    session.mustBePublished();
    return new Invitation(session, participant, now);
  }

  /**
   * Takes the participant's answer, which they may change as often as they like until the session
   * ends. A yes takes a seat, or waits for one; a yes to an offered seat takes it.
   *
   * @param queue who else is in
   * @return false if it is what they had answered before
   * @throws org.ignite.sessions.sessions.SessionCancelled 409
   * @throws org.ignite.sessions.sessions.SessionOver 409
   * @throws InvitationWithdrawn 409
   */
  boolean reply(Session session, Reply answer, @Nullable String words, Queue queue, Instant now) {
    session.mustNotBeOver(now);
    if (withdrawnAt != null) {
      throw new InvitationWithdrawn();
    }
    boolean lapsed = offerExpired(now);
    if (answer == reply && Objects.equals(words, note) && seat != Seat.OFFERED) {
      return false;
    }
    if (session.begun(now) && expectedAtStart == null) {
      expectedAtStart = expected();
    }
    note = words;
    repliedAt = now;
    if (answer != Reply.YES) {
      leave(answer);
    } else if (seat == Seat.OFFERED && !lapsed) {
      sit();
    } else if (reply != Reply.YES || lapsed) {
      enter(queue);
    }
    reply = answer;
    return true;
  }

  /** By what the programme team sees before the session begins. */
  private boolean expected() {
    return reply != Reply.NO && seat != Seat.WAITING && seat != Seat.OFFERED;
  }

  private void enter(Queue queue) {
    if (queue.seatsLeft() > 0 && !queue.othersWait()) {
      sit();
    } else {
      seat = Seat.WAITING;
      waitingNumber = queue.nextNumber();
      offerExpiresAt = null;
    }
  }

  private void sit() {
    seat = Seat.TAKEN;
    waitingNumber = null;
    offerExpiresAt = null;
  }

  private void leave(Reply answer) {
    reply = answer;
    seat = Seat.NONE;
    waitingNumber = null;
    offerExpiresAt = null;
  }

  /** Whoever comes back to find their seat given away waits before all who have never had one. */
  void waitFirst(long number) {
    seat = Seat.WAITING;
    waitingNumber = number;
    offerExpiresAt = null;
  }

  /** What they had answered does not hold any more. */
  void askAgain() {
    leave(Reply.NONE);
    repliedAt = null;
    note = null;
  }

  /** Keeps a seat for one who waits, until then. */
  void offerSeat(Instant until) {
    seat = Seat.OFFERED;
    waitingNumber = null;
    offerExpiresAt = until;
  }

  boolean offerExpired(Instant now) {
    return offerExpiresAt != null && !now.isBefore(offerExpiresAt);
  }

  /** The offered seat goes to the next: nobody answered in time. */
  void lapse(Instant now) {
    leave(Reply.NO);
    repliedAt = now;
  }

  /**
   * Takes the invitation back, and with it the seat.
   *
   * @return false if it was before
   */
  boolean withdraw(Instant now) {
    if (withdrawnAt != null) {
      return false;
    }
    if (reply == Reply.YES) {
      leave(Reply.NO);
      repliedAt = now;
    }
    withdrawnAt = now;
    return true;
  }

  /**
   * Asks again who was taken off.
   *
   * @return false if it stands
   */
  boolean renew(Session session, Instant now) {
    if (withdrawnAt == null) {
      return false;
    }
    if (session.begun(now)) {
      expectedAtStart = false;
    }
    withdrawnAt = null;
    askAgain();
    return true;
  }

  /**
   * What stands between a yes and a seat, under the session's lock.
   *
   * @param seatsLeft how many seats there are for whoever comes now
   * @param othersWait who came before comes first
   * @param nextNumber the place at the end of the waiting list
   */
  record Queue(long seatsLeft, boolean othersWait, long nextNumber) {}

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

  public Seat seat() {
    return seat;
  }

  /** That nobody else can have the seat, taken or offered. */
  boolean takesSeat() {
    return seat == Seat.TAKEN || seat == Seat.OFFERED;
  }

  /** Until when an offered seat is kept; null for none. */
  public @Nullable Instant offerExpiresAt() {
    return offerExpiresAt;
  }

  public boolean withdrawn() {
    return withdrawnAt != null;
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
