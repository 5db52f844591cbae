package org.ignite.feedback.sessions;

import java.util.UUID;

/**
 * What this service reads of {@code org.ignite.sessions.invitation} events.
 *
 * @param attendance {@code unknown}, {@code present}, {@code absent} or {@code excused}
 */
public record InvitationState(UUID invitationId, UUID sessionId, UUID personId, String attendance) {

  public boolean attended() {
    return attendance.equals("present");
  }
}
