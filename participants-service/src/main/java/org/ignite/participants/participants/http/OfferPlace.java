package org.ignite.participants.participants.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An offer of a place. Nothing of it need be said.
 *
 * @param days how long it holds, 1 to 90; 14 where it is not said
 * @param beyondCapacity true to offer more places than there are, where some will say no
 * @param holdMail true to keep the letter back until the programme team releases it
 */
public record OfferPlace(
    @Schema(examples = "14") @Min(1) @Max(90) @Nullable Integer days,
    @Schema(examples = "false") boolean beyondCapacity,
    @Schema(examples = "false") boolean holdMail) {

  static final OfferPlace PLAIN = new OfferPlace(null, false, false);
}
