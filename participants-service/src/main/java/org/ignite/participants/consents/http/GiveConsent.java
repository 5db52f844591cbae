package org.ignite.participants.consents.http;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.participants.consents.ConsentPurpose;

/**
 * A consent to be given.
 *
 * @param textVersion the version of the words that were shown
 */
public record GiveConsent(
    @Schema(examples = "photographs") @NotNull ConsentPurpose purpose,
    @Schema(required = true, examples = "1") @Min(1) int textVersion) {}
