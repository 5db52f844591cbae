package org.ignite.sessions.formation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ignite.platform.tasks.Hopeless;
import org.ignite.platform.tasks.Task;
import org.ignite.platform.tasks.TaskHandler;
import org.ignite.platform.tasks.Tasks;
import org.ignite.sessions.allocation.Declined;
import org.ignite.sessions.allocation.Outcome;
import org.ignite.sessions.allocation.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The search behind an allocation. One that a crash has ended begins again from the same snapshot
 * and seed.
 */
@ApplicationScoped
public class AllocationRun implements TaskHandler {

  public static final String KIND = "set-allocation";

  /** It can be neither cancelled nor ended in another way until the transaction ends. */
  private static final String STILL =
      "select count(*) from (select from task where id = :id and attempts = :attempt and state ="
          + " 'running' for update) still";

  private final Allocations allocations;
  private final Declines declines;
  private final Searching searching;
  private final Tasks tasks;

  AllocationRun(Allocations allocations, Declines declines, Searching searching, Tasks tasks) {
    this.allocations = allocations;
    this.declines = declines;
    this.searching = searching;
    this.tasks = tasks;
  }

  @Override
  public String kind() {
    return KIND;
  }

  private record Given(Allocation allocation, List<Declined> declined) {

    Problem problem() {
      Problem problem = allocation.snapshot().problem();
      return Problems.declined(problem, Impartial.of(declined, problem.present()));
    }
  }

  @Override
  public Uni<Void> perform(Task task) {
    return Panache.withSession(
            () ->
                allocations
                    .find(task.id())
                    .chain(
                        allocation ->
                            declines
                                .of(allocation.cohortId())
                                .map(declined -> new Given(allocation, declined))))
        .chain(given -> searching.search(task, given.problem(), given.allocation().effort()))
        .chain(outcome -> end(task, outcome));
  }

  private Uni<Void> end(Task task, @Nullable Outcome outcome) {
    if (outcome == null) {
      throw new IllegalStateException("the search was stopped");
    }
    return Panache.withTransaction(() -> keep(task, outcome))
        .invoke(
            () -> {
              if (outcome.infeasibility() != null) {
                throw new Hopeless("The hard rules can't be kept together.");
              }
            });
  }

  private Uni<Void> keep(Task task, Outcome outcome) {
    return (outcome.infeasibility() == null ? tasks.finish(task, "{}") : still(task))
        .invoke(
            counts -> {
              if (!counts) {
                throw new Hopeless("It was cancelled.");
              }
            })
        .chain(() -> allocations.lock(task.id()))
        .invoke(allocation -> allocation.found(outcome))
        .replaceWithVoid();
  }

  private static Uni<Boolean> still(Task task) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(STILL, Long.class)
                    .setParameter("id", task.id())
                    .setParameter("attempt", task.attempts())
                    .getSingleResult())
        .map(rows -> rows == 1);
  }
}
