package org.ignite.participants.consents.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.participants.consents.Consent;
import org.ignite.participants.consents.ConsentPurpose;
import org.ignite.platform.pages.Rows;
import org.jspecify.annotations.Nullable;

/**
 * A consent as callers see it.
 *
 * @param textVersion which words were agreed to
 * @param withdrawnAt absent while it holds
 */
@Schema(name = "Consent")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConsentView(
    UUID id,
    ConsentPurpose purpose,
    int textVersion,
    Instant givenAt,
    @Nullable Instant withdrawnAt) {

  static ConsentView of(Consent consent) {
    return new ConsentView(
        consent.id(),
        consent.purpose(),
        consent.textVersion(),
        consent.givenAt(),
        consent.withdrawnAt());
  }

  static ConsentView of(Row row) {
    return new ConsentView(
        row.getUUID("id"),
        ConsentPurpose.of(row.getString("purpose")),
        row.getInteger("text_version"),
        row.getOffsetDateTime("given_at").toInstant(),
        Rows.instant(row, "withdrawn_at"));
  }
}
