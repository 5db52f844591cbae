package org.ignite.sessions.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of a participant's events.
 *
 * @param organisationId null once they have lost office
 * @param inPostSince the first day in their post; null where they have not said
 * @param interests themes of the framework, the one they care for most first; absent in events from
 *     before they were told
 */
record ParticipantState(
    UUID personId,
    UUID cohortId,
    @Nullable UUID organisationId,
    @Nullable String roleTitle,
    String state,
    @Nullable LocalDate inPostSince,
    @Nullable List<String> interests) {}
