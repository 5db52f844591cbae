package org.ignite.participants.organisations.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.vertx.mutiny.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.participants.organisations.OrganisationType;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that borders on another one's business.
 *
 * @param distanceKm kilometres between the two positions, to 0.1; absent where one has none
 * @param why each reason that makes it a neighbour
 */
@Schema(name = "Neighbour")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NeighbourView(
    UUID id,
    String code,
    String name,
    OrganisationType type,
    @Nullable Double distanceKm,
    List<Reason> why) {

  /** What makes a neighbour. */
  @Schema(name = "NeighbourReason")
  public enum Reason {
    @JsonProperty("county")
    COUNTY,
    @JsonProperty("combined-authority")
    COMBINED_AUTHORITY,
    @JsonProperty("distance")
    DISTANCE
  }

  static NeighbourView of(Row row) {
    List<Reason> why = new ArrayList<>();
    if (row.getBoolean("same_county")) {
      why.add(Reason.COUNTY);
    }
    if (row.getBoolean("same_combined_authority")) {
      why.add(Reason.COMBINED_AUTHORITY);
    }
    if (row.getBoolean("near")) {
      why.add(Reason.DISTANCE);
    }
    return new NeighbourView(
        row.getUUID("id"),
        row.getString("code"),
        row.getString("name"),
        OrganisationType.valueOf(row.getString("type")),
        row.getDouble("distance_km"),
        why);
  }
}
