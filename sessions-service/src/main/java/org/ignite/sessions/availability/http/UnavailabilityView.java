package org.ignite.sessions.availability.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.availability.Unavailability;
import org.ignite.sessions.availability.UnavailablePeriod;
import org.jspecify.annotations.Nullable;

/** A period as its person and their office see it: times, or whole days. */
@Schema(name = "Unavailability")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnavailabilityView(
    UUID id,
    @Schema(implementation = String.class, examples = "2026-10-06T18:00:00")
        @Nullable LocalDateTime startsAt,
    @Schema(implementation = String.class, examples = "2026-10-06T21:00:00")
        @Nullable LocalDateTime endsAt,
    @Nullable LocalDate firstDay,
    @Nullable LocalDate lastDay,
    @Schema(examples = "Europe/London") String zone,
    @Nullable Integer everyWeeks,
    @Nullable LocalDate until,
    Instant startsAtUtc,
    Instant endsAtUtc) {

  static UnavailabilityView of(Unavailability unavailability) {
    return of(unavailability.id(), unavailability.period());
  }

  static UnavailabilityView of(Row row) {
    return of(
        row.getUUID("id"),
        new UnavailablePeriod(
            row.getLocalDateTime("starts_at"),
            row.getLocalDateTime("ends_at"),
            ZoneId.of(row.getString("zone")),
            row.getBoolean("whole_days"),
            row.getInteger("every_weeks"),
            row.getLocalDate("until")));
  }

  private static UnavailabilityView of(UUID id, UnavailablePeriod period) {
    boolean days = period.wholeDays();
    return new UnavailabilityView(
        id,
        days ? null : period.startsAt(),
        days ? null : period.endsAt(),
        days ? period.startsAt().toLocalDate() : null,
        days ? period.endsAt().toLocalDate().minusDays(1) : null,
        period.zone().getId(),
        period.everyWeeks(),
        period.until(),
        period.startsAtUtc(),
        period.endsAtUtc());
  }
}
