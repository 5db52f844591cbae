package org.ignite.sessions.exchanges;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The part that a person takes in a cohort now.
 *
 * @param organisationId null once they have lost office
 * @param organisationName null while nothing is known of it
 */
record Part(
    UUID participantId,
    UUID personId,
    @Nullable UUID organisationId,
    @Nullable String organisationName) {}
