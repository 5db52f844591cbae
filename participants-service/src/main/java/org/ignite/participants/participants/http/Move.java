package org.ignite.participants.participants.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Another organisation, or another office in the same one.
 *
 * @param on their first day there, not in the future
 */
public record Move(
    @NotNull UUID organisationId,
    @Schema(examples = "Chief Executive") @NotBlank @Size(max = 100) String roleTitle,
    @Schema(examples = "2026-11-01") @NotNull @LatelyOrToday LocalDate on) {}
