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
 * @param on their last day in office, within two years of today
 * @param personalEmail where mail and sign-in move to
 */
public record LoseOffice(
    @Schema(examples = "2026-11-30") @NotNull @NearToday LocalDate on,
    @Schema(examples = "amina@example.net") @NotBlank @Email @Size(max = 254)
        String personalEmail) {}
