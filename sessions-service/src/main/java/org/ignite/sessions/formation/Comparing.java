package org.ignite.sessions.formation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.ignite.platform.problems.Missing;
import org.ignite.sessions.allocation.Peer;
import org.ignite.sessions.formation.SetPeople.Named;

/** Compares drafts. */
@ApplicationScoped
public class Comparing {

  private final Allocations allocations;
  private final SetPeople people;
  private final Vertx vertx;

  Comparing(Allocations allocations, SetPeople people, Vertx vertx) {
    this.allocations = allocations;
    this.people = people;
    this.vertx = vertx;
  }

  /** A comparison with the names of those in it. */
  public record Compared(Comparison comparison, Named names) {}

  /**
   * Compares allocations of a cohort, in the order given.
   *
   * @throws Missing 404, if one is not there, or another cohort's
   * @throws NoDraftYet 409
   */
  public Uni<Compared> compare(UUID cohortId, List<UUID> ids) {
    return Panache.withSession(
            () ->
                Multi.createFrom()
                    .iterable(ids)
                    .onItem()
                    .transformToUniAndConcatenate(allocations::find)
                    .collect()
                    .asList())
        .invoke(
            found -> {
              if (!found.stream().allMatch(one -> one.cohortId().equals(cohortId))) {
                throw new Missing("allocation");
              }
            })
        .chain(this::compared);
  }

  /** Compares the newest allocations of a cohort that have a draft, the newest first. */
  public Uni<Compared> compareNewest(UUID cohortId, int most) {
    return Panache.withSession(() -> allocations.newest(cohortId, most)).chain(this::compared);
  }

  private Uni<Compared> compared(List<Allocation> found) {
    return people
        .of(found.stream().flatMap(Comparing::peers).distinct().toList())
        .chain(names -> vertx.executeBlocking(() -> new Compared(Comparison.of(found), names)));
  }

  private static Stream<UUID> peers(Allocation allocation) {
    return allocation.snapshot().problem().peers().stream().map(Peer::id);
  }
}
