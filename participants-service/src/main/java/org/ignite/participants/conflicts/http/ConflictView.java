package org.ignite.participants.conflicts.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.participants.conflicts.Conflict;
import org.ignite.platform.pages.Rows;
import org.jspecify.annotations.Nullable;

/**
 * A declared conflict of interest, as the participant and the programme team see it.
 *
 * @param withdrawnAt absent while it holds
 */
@Schema(name = "Conflict")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConflictView(
    UUID id,
    @Nullable UUID withPersonId,
    @Nullable UUID withOrganisationId,
    @Nullable String reason,
    Instant declaredAt,
    @Nullable Instant withdrawnAt) {

  static ConflictView of(Conflict conflict) {
    return new ConflictView(
        conflict.id(),
        conflict.withPersonId(),
        conflict.withOrganisationId(),
        conflict.reason(),
        conflict.declaredAt(),
        conflict.withdrawnAt());
  }

  static ConflictView of(Row row) {
    return new ConflictView(
        row.getUUID("id"),
        row.getUUID("with_person_id"),
        row.getUUID("with_organisation_id"),
        row.getString("reason"),
        row.getOffsetDateTime("declared_at").toInstant(),
        Rows.instant(row, "withdrawn_at"));
  }
}
