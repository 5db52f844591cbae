package org.ignite.sessions.polls.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a poll is called off. */
@Schema(name = "CancelDatePoll")
record CancelDatePoll(
    @NotBlank
        @Size(max = 500)
        @Schema(
            examples = "The session is not held.",
            description = "Shown to those who may see the poll.")
        String reason) {}
