package org.ignite.sessions.sessions.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a session is called off. */
@Schema(name = "CancelSession")
record CancelSession(
    @NotBlank
        @Size(max = 500)
        @Schema(
            examples = "The venue is flooded.",
            description = "Shown to those who may see the session.")
        String reason,
    @Schema(
            description =
                "True to cancel the later ones of its series too that are still to come and"
                    + " published.")
        @Nullable Boolean following) {}
