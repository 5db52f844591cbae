package org.ignite.participants.participants.http;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A signature under the commitment.
 *
 * @param name as the participant signed
 * @param commitmentVersion the version that they read; the present one where it is not said
 */
public record SignCommitment(
    @Schema(examples = "Amina Okafor") @NotBlank @Size(max = 200) String name,
    @Schema(examples = "1") @Min(1) @Nullable Integer commitmentVersion) {}
