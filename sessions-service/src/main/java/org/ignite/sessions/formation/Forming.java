package org.ignite.sessions.formation;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.ignite.platform.audit.Audit;
import org.ignite.platform.problems.Missing;
import org.ignite.platform.tasks.Tasks;
import org.ignite.sessions.availability.TimeWindow;
import org.ignite.sessions.formation.Allocation.Effort;
import org.jspecify.annotations.Nullable;

/** Starting searches for a cohort's learning sets, and stopping them. */
@ApplicationScoped
public class Forming {

  private final Inputs inputs;
  private final Allocations allocations;
  private final Tasks tasks;
  private final Audit audit;
  private final Clock clock;

  Forming(Inputs inputs, Allocations allocations, Tasks tasks, Audit audit, Clock clock) {
    this.inputs = inputs;
    this.allocations = allocations;
    this.tasks = tasks;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Starts a search. While a proposal stands, whoever looks for others goes on from it: else who
   * moves could tell who has declined.
   *
   * @param fromId the allocation whose draft is gone on from; null for none
   * @param window where the platform is to look for times; null where the order has them
   * @return the new allocation's id
   * @throws org.ignite.sessions.people.CohortNotKnown 422
   * @throws org.ignite.sessions.availability.NobodyAsked 422
   * @throws org.ignite.platform.problems.InvalidRequest 422
   * @throws Missing 404, if the cohort has no allocation {@code fromId}
   * @throws NoDraftYet 409, if that has found none
   */
  @WithTransaction
  public Uni<UUID> start(
      UUID cohortId,
      @Nullable UUID fromId,
      AllocationOrder order,
      @Nullable TimeWindow window,
      Effort effort) {
    return before(cohortId, fromId).chain(from -> start(cohortId, from, order, window, effort));
  }

  private Uni<UUID> start(
      UUID cohortId,
      @Nullable Allocation from,
      AllocationOrder order,
      @Nullable TimeWindow window,
      Effort effort) {
    return inputs
        .of(cohortId, order, window, from)
        .chain(
            snapshot ->
                tasks
                    .add(AllocationRun.KIND, cohortId, "{}")
                    .call(
                        id ->
                            allocations.add(
                                new Allocation(
                                    id,
                                    cohortId,
                                    from == null ? null : from.id(),
                                    effort,
                                    snapshot,
                                    clock.instant()))))
        .call(id -> audit.record("set-allocation", id));
  }

  private Uni<@Nullable Allocation> before(UUID cohortId, @Nullable UUID fromId) {
    return fromId == null
        ? allocations.proposed(cohortId)
        : allocations
            .find(fromId)
            .invoke(
                from -> {
                  if (!from.cohortId().equals(cohortId)) {
                    throw new Missing("allocation");
                  }
                  from.arrangement();
                });
  }

  /**
   * Stops a search; nothing of it stays but that it was.
   *
   * @throws Missing 404
   * @throws org.ignite.platform.tasks.TaskEnded 409
   */
  @WithTransaction
  public Uni<Void> cancel(UUID cohortId, UUID id) {
    return allocations
        .find(id)
        .invoke(
            found -> {
              if (!found.cohortId().equals(cohortId)) {
                throw new Missing("allocation");
              }
            })
        .chain(() -> tasks.cancel(id));
  }
}
