package org.ignite.sessions.formation;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ignite.platform.audit.Audit;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.platform.versions.ExpectedVersion;
import org.ignite.sessions.allocation.PresentSet;
import org.ignite.sessions.formation.StandingSets.StandingSet;

/** Showing a draft to its members. */
@ApplicationScoped
public class Proposing {

  private static final Duration LONGEST = Duration.ofDays(60);

  private final Allocations allocations;
  private final Declines declines;
  private final StandingSets standing;
  private final ProposalLetters letters;
  private final Audit audit;
  private final Clock clock;

  Proposing(
      Allocations allocations,
      Declines declines,
      StandingSets standing,
      ProposalLetters letters,
      Audit audit,
      Clock clock) {
    this.allocations = allocations;
    this.declines = declines;
    this.standing = standing;
    this.letters = letters;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Shows the members their sets, each to whom theirs is news in a letter. The draft stays as it is
   * from now on.
   *
   * @param until they may decline before then
   * @throws org.ignite.platform.problems.Missing 404
   * @throws org.ignite.platform.versions.StaleVersion 412
   * @throws NoDraftYet 409
   * @throws AllocationProposed 409
   * @throws HardRulesBroken 409
   * @throws DeclinedBefore 409
   * @throws InvalidRequest 422, if until is past, or more than 60 days away
   */
  @WithTransaction
  public Uni<Allocation> propose(UUID id, ExpectedVersion expected, Instant until) {
    Instant now = clock.instant();
    if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
      throw new InvalidRequest("/declineUntil", "is to come, and at most 60 days away");
    }
    return allocations
        .lock(id)
        .invoke(allocation -> expected.check(allocation.version()))
        .invoke(SetProposal::mustHold)
        .call(this::refuseDeclined)
        .invoke(allocation -> allocation.propose(now, until))
        .call(this::tell)
        .call(() -> audit.record("set-allocation", id));
  }

  private Uni<Void> refuseDeclined(Allocation allocation) {
    return declines
        .of(allocation.cohortId())
        .invoke(
            declined -> {
              if (SetProposal.offersAgain(allocation, declined)) {
                throw new DeclinedBefore();
              }
            })
        .replaceWithVoid();
  }

  private Uni<Void> tell(Allocation allocation) {
    return standing
        .of(allocation.cohortId())
        .chain(sets -> letters.send(allocation, SetProposal.news(allocation, present(sets))));
  }

  private static List<PresentSet> present(List<StandingSet> sets) {
    return IntStream.range(0, sets.size())
        .mapToObj(
            i ->
                new PresentSet(
                    i + 1, sets.get(i).members(), sets.get(i).facilitatorId(), List.of()))
        .toList();
  }
}
