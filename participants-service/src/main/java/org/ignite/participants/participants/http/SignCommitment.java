package org.ignite.participants.participants.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A signature under the commitment.
 *
 * @param name as the participant signed
 */
public record SignCommitment(
    @Schema(examples = "Amina Okafor") @NotBlank @Size(max = 200) String name) {}
