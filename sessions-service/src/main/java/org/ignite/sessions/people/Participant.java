package org.ignite.sessions.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What is known here of a person's part in a cohort. Written by {@link Projections} alone. */
@Entity
@Immutable
public class Participant {

  @Id private UUID id;
  private UUID personId;
  private UUID cohortId;

  @SuppressWarnings("UnusedVariable") // read by queries
  private String state;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Participant() {}

  public UUID id() {
    return id;
  }

  public UUID personId() {
    return personId;
  }

  public UUID cohortId() {
    return cohortId;
  }
}
