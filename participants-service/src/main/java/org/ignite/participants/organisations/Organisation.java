package org.ignite.participants.organisations;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.outbox.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A council or partner. It is known by its register's key and is never deleted: an ended one is
 * marked.
 */
@Entity
public class Organisation implements Aggregate {

  @Id private UUID id;
  @Version private long version;
  private String key;
  private String code;
  private @Nullable String gssCode;
  private String name;
  private String[] alternativeNames = new String[0];

  @Enumerated(EnumType.STRING)
  private OrganisationType type;

  private String nation;
  private @Nullable String region;
  private @Nullable String county;
  private @Nullable String combinedAuthority;
  private @Nullable Integer population;
  private @Nullable Double latitude;
  private @Nullable Double longitude;
  private @Nullable LocalDate endedOn;
  private UUID[] successors = new UUID[0];

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Organisation() {}

  @SuppressWarnings("NullAway.Init") // take sets the rest
  private Organisation(UUID id, OrganisationFacts facts) {
    this.id = id;
    this.key = facts.key();
    take(facts);
  }

  /**
   * A body that was not known before.
   *
   * @param id its own already: others of the same file can name it as their successor
   */
  public static Organisation registered(UUID id, OrganisationFacts facts) {
    return new Organisation(id, facts);
  }

  /** Takes what its register says now. The key stays. */
  public void take(OrganisationFacts facts) {
    code = facts.code();
    gssCode = facts.gssCode();
    name = facts.name();
    alternativeNames = facts.alternativeNames().toArray(String[]::new);
    type = facts.type();
    nation = facts.nation();
    region = facts.region();
    county = facts.county();
    combinedAuthority = facts.combinedAuthority();
    population = facts.population();
    latitude = facts.latitude();
    longitude = facts.longitude();
    endedOn = facts.endedOn();
  }

  /** Names the bodies that took its place. */
  public void succeededBy(List<UUID> bodies) {
    successors = bodies.toArray(UUID[]::new);
  }

  /**
   * Refuses a new participant where there is no such body any more.
   *
   * @throws OrganisationEnded 409
   */
  public void takesParticipants(LocalDate on) {
    if (endedOn != null && !endedOn.isAfter(on)) {
      throw new OrganisationEnded(name, endedOn);
    }
  }

  public OrganisationFacts facts() {
    return new OrganisationFacts(
        code,
        gssCode,
        name,
        List.of(alternativeNames),
        type,
        nation,
        region,
        county,
        combinedAuthority,
        population,
        latitude,
        longitude,
        endedOn);
  }

  public List<UUID> successors() {
    return List.of(successors);
  }

  public String key() {
    return key;
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
    return "organisation";
  }
}
