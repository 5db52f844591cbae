package org.ignite.participants.participants.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.participants.participants.ApplicationRequest;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was asked to apply.
 *
 * @param participantId what came of it; absent until they have applied
 */
@Schema(name = "ApplicationRequest")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApplicationRequestView(
    UUID id,
    UUID cohortId,
    String email,
    String givenName,
    Instant askedAt,
    @Nullable UUID participantId) {

  static ApplicationRequestView of(ApplicationRequest request) {
    return new ApplicationRequestView(
        request.id(),
        request.cohortId(),
        request.email(),
        request.givenName(),
        request.askedAt(),
        request.participantId());
  }

  static ApplicationRequestView of(Row row) {
    return new ApplicationRequestView(
        row.getUUID("id"),
        row.getUUID("cohort_id"),
        row.getString("email"),
        row.getString("given_name"),
        row.getOffsetDateTime("asked_at").toInstant(),
        row.getUUID("participant_id"));
  }
}
