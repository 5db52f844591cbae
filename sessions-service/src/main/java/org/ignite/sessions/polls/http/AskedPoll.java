package org.ignite.sessions.polls.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.pages.Rows;
import org.ignite.sessions.polls.PollStanding;
import org.ignite.sessions.sessions.SessionKind;
import org.jspecify.annotations.Nullable;

/** One row of the polls by which a participant is asked. */
@Schema(name = "AskedPoll")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AskedPoll(
    UUID datePollId,
    @Schema(description = "Not told to an assistant; neither is the title.")
        @Nullable SessionKind kind,
    @Nullable String title,
    Instant closesAt,
    PollStanding state,
    @Schema(description = "Absent before they have answered.") @Nullable Instant answeredAt) {

  static AskedPoll of(Row row, Instant now) {
    boolean own = row.getBoolean("own");
    Instant closesAt = row.getOffsetDateTime("closes_at").toInstant();
    return new AskedPoll(
        row.getUUID("id"),
        own ? SessionKind.valueOf(row.getString("kind")) : null,
        own ? row.getString("title") : null,
        closesAt,
        PollStanding.of(row.getString("state"), closesAt, now),
        Rows.instant(row, "answered_at"));
  }
}
