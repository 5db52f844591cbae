package org.ignite.sessions.season;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.audit.Audit;
import org.ignite.platform.ids.Ids;
import org.ignite.sessions.people.People;
import org.jspecify.annotations.Nullable;

/** What the programme team does with closed periods. Each method is one transaction. */
@ApplicationScoped
public class ClosingDays {

  private final ClosedPeriods periods;
  private final People people;
  private final Audit audit;

  ClosingDays(ClosedPeriods periods, People people, Audit audit) {
    this.periods = periods;
    this.people = people;
    this.audit = audit;
  }

  /**
   * How a file was taken in.
   *
   * @param added rows that are closed periods now
   * @param known rows that were before, or came twice
   */
  public record Imported(int added, int known) {}

  /**
   * Adds one.
   *
   * @param cohortId null for all cohorts
   * @throws org.ignite.sessions.people.CohortNotKnown 422
   * @throws ClosedPeriodExists 409
   */
  @WithTransaction
  public Uni<ClosedPeriod> close(@Nullable UUID cohortId, Closure closure) {
    ClosedPeriod period = new ClosedPeriod(cohortId, closure);
    return known(cohortId)
        .chain(() -> periods.add(period))
        .invoke(
            added -> {
              if (!added) {
                throw new ClosedPeriodExists();
              }
            })
        .call(() -> audit.record("closed-period", period.id()))
        .replaceWith(period);
  }

  /**
   * Adds those of a file that are not there yet, all of them or none.
   *
   * @param cohortId whose they are; null for all cohorts
   * @throws org.ignite.sessions.people.CohortNotKnown 422
   */
  @WithTransaction
  public Uni<Imported> closeAll(@Nullable UUID cohortId, List<Closure> closures) {
    List<ClosedPeriod> all = closures.stream().map(row -> new ClosedPeriod(cohortId, row)).toList();
    return known(cohortId)
        .chain(() -> periods.addAll(all))
        .call(() -> audit.record("closed-periods", Ids.next()))
        .map(added -> new Imported(added, all.size() - added));
  }

  /**
   * Takes one away. Sessions stay where they are.
   *
   * @throws org.ignite.platform.problems.Missing 404
   */
  @WithTransaction
  public Uni<Void> open(UUID id) {
    return periods.remove(id).call(() -> audit.record("closed-period", id));
  }

  private Uni<Void> known(@Nullable UUID cohortId) {
    return cohortId == null
        ? Uni.createFrom().voidItem()
        : people.season(cohortId).replaceWithVoid();
  }
}
