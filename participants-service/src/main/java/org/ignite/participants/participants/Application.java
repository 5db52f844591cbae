package org.ignite.participants.participants;

import java.util.UUID;
import org.ignite.participants.people.PersonDetails;
import org.jspecify.annotations.Nullable;

/**
 * Somebody applies for a place.
 *
 * @param personId who, where the registry knows them already
 * @param person who, where it does not; exactly one of the two is given
 * @param organisationId the organisation they lead
 * @param roleTitle what they are there
 */
public record Application(
    @Nullable UUID personId,
    @Nullable PersonDetails person,
    UUID organisationId,
    String roleTitle) {}
