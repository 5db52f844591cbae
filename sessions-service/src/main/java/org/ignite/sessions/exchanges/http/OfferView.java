package org.ignite.sessions.exchanges.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.versions.Versioned;
import org.ignite.sessions.exchanges.ExchangeOffer;
import org.ignite.sessions.exchanges.HostedOffer;
import org.ignite.sessions.exchanges.OfferState;
import org.ignite.sessions.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * An exchange offer as callers see it.
 *
 * @param contactName whom a visitor meets; absent where nobody is named, or nothing known of them
 * @param venue shown to accepted visitors, the host and the programme team only
 * @param facilitatorId shown to the host and the programme team only; absent until the team says
 */
@Schema(name = "ExchangeOffer")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OfferView(
    UUID id,
    UUID cohortId,
    @Schema(description = "Absent for a host outside the cohort.") @Nullable UUID hostParticipantId,
    String hostName,
    @Nullable UUID organisationId,
    @Nullable String contactName,
    String description,
    @Schema(description = "Shown to accepted visitors, the host and the programme team only.")
        @Nullable String venue,
    @Schema(description = "For each date.") int places,
    List<DateView> dates,
    @Schema(description = "Shown to the host and the programme team only.")
        @Nullable UUID facilitatorId,
    OfferState state,
    @JsonIgnore long version)
    implements Versioned {

  /** For the host or the programme team. */
  static OfferView of(HostedOffer hosted) {
    ExchangeOffer offer = hosted.offer();
    Person host = hosted.host();
    return new OfferView(
        offer.id(),
        offer.cohortId(),
        offer.hostParticipantId(),
        offer.hostName(),
        offer.organisationId(),
        host == null ? offer.contactName() : host.fullName(),
        offer.description(),
        offer.venue(),
        offer.places(),
        hosted.dates().stream()
            .map(date -> DateView.of(date, hosted.visitors().getOrDefault(date.id(), 0L)))
            .toList(),
        offer.facilitatorId(),
        offer.state(),
        offer.version());
  }

  static OfferView of(Row row) {
    JsonArray dates = row.getJsonArray("dates");
    return new OfferView(
        row.getUUID("id"),
        row.getUUID("cohort_id"),
        row.getUUID("host_participant_id"),
        row.getString("host_name"),
        row.getUUID("organisation_id"),
        row.getString("contact_name"),
        row.getString("description"),
        row.getString("venue"),
        row.getInteger("places"),
        dates.stream().map(date -> DateView.of((JsonObject) date)).toList(),
        row.getUUID("facilitator_id"),
        OfferState.valueOf(row.getString("state")),
        row.getLong("version"));
  }
}
