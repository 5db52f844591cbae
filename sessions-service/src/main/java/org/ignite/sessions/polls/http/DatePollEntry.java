package org.ignite.sessions.polls.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.polls.PollStanding;
import org.ignite.sessions.sessions.SessionKind;
import org.jspecify.annotations.Nullable;

/** One row of the list of polls. */
@Schema(name = "DatePollEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DatePollEntry(
    UUID id,
    UUID cohortId,
    SessionKind kind,
    String title,
    UUID facilitatorId,
    Instant closesAt,
    PollStanding state,
    @Nullable UUID sessionId,
    long asked,
    long answered) {

  static DatePollEntry of(Row row, Instant now) {
    Instant closesAt = row.getOffsetDateTime("closes_at").toInstant();
    return new DatePollEntry(
        row.getUUID("id"),
        row.getUUID("cohort_id"),
        SessionKind.valueOf(row.getString("kind")),
        row.getString("title"),
        row.getUUID("facilitator_id"),
        closesAt,
        PollStanding.of(row.getString("state"), closesAt, now),
        row.getUUID("session_id"),
        row.getLong("asked"),
        row.getLong("answered"));
  }
}
