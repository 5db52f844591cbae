package org.ignite.sessions.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What is known here of a person. Written by {@link Projections} alone. */
@Entity
@Immutable
public class Person {

  @Id private UUID id;
  private String givenName;
  private String familyName;
  private String email;
  private boolean facilitates;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Person() {}

  public UUID id() {
    return id;
  }

  public String givenName() {
    return givenName;
  }

  public String fullName() {
    return givenName + " " + familyName;
  }

  public String email() {
    return email;
  }

  boolean facilitates() {
    return facilitates;
  }
}
