package org.ignite.sessions.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of a declared conflict of interest. */
record ConflictState(
    UUID participantId,
    @Nullable UUID withPersonId,
    @Nullable UUID withOrganisationId,
    boolean holds) {}
