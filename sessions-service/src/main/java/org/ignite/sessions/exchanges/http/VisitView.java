package org.ignite.sessions.exchanges.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.versions.Versioned;
import org.ignite.sessions.exchanges.ExchangeDate;
import org.ignite.sessions.exchanges.Visit;
import org.ignite.sessions.exchanges.VisitRequest;
import org.ignite.sessions.exchanges.VisitState;
import org.ignite.sessions.people.Person;
import org.ignite.sessions.sessions.Overlap;
import org.jspecify.annotations.Nullable;

/**
 * A visit request as the visitor, the host and the programme team see it.
 *
 * @param visitorName absent while nothing is known of the person, and once they have left
 * @param startsAt of the date that was asked for; the session says when the visit is by now
 * @param decidedAt when it was accepted, declined or withdrawn; absent while it waits
 * @param sessionId what the accepted visit has become; absent until somebody holds it
 * @param conflictOfInterest for the programme team, where it reads; absent for everybody else
 */
@Schema(name = "VisitRequest")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VisitView(
    UUID id,
    UUID exchangeOfferId,
    UUID cohortId,
    String hostName,
    UUID participantId,
    @Nullable String visitorName,
    UUID dateId,
    @Schema(implementation = String.class, examples = "2026-11-12T10:00:00") LocalDateTime startsAt,
    @Schema(implementation = String.class, examples = "2026-11-12T16:00:00") LocalDateTime endsAt,
    @Schema(examples = "Europe/London") String zone,
    Instant startsAtUtc,
    Instant endsAtUtc,
    @Schema(description = "Which is meant of times that come twice; absent where none does.")
        @Nullable Overlap overlap,
    String words,
    VisitState state,
    Instant askedAt,
    @Nullable Instant decidedAt,
    @Schema(description = "What the visit has become; absent until somebody holds it.")
        @Nullable UUID sessionId,
    @Schema(
            description =
                "Whether a conflict of interest stands between the two; for the programme team, who"
                    + " may decline such a request, while it waits or is accepted.")
        @Nullable Boolean conflictOfInterest,
    @JsonIgnore long version)
    implements Versioned {

  static VisitView of(Visit visit) {
    VisitRequest request = visit.request();
    ExchangeDate date = visit.date();
    Person visitor = visit.visitor();
    return new VisitView(
        request.id(),
        request.offerId(),
        request.cohortId(),
        visit.offer().hostName(),
        request.participantId(),
        visitor == null ? null : visitor.fullName(),
        date.id(),
        date.time().startsAt(),
        date.time().endsAt(),
        date.time().zone().getId(),
        date.startsAtUtc(),
        date.endsAtUtc(),
        date.time().overlap(),
        request.words(),
        request.state(),
        request.askedAt(),
        request.decidedAt(),
        request.state() == VisitState.ACCEPTED ? date.sessionId() : null,
        null,
        request.version());
  }

  static VisitView of(Row row) {
    LocalDateTime startsAt = row.getLocalDateTime("starts_at");
    LocalDateTime endsAt = row.getLocalDateTime("ends_at");
    String zone = row.getString("zone");
    return new VisitView(
        row.getUUID("id"),
        row.getUUID("offer_id"),
        row.getUUID("cohort_id"),
        row.getString("host_name"),
        row.getUUID("participant_id"),
        row.getString("visitor_name"),
        row.getUUID("date_id"),
        startsAt,
        endsAt,
        zone,
        row.getOffsetDateTime("starts_at_utc").toInstant(),
        row.getOffsetDateTime("ends_at_utc").toInstant(),
        Overlap.of(startsAt, endsAt, ZoneId.of(zone), row.getBoolean("overlap_later")),
        row.getString("words"),
        VisitState.valueOf(row.getString("state")),
        row.getOffsetDateTime("asked_at").toInstant(),
        Rows.instant(row, "decided_at"),
        row.getUUID("session_id"),
        row.getBoolean("conflict_of_interest"),
        row.getLong("version"));
  }
}
