package org.ignite.participants.participants.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A deferral.
 *
 * @param cohortId the later cohort, which takes applications
 * @param reason for the programme team and the participant alone
 * @param holdMail true to keep the letter back until the programme team releases it
 */
public record Defer(
    @NotNull UUID cohortId,
    @Schema(examples = "An election in spring") @NotBlank @Size(max = 1000) String reason,
    @Schema(examples = "false") boolean holdMail) {}
