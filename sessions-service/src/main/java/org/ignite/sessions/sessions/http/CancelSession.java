package org.ignite.sessions.sessions.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a session is called off. */
@Schema(name = "CancelSession")
record CancelSession(
    @NotBlank
        @Size(max = 500)
        @Schema(
            examples = "The venue is flooded.",
            description = "Shown to those who may see the session.")
        String reason) {}
