package org.ignite.sessions.exchanges.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.exchanges.OfferDetails;
import org.ignite.sessions.exchanges.OfferState;

/** What of an offer can be changed. */
@Schema(name = "ChangeExchangeOffer")
record ChangeOffer(
    @NotBlank @Size(max = 4000) String description,
    @NotBlank @Size(max = 500) String venue,
    @NotNull @Min(1) @Max(20) Integer places,
    @NotNull
        @Size(min = 1, max = 20)
        @Schema(
            description =
                "All of them; one that was there before stays the same. One that is asked for can't"
                    + " go.")
        List<@NotNull @Valid OfferedDate> dates,
    @NotNull
        @Schema(
            examples = "closed",
            description =
                "A closed offer takes no more requests and can be opened again. A withdrawn one is"
                    + " so for good, and what waits is declined.")
        OfferState state) {

  static ChangeOffer of(OfferDetails details) {
    return new ChangeOffer(
        details.description(),
        details.venue(),
        details.places(),
        details.dates().stream().map(OfferedDate::of).toList(),
        details.state());
  }

  OfferDetails details() {
    return new OfferDetails(description, venue, places, OfferedDate.times(dates), state);
  }
}
