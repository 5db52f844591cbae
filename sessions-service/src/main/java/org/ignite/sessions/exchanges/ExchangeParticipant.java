package org.ignite.sessions.exchanges;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A participant who takes part in their cohort now, so that an exchange can be agreed with them.
 *
 * @param organisationId null once they have lost office
 * @param organisationName null while nothing is known of it
 */
record ExchangeParticipant(
    UUID participantId,
    UUID personId,
    @Nullable UUID organisationId,
    @Nullable String organisationName) {}
