package org.ignite.participants.participants.http;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The end of an office. The participation goes on.
 *
 * @param on their last day in office, not in the future
 * @param personalEmail where mail and sign-in move to
 */
public record LoseOffice(
    @Schema(examples = "2026-11-02") @NotNull @LatelyOrToday LocalDate on,
    @Schema(examples = "amina@example.net") @NotBlank @Email @Size(max = 254)
        String personalEmail) {}
