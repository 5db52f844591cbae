package org.ignite.sessions.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of a person's events.
 *
 * @param reminders absent in events from before people could turn reminders off
 */
record PersonState(
    String givenName,
    String familyName,
    String email,
    List<String> roles,
    @Nullable Boolean reminders) {

  boolean facilitates() {
    return roles.contains("facilitator");
  }

  boolean wantsReminders() {
    return reminders == null || reminders;
  }
}
