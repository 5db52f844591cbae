package org.ignite.sessions.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of the events of somebody's involvement. */
record InvolvementState(
    UUID cohortId, UUID personId, String part, @Nullable UUID participantId, String state) {}
