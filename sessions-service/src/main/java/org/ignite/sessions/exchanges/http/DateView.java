package org.ignite.sessions.exchanges.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.exchanges.ExchangeDate;
import org.ignite.sessions.sessions.Overlap;
import org.jspecify.annotations.Nullable;

/**
 * A time at which a visit is possible, as callers see it.
 *
 * @param visitors how many are accepted; with the session shown to the host and the programme team
 *     only, so that a refused request may always have come too late
 */
@Schema(name = "ExchangeDate")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DateView(
    UUID id,
    @Schema(implementation = String.class, examples = "2026-11-12T10:00:00") LocalDateTime startsAt,
    @Schema(implementation = String.class, examples = "2026-11-12T16:00:00") LocalDateTime endsAt,
    @Schema(examples = "Europe/London") String zone,
    Instant startsAtUtc,
    Instant endsAtUtc,
    @Schema(description = "Which is meant of times that come twice; absent where none does.")
        @Nullable Overlap overlap,
    @Schema(description = "How many are accepted; for the host and the programme team.")
        @Nullable Long visitors,
    @Schema(description = "The visit, once it is one; for the host and the programme team.")
        @Nullable UUID sessionId) {

  static DateView of(ExchangeDate date, long visitors) {
    return new DateView(
        date.id(),
        date.time().startsAt(),
        date.time().endsAt(),
        date.time().zone().getId(),
        date.startsAtUtc(),
        date.endsAtUtc(),
        date.time().overlap(),
        visitors,
        date.sessionId());
  }

  static DateView of(JsonObject row) {
    String session = row.getString("sessionId");
    LocalDateTime startsAt = LocalDateTime.parse(row.getString("startsAt"));
    LocalDateTime endsAt = LocalDateTime.parse(row.getString("endsAt"));
    String zone = row.getString("zone");
    return new DateView(
        UUID.fromString(row.getString("id")),
        startsAt,
        endsAt,
        zone,
        OffsetDateTime.parse(row.getString("startsAtUtc")).toInstant(),
        OffsetDateTime.parse(row.getString("endsAtUtc")).toInstant(),
        Overlap.of(startsAt, endsAt, ZoneId.of(zone), row.getBoolean("overlapLater")),
        row.getLong("visitors"),
        session == null ? null : UUID.fromString(session));
  }
}
