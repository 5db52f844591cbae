package org.ignite.participants.cohorts;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who pays a part of each place in a cohort.
 *
 * @param partnerId the partner organisation that they are, where they integrate by machine
 * @param subsidyPerPlace pounds sterling, 0 to 100,000, with pence
 * @param confirmedOn the day on which they promised it for this season; absent until then
 */
@Embeddable
@Schema(name = "Sponsor")
public record Sponsor(
    @Schema(examples = "Local Futures Fund") @NotBlank @Size(max = 200) String name,
    @Nullable UUID partnerId,
    @Schema(examples = "1500.00")
        @NotNull
        @DecimalMin("0")
        @DecimalMax("100000")
        @Digits(
            integer = 6,
            fraction = 2,
            message = "is an amount in pounds and pence, like 1500 or 1500.50")
        BigDecimal subsidyPerPlace,
    @Schema(examples = "2026-03-31") @Nullable LocalDate confirmedOn) {

  /** Pence always, so that 1500 and 1500.00 are one amount. */
  public Sponsor {
    if (subsidyPerPlace != null && subsidyPerPlace.scale() < 2) {
      subsidyPerPlace = subsidyPerPlace.setScale(2);
    }
  }

  /** The same for another season, which they have not confirmed. */
  Sponsor unconfirmed() {
    return new Sponsor(name, partnerId, subsidyPerPlace, null);
  }
}
