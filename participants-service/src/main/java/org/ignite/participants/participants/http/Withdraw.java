package org.ignite.participants.participants.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A withdrawal, also one to be replaced.
 *
 * @param reason for the programme team and the participant alone; no letter and no event has it
 * @param holdMail true to keep the letters back until the programme team releases them
 */
public record Withdraw(
    @Schema(examples = "New post abroad") @NotBlank @Size(max = 1000) String reason,
    @Schema(examples = "false") boolean holdMail) {}
