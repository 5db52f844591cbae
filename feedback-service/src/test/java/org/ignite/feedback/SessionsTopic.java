package org.ignite.feedback;

import java.util.UUID;
import org.ignite.platform.testing.EventSender;

/** Plays sessions-service: writes its events to its topic. */
final class SessionsTopic {

  static final EventSender SENDER = new EventSender("ignite.sessions.v1");

  private static final UUID COHORT = UUID.fromString("0199f0a0-0000-7000-8000-0000000000c1");

  private SessionsTopic() {}

  static void scheduled(UUID session, String title) {
    session(session, 0, title, "scheduled");
  }

  static void session(UUID session, long version, String title, String state) {
    SENDER.send(
        "org.ignite.sessions.session." + (state.equals("cancelled") ? state : "changed") + ".v1",
        session,
        version,
        """
        {"sessionId": "%s", "cohortId": "%s", "kind": "residential", "title": "%s", "state": "%s",
         "zone": "Europe/London", "somethingNew": [1, 2]}
        """
            .formatted(session, COHORT, title, state));
  }

  /** Somebody was there. */
  static Attendance present(UUID session, UUID person) {
    Attendance attendance = new Attendance(UUID.randomUUID(), session, person);
    attendance.send(3, "present");
    return attendance;
  }

  /** An invitation whose attendance is told, in whatever order and however often. */
  record Attendance(UUID invitation, UUID session, UUID person) {

    void send(long version, String attendance) {
      send(UUID.randomUUID(), version, attendance);
    }

    /** The same event again where the event's id is the same. */
    void send(UUID event, long version, String attendance) {
      SENDER.send(
          event,
          "org.ignite.sessions.invitation.attendance-recorded.v1",
          invitation,
          version,
          """
          {"invitationId": "%s", "sessionId": "%s", "cohortId": "%s", "participantId": "%s", "personId": "%s",
           "reply": "yes", "attendance": "%s"}
          """
              .formatted(invitation, session, COHORT, UUID.randomUUID(), person, attendance));
    }
  }
}
