package org.ignite.participants.people;

import java.util.UUID;

/**
 * A person whom the registry knows by a mail address.
 *
 * @param email as it was asked for
 * @param inCohort whether they are in the cohort in question already
 */
public record KnownPerson(String email, UUID id, boolean inCohort) {}
