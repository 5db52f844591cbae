package org.ignite.feedback.people;

import java.util.UUID;

/** What this service reads of {@code org.ignite.participants.person} events. */
record PersonState(UUID personId, String givenName, String familyName, String email) {}
