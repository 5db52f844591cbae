package org.ignite.feedback.sessions;

import java.util.UUID;

/**
 * What this service reads of {@code org.ignite.sessions.session} events.
 *
 * @param state {@code scheduled} or {@code cancelled}
 */
public record SessionState(UUID sessionId, UUID cohortId, String title, String state) {

  public boolean cancelled() {
    return state.equals("cancelled");
  }
}
