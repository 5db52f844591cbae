package org.ignite.participants.organisations.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.participants.organisations.OrganisationType;
import org.ignite.platform.versions.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as callers see it.
 *
 * @param alternativeNames what it is also called
 * @param population residents, mid-year estimate
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 * @param endedOn the day on which it ceased to exist; absent while it does
 * @param successors ids of the organisations that took its place
 * @param predecessors ids of those whose place it took
 */
@Schema(name = "Organisation")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrganisationView(
    UUID id,
    String code,
    @Nullable String gssCode,
    String name,
    List<String> alternativeNames,
    OrganisationType type,
    String nation,
    @Nullable String region,
    @Nullable String county,
    @Nullable String combinedAuthority,
    @Nullable Integer population,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable LocalDate endedOn,
    List<UUID> successors,
    List<UUID> predecessors,
    @JsonIgnore long version)
    implements Versioned {

  static OrganisationView of(Row row) {
    return new OrganisationView(
        row.getUUID("id"),
        row.getString("code"),
        row.getString("gss_code"),
        row.getString("name"),
        List.of(row.getArrayOfStrings("alternative_names")),
        OrganisationType.valueOf(row.getString("type")),
        row.getString("nation"),
        row.getString("region"),
        row.getString("county"),
        row.getString("combined_authority"),
        row.getInteger("population"),
        row.getDouble("latitude"),
        row.getDouble("longitude"),
        row.getLocalDate("ended_on"),
        List.of(row.getArrayOfUUIDs("successors")),
        List.of(row.getArrayOfUUIDs("predecessors")),
        row.getLong("version"));
  }
}
