package org.ignite.sessions.people;

import java.util.UUID;

/** What this service reads of a participant's events. */
record ParticipantState(UUID personId, UUID cohortId, String state) {}
