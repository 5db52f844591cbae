package org.ignite.sessions.people;

import java.util.List;
import java.util.UUID;

/**
 * What this service reads of a delegation's events.
 *
 * @param assistantId the assistant's person
 * @param permissions {@code diary}, {@code replies}
 */
record DelegationState(
    UUID participantId, UUID assistantId, List<String> permissions, boolean holds) {}
