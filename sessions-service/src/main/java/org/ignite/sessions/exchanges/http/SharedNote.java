package org.ignite.sessions.exchanges.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.exchanges.NoteReaders;
import org.jspecify.annotations.Nullable;

/** A learning note as those see it whom the visitor lets read it. */
@Schema(name = "SharedLearningNote")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SharedNote(
    UUID visitRequestId,
    @Schema(description = "Absent while nothing is known of the person.")
        @Nullable String visitorName,
    String text,
    NoteReaders shownTo,
    Instant writtenAt) {

  static SharedNote of(Row row) {
    return new SharedNote(
        row.getUUID("request_id"),
        row.getString("visitor_name"),
        row.getString("text"),
        NoteReaders.valueOf(row.getString("shown_to")),
        row.getOffsetDateTime("written_at").toInstant());
  }
}
