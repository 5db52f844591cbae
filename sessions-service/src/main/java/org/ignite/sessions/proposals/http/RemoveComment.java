package org.ignite.sessions.proposals.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a comment is removed. */
@Schema(name = "RemoveComment")
record RemoveComment(
    @NotBlank
        @Size(max = 500)
        @Schema(
            examples = "It named somebody who is not here to answer.",
            description = "Shown in its place.")
        String reason) {}
