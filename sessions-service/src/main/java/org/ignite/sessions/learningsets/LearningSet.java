package org.ignite.sessions.learningsets;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.ignite.platform.ids.Ids;

/** Five to eight peers of a cohort and a facilitator. */
@Entity
public class LearningSet {

  /** Five to eight work well, six best (PROGRAMME: how a learning set works). */
  static final int MOST_MEMBERS = 8;

  @Id private UUID id;
  @Version private long version;
  private UUID cohortId;
  private String name;
  private UUID facilitatorId;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected LearningSet() {}

  LearningSet(UUID cohortId, String name, UUID facilitatorId) {
    this.id = Ids.next();
    this.cohortId = cohortId;
    this.name = name;
    this.facilitatorId = facilitatorId;
  }

  void describe(String newName, UUID newFacilitatorId) {
    name = newName;
    facilitatorId = newFacilitatorId;
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public UUID cohortId() {
    return cohortId;
  }

  public String name() {
    return name;
  }

  public UUID facilitatorId() {
    return facilitatorId;
  }
}
