package org.ignite.participants.partners.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.participants.partners.Partner;
import org.ignite.participants.partners.PartnerDetails;
import org.ignite.participants.partners.PartnerKind;
import org.ignite.platform.versions.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A partner organisation as callers see it; the cohorts that are granted to it are a list of their
 * own.
 */
@Schema(name = "Partner")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartnerView(
    UUID id,
    String name,
    PartnerKind kind,
    String clientId,
    @Nullable UUID organisationId,
    @JsonIgnore long version)
    implements Versioned {

  static PartnerView of(Partner partner) {
    PartnerDetails details = partner.details();
    return new PartnerView(
        partner.id(),
        details.name(),
        details.kind(),
        details.clientId(),
        details.organisationId(),
        partner.version());
  }

  static PartnerView of(Row row) {
    return new PartnerView(
        row.getUUID("id"),
        row.getString("name"),
        PartnerKind.of(row.getString("kind")),
        row.getString("client_id"),
        row.getUUID("organisation_id"),
        row.getLong("version"));
  }
}
