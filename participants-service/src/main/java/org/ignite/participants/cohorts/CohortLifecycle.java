package org.ignite.participants.cohorts;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;
import org.ignite.participants.cohorts.events.CohortEvent;
import org.ignite.platform.outbox.Changes;

/**
 * A cohort's way from draft to archived, each step one transaction under the cohort's lock: of two
 * who take the same step side by side one is refused.
 */
@ApplicationScoped
public class CohortLifecycle {

  private final Cohorts cohorts;
  private final Changes changes;

  CohortLifecycle(Cohorts cohorts, Changes changes) {
    this.cohorts = cohorts;
    this.changes = changes;
  }

  @WithTransaction
  public Uni<Cohort> recruit(UUID id) {
    return cohorts
        .lock(id)
        .invoke(Cohort::recruit)
        .chain(cohort -> publish(cohort, CohortEvent::recruitingOpened));
  }

  @WithTransaction
  public Uni<Cohort> start(UUID id) {
    return cohorts
        .lock(id)
        .call(cohort -> cohorts.confirmed(id).invoke(cohort::start))
        .chain(cohort -> publish(cohort, CohortEvent::started));
  }

  @WithTransaction
  public Uni<Cohort> complete(UUID id) {
    return cohorts
        .lock(id)
        .call(
            cohort ->
                cohorts
                    .inTheMiddle(id)
                    .invoke(open -> cohort.complete(open, LocalDate.now(ZoneOffset.UTC))))
        .chain(cohort -> publish(cohort, CohortEvent::completed));
  }

  @WithTransaction
  public Uni<Cohort> archive(UUID id) {
    return cohorts
        .lock(id)
        .invoke(Cohort::archive)
        .chain(cohort -> publish(cohort, CohortEvent::archived));
  }

  private Uni<Cohort> publish(Cohort cohort, Function<Cohort, CohortEvent> event) {
    return changes.publish(cohort, () -> event.apply(cohort));
  }
}
