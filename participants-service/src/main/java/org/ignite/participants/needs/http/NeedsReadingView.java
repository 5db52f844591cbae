package org.ignite.participants.needs.http;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody's look at a participant's needs.
 *
 * @param reader the person's id
 * @param purpose residential, session or emergency
 */
@Schema(name = "NeedsReading")
public record NeedsReadingView(UUID id, String reader, String purpose, Instant readAt) {

  static NeedsReadingView of(Row row) {
    return new NeedsReadingView(
        row.getUUID("id"),
        row.getString("reader"),
        row.getString("purpose"),
        row.getOffsetDateTime("read_at").toInstant());
  }
}
