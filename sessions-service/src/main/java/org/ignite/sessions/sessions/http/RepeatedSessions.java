package org.ignite.sessions.sessions.http;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.sessions.HeldSession;

/** What a session was repeated as. */
@Schema(name = "RepeatedSessions")
record RepeatedSessions(List<SessionView> items) {

  static RepeatedSessions of(List<HeldSession> sessions) {
    return new RepeatedSessions(sessions.stream().map(SessionView::of).toList());
  }
}
