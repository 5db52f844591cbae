package org.ignite.sessions.releases;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.ignite.platform.ids.Ids;

/** A set of changes of a cohort's schedule that took effect, and was told, together. */
@Entity
public class ScheduleRelease {

  @Id private UUID id;

  @SuppressWarnings("UnusedVariable") // Hibernate compares it
  @Version
  private long version;

  private UUID cohortId;
  private String reason;

  @Enumerated(EnumType.STRING)
  private Told told;

  private int published;
  private int changed;
  private Instant releasedAt;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected ScheduleRelease() {}

  ScheduleRelease(UUID cohortId, String reason, Told told, Instant now) {
    this.id = Ids.next();
    this.cohortId = cohortId;
    this.reason = reason;
    this.told = told;
    this.releasedAt = now;
  }

  void published() {
    published++;
  }

  void changed() {
    changed++;
  }

  public UUID id() {
    return id;
  }

  public UUID cohortId() {
    return cohortId;
  }

  public String reason() {
    return reason;
  }

  public Told told() {
    return told;
  }

  /** How many drafts were published. */
  public int drafts() {
    return published;
  }

  /** How many published sessions were changed. */
  public int changes() {
    return changed;
  }

  public Instant releasedAt() {
    return releasedAt;
  }
}
