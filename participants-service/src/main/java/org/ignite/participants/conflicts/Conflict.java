package org.ignite.participants.conflicts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.ignite.platform.ids.Ids;
import org.ignite.platform.outbox.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A conflict of interest that a participant has declared, with a person or with everybody of an
 * organisation: the two never share a small group. The reason leaves this table for the programme
 * team and the participant alone.
 */
@Entity
public class Conflict implements Aggregate {

  @Id private UUID id;
  @Version private long version;
  private UUID participantId;
  private @Nullable UUID withPersonId;
  private @Nullable UUID withOrganisationId;
  private @Nullable String reason;
  private Instant declaredAt;
  private @Nullable Instant withdrawnAt;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Conflict() {}

  private Conflict(
      UUID participantId,
      @Nullable UUID withPersonId,
      @Nullable UUID withOrganisationId,
      @Nullable String reason) {
    this.id = Ids.next();
    this.participantId = participantId;
    this.withPersonId = withPersonId;
    this.withOrganisationId = withOrganisationId;
    this.reason = reason;
    this.declaredAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  static Conflict withPerson(UUID participantId, UUID person, @Nullable String reason) {
    return new Conflict(participantId, person, null, reason);
  }

  static Conflict withOrganisation(UUID participantId, UUID organisation, @Nullable String reason) {
    return new Conflict(participantId, null, organisation, reason);
  }

  /**
   * It is none any more.
   *
   * @throws ConflictWithdrawn 409, if that was said before
   */
  void withdraw() {
    if (withdrawnAt != null) {
      throw new ConflictWithdrawn();
    }
    withdrawnAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  public UUID participantId() {
    return participantId;
  }

  /** With whom; null where it is with an organisation. */
  public @Nullable UUID withPersonId() {
    return withPersonId;
  }

  /** With whose people; null where it is with a person. */
  public @Nullable UUID withOrganisationId() {
    return withOrganisationId;
  }

  public @Nullable String reason() {
    return reason;
  }

  public Instant declaredAt() {
    return declaredAt;
  }

  /** When it was taken back; null while it holds. */
  public @Nullable Instant withdrawnAt() {
    return withdrawnAt;
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public long version() {
    return version;
  }

  @Override
  public String aggregateType() {
    return "conflict";
  }
}
