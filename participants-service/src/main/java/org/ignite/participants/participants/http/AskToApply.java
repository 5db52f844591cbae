package org.ignite.participants.participants.http;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody to be asked to apply.
 *
 * @param givenName how the letter speaks to them
 * @param holdMail true to keep the letter back until the programme team releases it
 */
public record AskToApply(
    @Schema(examples = "amina.okafor@example.org") @NotBlank @Email @Size(max = 254) String email,
    @Schema(examples = "Amina") @NotBlank @Size(max = 100) String givenName,
    @Schema(examples = "false") boolean holdMail) {}
