package org.ignite.sessions.exchanges.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.exchanges.NamedHost;
import org.ignite.sessions.exchanges.OfferDetails;
import org.ignite.sessions.exchanges.OfferState;
import org.jspecify.annotations.Nullable;

/** A visit to be offered. */
@Schema(name = "PublishExchangeOffer")
record PublishOffer(
    @Schema(
            description =
                "The participant who hosts. Absent for oneself; from the programme team, for a host"
                    + " outside the cohort.")
        @Nullable UUID hostParticipantId,
    @Size(max = 200)
        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        @Schema(
            examples = "Department for Transport",
            description =
                "The organisation or department. Absent for the one that the participant leads.")
        @Nullable String hostName,
    @Schema(description = "Of a host outside the cohort, where it is in the registry.")
        @Nullable UUID organisationId,
    @Size(max = 200)
        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        @Schema(
            examples = "Alex Morgan",
            description = "Whom a visitor of a host outside the cohort meets.")
        @Nullable String contactName,
    @NotBlank
        @Size(max = 4000)
        @Schema(
            examples = "A day with the policy team that works on buses, and their weekly review.",
            description = "What a visitor would see.")
        String description,
    @NotBlank
        @Size(max = 500)
        @Schema(
            examples = "33 Horseferry Road, London",
            description = "Where a visitor comes to. Shown to accepted visitors only.")
        String venue,
    @NotNull
        @Min(1)
        @Max(20)
        @Schema(examples = "2", description = "How many visitors on each date.")
        Integer places,
    @NotNull
        @Size(min = 1, max = 20)
        @Schema(description = "When a visit is possible; all visitors of one date come together.")
        List<@NotNull @Valid OfferedDate> dates) {

  NamedHost host() {
    return new NamedHost(hostParticipantId, hostName, organisationId, contactName);
  }

  OfferDetails details() {
    return new OfferDetails(description, venue, places, OfferedDate.times(dates), OfferState.OPEN);
  }
}
