package org.ignite.sessions.formation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ignite.sessions.allocation.Explaining;
import org.ignite.sessions.allocation.Explanation;
import org.ignite.sessions.formation.SetPeople.Named;

/** Reads drafts with the names of whom they are about, and why they are as they are. */
@ApplicationScoped
public class DraftReading {

  private final Allocations allocations;
  private final SetPeople people;
  private final Vertx vertx;

  DraftReading(Allocations allocations, SetPeople people, Vertx vertx) {
    this.allocations = allocations;
    this.people = people;
    this.vertx = vertx;
  }

  /** An allocation that has a draft. */
  public record Shown(Allocation allocation, Named names) {}

  /** An allocation that has a draft, explained. */
  public record Explained(Allocation allocation, Named names, Explanation explanation) {}

  /**
   * The draft.
   *
   * @throws org.ignite.platform.problems.Missing 404
   * @throws NoDraftYet 409
   */
  public Uni<Shown> read(UUID id) {
    return Panache.withSession(() -> allocations.find(id)).chain(this::named);
  }

  /**
   * With the names of those in it.
   *
   * @throws NoDraftYet 409
   */
  public Uni<Shown> named(Allocation allocation) {
    allocation.arrangement();
    return people.of(allocation.snapshot().problem()).map(names -> new Shown(allocation, names));
  }

  /**
   * Why the draft is as it is; every pair is looked at, which is too much for an event loop.
   *
   * @throws org.ignite.platform.problems.Missing 404
   * @throws NoDraftYet 409
   */
  public Uni<Explained> explain(UUID id) {
    return read(id)
        .chain(
            shown ->
                vertx.executeBlocking(
                    () ->
                        new Explained(
                            shown.allocation(),
                            shown.names(),
                            Explaining.of(
                                shown.allocation().snapshot().problem(),
                                shown.allocation().arrangement().draft()))));
  }
}
