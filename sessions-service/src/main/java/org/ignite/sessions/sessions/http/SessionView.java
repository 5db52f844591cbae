package org.ignite.sessions.sessions.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.versions.Versioned;
import org.ignite.sessions.people.Person;
import org.ignite.sessions.sessions.Confidentiality;
import org.ignite.sessions.sessions.HeldSession;
import org.ignite.sessions.sessions.Session;
import org.ignite.sessions.sessions.SessionDetails;
import org.ignite.sessions.sessions.SessionKind;
import org.ignite.sessions.sessions.SessionState;
import org.jspecify.annotations.Nullable;

/**
 * A session as callers see it.
 *
 * @param startsAt the time on the wall in {@code zone}
 * @param startsAtUtc the instant that this is
 * @param venue shown to the invited, the facilitator and the programme team only; so is the link
 * @param facilitatorName absent while nothing is known of the person
 */
@Schema(name = "Session")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionView(
    UUID id,
    UUID cohortId,
    SessionKind kind,
    String title,
    @Schema(implementation = String.class, examples = "2026-11-12T10:00:00") LocalDateTime startsAt,
    @Schema(implementation = String.class, examples = "2026-11-12T16:00:00") LocalDateTime endsAt,
    @Schema(examples = "Europe/London") String zone,
    Instant startsAtUtc,
    Instant endsAtUtc,
    @Schema(description = "Shown to the invited, the facilitator and the programme team only.")
        @Nullable String venue,
    @Schema(description = "Shown to the invited, the facilitator and the programme team only.")
        @Nullable String link,
    @Nullable Integer capacity,
    long placesTaken,
    UUID facilitatorId,
    @Nullable String facilitatorName,
    Confidentiality confidentiality,
    SessionState state,
    @Nullable String cancelReason,
    @JsonIgnore long version)
    implements Versioned {

  /** For one who may see where it is. */
  static SessionView of(HeldSession held) {
    Session session = held.session();
    SessionDetails details = session.details();
    Person facilitator = held.facilitator();
    return new SessionView(
        session.id(),
        session.cohortId(),
        session.kind(),
        details.title(),
        details.time().startsAt(),
        details.time().endsAt(),
        details.time().zone().getId(),
        details.time().startsAtUtc(),
        details.time().endsAtUtc(),
        details.venue(),
        details.link(),
        details.capacity(),
        held.placesTaken(),
        details.facilitatorId(),
        facilitator == null ? null : facilitator.fullName(),
        session.confidentiality(),
        session.state(),
        session.cancelReason(),
        session.version());
  }

  static SessionView of(Row row) {
    return new SessionView(
        row.getUUID("id"),
        row.getUUID("cohort_id"),
        SessionKind.valueOf(row.getString("kind")),
        row.getString("title"),
        row.getLocalDateTime("starts_at"),
        row.getLocalDateTime("ends_at"),
        row.getString("zone"),
        row.getOffsetDateTime("starts_at_utc").toInstant(),
        row.getOffsetDateTime("ends_at_utc").toInstant(),
        row.getString("venue"),
        row.getString("link"),
        row.getInteger("capacity"),
        row.getLong("places_taken"),
        row.getUUID("facilitator_id"),
        row.getString("facilitator_name"),
        Confidentiality.valueOf(row.getString("confidentiality")),
        SessionState.valueOf(row.getString("state")),
        row.getString("cancel_reason"),
        row.getLong("version"));
  }
}
