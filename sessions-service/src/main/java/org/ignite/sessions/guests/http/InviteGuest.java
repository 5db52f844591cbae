package org.ignite.sessions.guests.http;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom to ask to a session. The name stands in a letter and on a page, on a line of its own. */
@Schema(name = "InviteGuest")
record InviteGuest(
    @NotBlank
        @Size(max = 100)
        @Pattern(regexp = "\\P{Cntrl}*", message = "must be on one line")
        @Schema(examples = "Councillor Jo Marsh", description = "How they are addressed.")
        String name,
    @NotBlank @Email @Size(max = 254) @Schema(examples = "jo.marsh@example.org") String email) {}
