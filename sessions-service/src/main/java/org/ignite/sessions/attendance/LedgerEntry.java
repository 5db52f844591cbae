package org.ignite.sessions.attendance;

import java.time.Instant;
import org.ignite.sessions.invitations.Attendance;
import org.ignite.sessions.invitations.Reply;
import org.ignite.sessions.sessions.Confidentiality;
import org.ignite.sessions.sessions.Session;
import org.ignite.sessions.sessions.SessionKind;

/**
 * What is between one participant and one session that they are invited to, or that is their whole
 * cohort's.
 *
 * @param reply {@code NONE} also where they are not invited yet
 * @param waits that a yes has no seat yet: it waits for one, or for the answer to an offer
 * @param disclosed that a total which the programme team sees has it
 */
public record LedgerEntry(
    SessionKind kind,
    Confidentiality confidentiality,
    Instant startsAt,
    Instant endsAt,
    Reply reply,
    boolean waits,
    Attendance attendance,
    boolean disclosed) {

  public SessionDays days() {
    return SessionDays.of(kind);
  }

  /** How it stands for the participant themselves, who may know everything about it. */
  public CommitmentStanding own(Instant now) {
    return switch (attendance) {
      case PRESENT -> CommitmentStanding.ATTENDED;
      case ABSENT -> CommitmentStanding.MISSED;
      case EXCUSED -> CommitmentStanding.EXCUSED;
      case UNKNOWN -> expected(now);
    };
  }

  /**
   * How it stands for the programme team. Under the Chatham House Rule it depends on attendance at
   * no time, and on the reply no longer than the team is shown that.
   */
  public CommitmentStanding forTeam(Instant now) {
    if (confidentiality != Confidentiality.CHATHAM_HOUSE) {
      return own(now);
    }
    if (disclosed) {
      return CommitmentStanding.DISCLOSED;
    }
    return now.isBefore(startsAt.minus(Session.ARRIVAL))
        ? expected(now)
        : CommitmentStanding.UNDISCLOSED;
  }

  private CommitmentStanding expected(Instant now) {
    boolean ahead = now.isBefore(endsAt);
    if (waits || reply == Reply.NO || !(days().core() || reply == Reply.YES)) {
      return ahead ? CommitmentStanding.POSSIBLE : CommitmentStanding.UNCOUNTED;
    }
    return ahead ? CommitmentStanding.PLANNED : CommitmentStanding.AWAITED;
  }
}
