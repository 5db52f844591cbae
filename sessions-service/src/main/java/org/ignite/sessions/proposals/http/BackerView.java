package org.ignite.sessions.proposals.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who backs a proposal.
 *
 * @param place the sort key of the list
 */
@Schema(name = "Backer")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BackerView(
    UUID personId,
    @Schema(description = "Absent while nothing is known of the person; so is familyName.")
        @Nullable String givenName,
    @Nullable String familyName,
    @Schema(description = "Whether the proposal is theirs.") boolean author,
    Instant backedAt,
    @JsonIgnore long place) {

  static BackerView of(Row row) {
    return new BackerView(
        row.getUUID("person_id"),
        row.getString("given_name"),
        row.getString("family_name"),
        row.getBoolean("author"),
        row.getOffsetDateTime("backed_at").toInstant(),
        row.getLong("place"));
  }
}
