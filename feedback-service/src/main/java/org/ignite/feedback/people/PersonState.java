package org.ignite.feedback.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of {@code org.ignite.participants.person} events.
 *
 * @param reminders absent in events from before people could turn reminders off
 */
record PersonState(
    UUID personId, String givenName, String familyName, String email, @Nullable Boolean reminders) {

  boolean wantsReminders() {
    return reminders == null || reminders;
  }
}
