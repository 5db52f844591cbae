package org.ignite.sessions.meetings.http;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.meetings.Urgency;
import org.jspecify.annotations.Nullable;

/** That you ask for time at a meeting. */
@Schema(name = "PlaceBid")
record PlaceBid(
    @NotNull Urgency urgency,
    @Schema(description = "An open issue of yours in the set; absent where you do not say.")
        @Nullable UUID issueId) {}
