package org.ignite.participants.cohorts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.ignite.platform.ids.Ids;
import org.ignite.platform.outbox.Aggregate;

/** The people who go through one season together. */
@Entity
public class Cohort implements Aggregate {

  @Id private UUID id;
  @Version private long version;
  private String name;
  private LocalDate startsOn;
  private LocalDate endsOn;
  private int capacity;
  private BigDecimal commitmentDays;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Cohort() {}

  @SuppressWarnings("NullAway.Init") // take sets the rest
  private Cohort(CohortPlan plan) {
    this.id = Ids.next();
    take(plan);
  }

  public static Cohort opened(CohortPlan plan) {
    return new Cohort(plan);
  }

  /**
   * Takes another plan.
   *
   * @param taken places that are offered or taken
   * @param signed whether anybody has signed the commitment
   * @throws CapacityBelowTaken 409
   * @throws CommitmentSigned 409
   */
  public void change(CohortPlan plan, int taken, boolean signed) {
    if (plan.capacity() < taken) {
      throw new CapacityBelowTaken(taken);
    }
    if (signed && !plan.sameCommitment(plan())) {
      throw new CommitmentSigned();
    }
    take(plan);
  }

  private void take(CohortPlan plan) {
    name = plan.name();
    startsOn = plan.startsOn();
    endsOn = plan.endsOn();
    capacity = plan.capacity();
    commitmentDays = plan.commitmentDays();
  }

  /**
   * Refuses one more where all places are offered or taken.
   *
   * @throws CohortFull 409
   */
  public void hasPlaceBeyond(int taken) {
    if (taken >= capacity) {
      throw new CohortFull(capacity);
    }
  }

  public CohortPlan plan() {
    return new CohortPlan(name, startsOn, endsOn, capacity, commitmentDays);
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
    return "cohort";
  }
}
