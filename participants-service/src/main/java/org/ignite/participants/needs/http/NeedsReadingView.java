package org.ignite.participants.needs.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's look at a participant's needs.
 *
 * @param reader the id of a person of the programme team, or {@code client:} and a client
 * @param readerName absent where the registry does not know them
 * @param purpose residential, session or emergency
 */
@Schema(name = "NeedsReading")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NeedsReadingView(
    UUID id, String reader, @Nullable String readerName, String purpose, Instant readAt) {

  static NeedsReadingView of(Row row) {
    return new NeedsReadingView(
        row.getUUID("id"),
        row.getString("reader"),
        row.getString("reader_name"),
        row.getString("purpose"),
        row.getOffsetDateTime("read_at").toInstant());
  }
}
