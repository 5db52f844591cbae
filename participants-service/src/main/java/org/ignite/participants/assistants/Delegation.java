package org.ignite.participants.assistants;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ignite.participants.people.PersonDetails;
import org.ignite.platform.ids.Ids;
import org.ignite.platform.outbox.Aggregate;
import org.jspecify.annotations.Nullable;

/** One participant's trust in one assistant, from the naming until it is taken back. */
@Entity
public class Delegation implements Aggregate {

  @Id private UUID id;
  @Version private long version;
  private UUID participantId;
  private UUID personId;
  private String givenName;
  private String familyName;
  private String email;
  private String[] permissions;
  private Instant grantedAt;
  private @Nullable Instant revokedAt;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Delegation() {}

  private Delegation(
      UUID participantId, UUID personId, PersonDetails named, Set<Permission> permissions) {
    this.id = Ids.next();
    this.participantId = participantId;
    this.personId = personId;
    this.givenName = named.givenName();
    this.familyName = named.familyName();
    this.email = named.email();
    this.permissions = permissions.stream().map(Permission::text).sorted().toArray(String[]::new);
    this.grantedAt = now();
  }

  /**
   * @param named as the participant wrote it: what the registry knows of the person is not theirs
   */
  static Delegation granted(
      UUID participantId, UUID personId, PersonDetails named, Set<Permission> permissions) {
    return new Delegation(participantId, personId, named, permissions);
  }

  /**
   * Takes it back, at once.
   *
   * @throws DelegationRevoked 409, if it has been before
   */
  void revoke() {
    if (revokedAt != null) {
      throw new DelegationRevoked();
    }
    revokedAt = now();
  }

  /** As precise as the database has it, so that a view is the same before and behind it. */
  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  /** Whose it is. */
  public UUID participantId() {
    return participantId;
  }

  /** The assistant. */
  public UUID personId() {
    return personId;
  }

  public String givenName() {
    return givenName;
  }

  public String familyName() {
    return familyName;
  }

  public String email() {
    return email;
  }

  public List<Permission> permissions() {
    return Arrays.stream(permissions).map(Permission::of).toList();
  }

  public Instant grantedAt() {
    return grantedAt;
  }

  /** When it was taken back; null while it holds. */
  public @Nullable Instant revokedAt() {
    return revokedAt;
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
    return "delegation";
  }
}
