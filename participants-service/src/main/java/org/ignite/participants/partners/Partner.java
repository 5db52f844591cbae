package org.ignite.participants.partners;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.ids.Ids;
import org.ignite.platform.outbox.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that integrates by machine. Its kind decides whom its machine may see, and its
 * grants in which cohorts.
 */
@Entity
public class Partner implements Aggregate {

  @Id private UUID id;
  @Version private long version;
  private String name;
  private PartnerKind kind;
  private String clientId;
  private @Nullable UUID organisationId;
  private UUID[] cohortIds = new UUID[0];

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Partner() {}

  @SuppressWarnings("NullAway.Init") // take sets the rest
  private Partner(PartnerDetails details) {
    this.id = Ids.next();
    take(details);
  }

  public static Partner registered(PartnerDetails details) {
    return new Partner(details);
  }

  /** Takes what is known of it now. The grants stay. */
  public void take(PartnerDetails details) {
    name = details.name();
    kind = details.kind();
    clientId = details.clientId();
    organisationId = details.organisationId();
  }

  /** Lets its machine look into a cohort. */
  public void grant(UUID cohortId) {
    if (!isGranted(cohortId)) {
      cohortIds = Arrays.copyOf(cohortIds, cohortIds.length + 1);
      cohortIds[cohortIds.length - 1] = cohortId;
    }
  }

  /** Closes a cohort to its machine again. */
  public void revoke(UUID cohortId) {
    cohortIds =
        Arrays.stream(cohortIds).filter(other -> !other.equals(cohortId)).toArray(UUID[]::new);
  }

  public boolean isGranted(UUID cohortId) {
    return Arrays.asList(cohortIds).contains(cohortId);
  }

  public PartnerDetails details() {
    return new PartnerDetails(name, kind, clientId, organisationId);
  }

  /** The cohorts that are granted to it, in the order in which they were. */
  public List<UUID> cohortIds() {
    return List.of(cohortIds);
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
    return "partner";
  }
}
