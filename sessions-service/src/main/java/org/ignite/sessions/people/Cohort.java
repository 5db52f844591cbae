package org.ignite.sessions.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What is known here of a cohort. Written by {@link Projections} alone. */
@Entity
@Immutable
public class Cohort {

  @Id private UUID id;
  private LocalDate startsOn;
  private LocalDate endsOn;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Cohort() {}

  /** The first and the last day of its season. */
  public Season season() {
    return new Season(startsOn, endsOn);
  }
}
