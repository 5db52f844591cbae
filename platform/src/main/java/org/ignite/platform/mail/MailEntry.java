package org.ignite.platform.mail;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.pages.Rows;
import org.jspecify.annotations.Nullable;

/**
 * A mail without its text.
 *
 * @param about what it is about, as an invitation
 * @param refusal what the mail server said to the last attempt that did not succeed
 * @param attempts how many attempts have begun
 * @param dueAt when the next attempt may begin, of a mail that is queued or leaving
 * @param endedAt when it was sent, refused, recalled or suppressed
 */
@Schema(name = "MailEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MailEntry(
    UUID id,
    @Nullable UUID batchId,
    UUID about,
    @Nullable UUID personId,
    MailKind kind,
    @Schema(examples = "amina.okafor@example.org") String recipient,
    @Schema(examples = "Your sign-in for the programme") String subject,
    MailState state,
    @Schema(examples = "550 5.1.1 There is no such mailbox here") @Nullable String refusal,
    int attempts,
    Instant createdAt,
    Instant dueAt,
    @Nullable Instant endedAt) {

  static MailEntry of(Row row) {
    return new MailEntry(
        row.getUUID("id"),
        row.getUUID("batch_id"),
        row.getUUID("about"),
        row.getUUID("person_id"),
        MailKind.of(row.getString("kind")),
        row.getString("recipient"),
        row.getString("subject"),
        MailState.of(row.getString("state")),
        row.getString("refusal"),
        row.getInteger("attempts"),
        row.getOffsetDateTime("created_at").toInstant(),
        row.getOffsetDateTime("due_at").toInstant(),
        Rows.instant(row, "ended_at"));
  }
}
