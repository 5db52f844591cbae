package org.ignite.participants.participants;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.ignite.platform.ids.Ids;
import org.jspecify.annotations.Nullable;

/** Somebody whom the programme team has asked to apply, on a page of their own. */
@Entity
public class ApplicationRequest {

  @Id private UUID id;
  private UUID cohortId;
  private String email;
  private String givenName;
  private Instant askedAt;
  private @Nullable UUID participantId;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected ApplicationRequest() {}

  ApplicationRequest(UUID cohortId, String email, String givenName) {
    this.id = Ids.next();
    this.cohortId = cohortId;
    this.email = email;
    this.givenName = givenName;
    this.askedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  void answeredBy(Participant participant) {
    participantId = participant.id();
  }

  public UUID id() {
    return id;
  }

  public UUID cohortId() {
    return cohortId;
  }

  public String email() {
    return email;
  }

  public String givenName() {
    return givenName;
  }

  public Instant askedAt() {
    return askedAt;
  }

  /** The participation that came of it; null until they have applied. */
  public @Nullable UUID participantId() {
    return participantId;
  }
}
