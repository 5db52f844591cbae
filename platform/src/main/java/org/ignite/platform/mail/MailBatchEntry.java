package org.ignite.platform.mail;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.pages.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Several mails under one name.
 *
 * @param actor who had it written: the person's id, {@code client:<id>} or {@code service}
 * @param endedAt when it was released or discarded
 */
@Schema(name = "MailBatchEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MailBatchEntry(
    UUID id,
    @Schema(examples = "Offers of Ignite 26") String name,
    BatchState state,
    String actor,
    Instant createdAt,
    @Nullable Instant endedAt) {

  static MailBatchEntry of(Row row) {
    return new MailBatchEntry(
        row.getUUID("id"),
        row.getString("name"),
        BatchState.of(row.getString("state")),
        row.getString("actor"),
        row.getOffsetDateTime("created_at").toInstant(),
        Rows.instant(row, "ended_at"));
  }
}
