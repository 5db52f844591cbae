package org.ignite.participants.participants.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A withdrawal.
 *
 * @param reason for the programme team alone
 */
public record Withdraw(
    @Schema(examples = "New post abroad") @NotBlank @Size(max = 1000) String reason) {}
