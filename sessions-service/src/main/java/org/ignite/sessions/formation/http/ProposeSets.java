package org.ignite.sessions.formation.http;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Until when members may decline the sets that they are shown. */
@Schema(name = "ProposeSets")
record ProposeSets(
    @NotNull
        @Schema(
            description = "To come, and at most 60 days away.",
            examples = "2026-09-25T17:00:00+01:00")
        OffsetDateTime declineUntil) {}
