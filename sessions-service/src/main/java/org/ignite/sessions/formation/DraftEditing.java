package org.ignite.sessions.formation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;
import org.ignite.platform.audit.Audit;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.platform.versions.ExpectedVersion;
import org.ignite.sessions.allocation.Draft;
import org.ignite.sessions.allocation.DraftSet;
import org.ignite.sessions.allocation.Effect;
import org.ignite.sessions.allocation.HardRule;
import org.ignite.sessions.allocation.Move;
import org.ignite.sessions.allocation.Problem;
import org.ignite.sessions.allocation.WhatIf;

/**
 * Changing a draft by hand. The effect of a change is the same before it is made and when it is.
 */
@ApplicationScoped
public class DraftEditing {

  private final Allocations allocations;
  private final Audit audit;

  DraftEditing(Allocations allocations, Audit audit) {
    this.allocations = allocations;
    this.audit = audit;
  }

  /**
   * An allocation with what a change of it would do.
   *
   * @param allocation as it stands
   */
  public record Tried(Allocation allocation, Effect effect) {}

  /**
   * What a change would do; nothing is changed.
   *
   * @throws org.ignite.platform.problems.Missing 404
   * @throws NoDraftYet 409
   * @throws InvalidRequest 422, if it names somebody, or a set, that the draft does not have
   */
  @WithSession
  public Uni<Tried> whatIf(UUID id, Move move) {
    return allocations.find(id).map(allocation -> new Tried(allocation, effect(allocation, move)));
  }

  /**
   * Makes a change.
   *
   * @param despite rules that the team breaks knowingly, as far as they can be
   * @throws org.ignite.platform.problems.Missing 404
   * @throws org.ignite.platform.versions.StaleVersion 412
   * @throws NoDraftYet 409
   * @throws AllocationProposed 409
   * @throws HardRulesBroken 409
   * @throws InvalidRequest 422, if it names somebody, or a set, that the draft does not have
   */
  @WithTransaction
  public Uni<Allocation> move(UUID id, ExpectedVersion expected, Move move, Set<HardRule> despite) {
    return changed(
        id,
        expected,
        allocation -> {
          Effect effect = effect(allocation, move);
          Overriding.refuse(allocation.snapshot().problem(), effect.newlyBroken(), despite);
          allocation.rearrange(
              allocation.arrangement().moved(effect.draft(), despite), effect.after().value());
        });
  }

  /**
   * Keeps a member, or a facilitator, in the set where they are, in whatever is found from here.
   *
   * @param pinned a participant, or a facilitator's person
   * @throws org.ignite.platform.problems.Missing 404, also of somebody who is in no set
   * @throws org.ignite.platform.versions.StaleVersion 412
   * @throws AllocationProposed 409
   */
  @WithTransaction
  public Uni<Allocation> pin(UUID id, ExpectedVersion expected, UUID pinned) {
    return changed(
        id,
        expected,
        allocation -> allocation.pin(Drafts.place(allocation.arrangement().draft(), pinned)));
  }

  /**
   * Lets them go; of who is not pinned nothing changes.
   *
   * @throws org.ignite.platform.problems.Missing 404
   * @throws org.ignite.platform.versions.StaleVersion 412
   * @throws AllocationProposed 409
   */
  @WithTransaction
  public Uni<Allocation> unpin(UUID id, ExpectedVersion expected, UUID pinned) {
    return changed(id, expected, allocation -> allocation.unpin(pinned));
  }

  private Uni<Allocation> changed(UUID id, ExpectedVersion expected, Consumer<Allocation> change) {
    return allocations
        .lock(id)
        .invoke(allocation -> expected.check(allocation.version()))
        .invoke(change)
        .call(() -> Panache.getSession().chain(Mutiny.Session::flush))
        .call(() -> audit.record("set-allocation", id));
  }

  private static Effect effect(Allocation allocation, Move move) {
    Draft draft = allocation.arrangement().draft();
    Problem problem =
        Problems.pinned(allocation.snapshot().problem(), allocation.arrangement().pins());
    mustName(problem, draft, move);
    return WhatIf.of(problem, draft, move);
  }

  private static void mustName(Problem problem, Draft draft, Move move) {
    switch (move) {
      case Move.MovePeer(UUID peer, int set) -> {
        member(draft, "/memberId", peer);
        set(draft, set);
      }
      case Move.SwapPeers(UUID one, UUID other) -> {
        member(draft, "/memberId", one);
        member(draft, "/withMemberId", other);
      }
      case Move.GiveFacilitator(int set, UUID facilitator) -> {
        set(draft, set);
        if (problem.facilitators().stream().noneMatch(one -> one.id().equals(facilitator))) {
          throw new InvalidRequest("/facilitatorId", "is none of the draft's facilitators");
        }
      }
    }
  }

  private static void member(Draft draft, String pointer, UUID id) {
    if (draft.sets().stream().noneMatch(set -> set.members().contains(id))) {
      throw new InvalidRequest(pointer, "is none of the draft's members");
    }
  }

  private static void set(Draft draft, int number) {
    if (draft.sets().stream().mapToInt(DraftSet::number).noneMatch(one -> one == number)) {
      throw new InvalidRequest("/set", "is none of the draft's sets");
    }
  }
}
