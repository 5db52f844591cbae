package org.ignite.participants.cohorts;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.ignite.participants.cohorts.events.CohortState;
import org.ignite.platform.outbox.Changes;
import org.ignite.platform.versions.ExpectedVersion;

/** What the programme team does with cohorts. */
@ApplicationScoped
public class CohortPlanning {

  private final Cohorts cohorts;
  private final Changes changes;

  CohortPlanning(Cohorts cohorts, Changes changes) {
    this.cohorts = cohorts;
    this.changes = changes;
  }

  @WithTransaction
  public Uni<Cohort> open(CohortPlan plan) {
    Cohort cohort = Cohort.opened(plan);
    return cohorts
        .add(cohort)
        .chain(() -> changes.publish(cohort, () -> CohortState.opened(cohort)));
  }

  /**
   * Changes the plan of the version that the caller saw.
   *
   * @throws org.ignite.platform.versions.StaleVersion 412
   */
  @WithTransaction
  public Uni<Cohort> change(UUID id, ExpectedVersion expected, UnaryOperator<CohortPlan> change) {
    return cohorts
        .lock(id)
        .invoke(cohort -> expected.check(cohort.version()))
        .chain(
            cohort ->
                cohorts
                    .taken(id)
                    .chain(
                        taken ->
                            cohorts
                                .signed(id)
                                .invoke(
                                    signed ->
                                        cohort.change(change.apply(cohort.plan()), taken, signed)))
                    .chain(() -> changes.publish(cohort, () -> CohortState.changed(cohort))));
  }
}
