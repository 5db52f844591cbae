package org.ignite.sessions.invitations.events;

import java.util.UUID;
import org.ignite.platform.outbox.Event;
import org.ignite.sessions.invitations.Attendance;
import org.ignite.sessions.invitations.Invitation;
import org.ignite.sessions.invitations.Reply;

/**
 * {@code invitation.sent}, {@code invitation.replied} and {@code invitation.attendance-recorded}.
 * The note beside a reply is free text and stays here.
 */
public record InvitationEvent(
    String happened,
    UUID invitationId,
    UUID sessionId,
    UUID cohortId,
    UUID participantId,
    UUID personId,
    Reply reply,
    Attendance attendance)
    implements Event {

  public static InvitationEvent sent(Invitation invitation) {
    return of("sent", invitation);
  }

  public static InvitationEvent replied(Invitation invitation) {
    return of("replied", invitation);
  }

  public static InvitationEvent attendanceRecorded(Invitation invitation) {
    return of("attendance-recorded", invitation);
  }

  private static InvitationEvent of(String happened, Invitation invitation) {
    return new InvitationEvent(
        happened,
        invitation.id(),
        invitation.sessionId(),
        invitation.cohortId(),
        invitation.participantId(),
        invitation.personId(),
        invitation.reply(),
        invitation.attendance());
  }
}
