package org.ignite.sessions.proposals.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a proposal will not become a session. */
@Schema(name = "CloseProposal")
record CloseProposal(
    @NotBlank
        @Size(max = 500)
        @Schema(
            examples = "The closing residential has a morning on this.",
            description = "Shown to the cohort.")
        String reason) {}
