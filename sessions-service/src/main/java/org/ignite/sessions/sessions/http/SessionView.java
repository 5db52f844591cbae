package org.ignite.sessions.sessions.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.versions.Versioned;
import org.ignite.sessions.people.Person;
import org.ignite.sessions.sessions.Confidentiality;
import org.ignite.sessions.sessions.ContentColumn;
import org.ignite.sessions.sessions.HeldSession;
import org.ignite.sessions.sessions.Overlap;
import org.ignite.sessions.sessions.Session;
import org.ignite.sessions.sessions.SessionContent;
import org.ignite.sessions.sessions.SessionContent.AgendaItem;
import org.ignite.sessions.sessions.SessionContent.Reading;
import org.ignite.sessions.sessions.SessionDetails;
import org.ignite.sessions.sessions.SessionKind;
import org.ignite.sessions.sessions.SessionState;
import org.ignite.sessions.themes.Theme;
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
    @Schema(description = "Which is meant of times that come twice; absent where none does.")
        @Nullable Overlap overlap,
    @Schema(description = "Shown to the invited, the facilitator and the programme team only.")
        @Nullable String venue,
    @Schema(description = "Shown to the same.") @Nullable String room,
    @Schema(description = "Shown to the same.") @Nullable String accessNotes,
    @Schema(description = "Shown to the same.") @Nullable String link,
    @Nullable Integer capacity,
    @Schema(
            description =
                "Seats taken, or offered to somebody on the waiting list. Absent under the Chatham"
                    + " House Rule once the session has begun.")
        @Nullable Long seatsTaken,
    UUID facilitatorId,
    @Nullable String facilitatorName,
    Confidentiality confidentiality,
    SessionState state,
    @Nullable String cancelReason,
    @Schema(description = "Why it was last changed.") @Nullable String changeReason,
    @Nullable UUID seriesId,
    @Schema(
            description =
                "The learning set whose meeting it is. Shown to its members, its facilitator and"
                    + " the programme team only.")
        @Nullable UUID learningSetId,
    List<Theme> themes,
    List<String> outcomes,
    @Schema(
            description =
                "Shown, with its contributors, to the invited, the facilitator and the programme"
                    + " team only.")
        @Nullable List<AgendaItem> agenda,
    @Schema(description = "Shown to the same.") @Nullable List<Reading> preReading,
    @Schema(description = "How often people had to be told of a change.") int sequence,
    @JsonIgnore long version)
    implements Versioned {

  private static final ContentColumn CONTENT = new ContentColumn();

  /** For the programme team. */
  static SessionView of(HeldSession held) {
    Session session = held.session();
    SessionDetails details = session.details();
    Person facilitator = held.facilitator();
    SessionContent content = details.content();
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
        details.time().overlap(),
        details.place().venue(),
        details.place().room(),
        details.place().accessNotes(),
        details.place().link(),
        details.capacity(),
        held.seatsTaken(),
        details.facilitatorId(),
        facilitator == null ? null : facilitator.fullName(),
        session.confidentiality(),
        session.state(),
        session.cancelReason(),
        session.changeReason(),
        session.seriesId(),
        session.learningSetId(),
        content.themes(),
        content.outcomes(),
        content.agenda(),
        content.preReading(),
        session.sequence(),
        session.version());
  }

  static SessionView of(Row row) {
    SessionContent content = CONTENT.convertToEntityAttribute(row.getString("content"));
    boolean concerned = row.getBoolean("them");
    LocalDateTime startsAt = row.getLocalDateTime("starts_at");
    LocalDateTime endsAt = row.getLocalDateTime("ends_at");
    String zone = row.getString("zone");
    return new SessionView(
        row.getUUID("id"),
        row.getUUID("cohort_id"),
        SessionKind.valueOf(row.getString("kind")),
        row.getString("title"),
        startsAt,
        endsAt,
        zone,
        row.getOffsetDateTime("starts_at_utc").toInstant(),
        row.getOffsetDateTime("ends_at_utc").toInstant(),
        Overlap.of(startsAt, endsAt, ZoneId.of(zone), row.getBoolean("overlap_later")),
        row.getString("venue"),
        row.getString("room"),
        row.getString("access_notes"),
        row.getString("link"),
        row.getInteger("capacity"),
        row.getLong("seats_taken"),
        row.getUUID("facilitator_id"),
        row.getString("facilitator_name"),
        Confidentiality.valueOf(row.getString("confidentiality")),
        SessionState.valueOf(row.getString("state")),
        row.getString("cancel_reason"),
        row.getString("change_reason"),
        row.getUUID("series_id"),
        row.getUUID("learning_set_id"),
        content.themes(),
        content.outcomes(),
        concerned ? content.agenda() : null,
        concerned ? content.preReading() : null,
        row.getInteger("sequence"),
        row.getLong("version"));
  }
}
