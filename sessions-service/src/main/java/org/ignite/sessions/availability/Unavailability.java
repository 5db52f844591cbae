package org.ignite.sessions.availability;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.ignite.platform.ids.Ids;
import org.jspecify.annotations.Nullable;

/** One period of one person, as it was said. It is added and removed, and never changed. */
@Entity
public class Unavailability {

  @Id private UUID id;

  @SuppressWarnings("UnusedVariable") // read by SQL
  private UUID personId;

  private LocalDateTime startsAt;
  private LocalDateTime endsAt;
  private String zone;
  private boolean wholeDays;
  private @Nullable Integer everyWeeks;
  private @Nullable LocalDate until;

  @SuppressWarnings("UnusedVariable") // read by SQL
  private Instant startsAtUtc;

  @SuppressWarnings("UnusedVariable") // read by SQL
  private Instant endsAtUtc;

  @SuppressWarnings("UnusedVariable") // read by SQL
  private Instant lastEndsAtUtc;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Unavailability() {}

  Unavailability(UUID personId, UnavailablePeriod period) {
    this.id = Ids.next();
    this.personId = personId;
    this.startsAt = period.startsAt();
    this.endsAt = period.endsAt();
    this.zone = period.zone().getId();
    this.wholeDays = period.wholeDays();
    this.everyWeeks = period.everyWeeks();
    this.until = period.until();
    this.startsAtUtc = period.startsAtUtc();
    this.endsAtUtc = period.endsAtUtc();
    this.lastEndsAtUtc = period.lastEndsAtUtc();
  }

  public UUID id() {
    return id;
  }

  public UnavailablePeriod period() {
    return new UnavailablePeriod(startsAt, endsAt, ZoneId.of(zone), wholeDays, everyWeeks, until);
  }
}
