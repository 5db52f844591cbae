package org.ignite.sessions.wishes;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.ignite.platform.ids.Ids;

/** That the programme team asks a cohort for its wishes, until a moment. */
@Entity
@Immutable
public class SetWishesRequest {

  @Id private UUID id;
  private UUID cohortId;
  private Instant askedAt;
  private Instant closesAt;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected SetWishesRequest() {}

  SetWishesRequest(UUID cohortId, Instant askedAt, Instant closesAt) {
    this.id = Ids.next();
    this.cohortId = cohortId;
    this.askedAt = askedAt;
    this.closesAt = closesAt;
  }

  boolean isOpen(Instant now) {
    return closesAt.isAfter(now);
  }

  public UUID id() {
    return id;
  }

  public UUID cohortId() {
    return cohortId;
  }

  public Instant askedAt() {
    return askedAt;
  }

  /** From then on no wish is taken. */
  public Instant closesAt() {
    return closesAt;
  }
}
