package org.ignite.sessions.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of a participant's events.
 *
 * @param organisationId null once they have lost office
 */
record ParticipantState(
    UUID personId,
    UUID cohortId,
    @Nullable UUID organisationId,
    @Nullable String roleTitle,
    String state) {}
