package org.ignite.sessions.formation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.ignite.platform.finding.Found;
import org.ignite.sessions.allocation.DraftSet;
import org.ignite.sessions.allocation.Reason;
import org.ignite.sessions.allocation.Reasons;
import org.ignite.sessions.formation.SetPeople.Named;
import org.ignite.sessions.people.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What a member is shown of the set that is proposed to them, and their no to it. That somebody has
 * declined is written down nowhere but in {@link Declines}.
 */
@ApplicationScoped
public class ProposedSets {

  private static final String COHORT =
      "select p.cohort_id from participant p where p.id = :id and " + Standing.takesPart("p");

  private static final String HAS_DECLINED =
      """
      select exists (
        select from set_decline where allocation_id = :allocation and participant_id = :participant)
      """;

  private final Allocations allocations;
  private final Declines declines;
  private final SetPeople people;
  private final Clock clock;

  ProposedSets(Allocations allocations, Declines declines, SetPeople people, Clock clock) {
    this.allocations = allocations;
    this.declines = declines;
    this.people = people;
    this.clock = clock;
  }

  /**
   * What a member sees.
   *
   * @param reason in public facts alone
   * @param declined that they have declined it themselves
   */
  public record Proposed(
      Allocation allocation, DraftSet set, Named names, Reason reason, boolean declined) {}

  private record Own(Allocation allocation, DraftSet set) {

    Reason reasonFor(UUID participantId) {
      return Reasons.forMember(
          allocation.snapshot().problem(), allocation.arrangement().draft(), participantId);
    }

    List<UUID> people() {
      UUID facilitator = set.facilitator();
      return facilitator == null
          ? set.members()
          : Stream.concat(set.members().stream(), Stream.of(facilitator)).toList();
    }
  }

  private record OwnAnswer(Own own, boolean declined) {}

  /**
   * The set that is proposed to a participant now.
   *
   * @throws NoSetProposed 409
   */
  public Uni<Proposed> of(UUID participantId) {
    return Panache.withSession(
            () ->
                own(participantId)
                    .chain(
                        own ->
                            declined(own, participantId)
                                .map(declined -> new OwnAnswer(own, declined))))
        .chain(
            answer ->
                people
                    .of(answer.own().people())
                    .map(names -> proposed(answer, names, participantId)));
  }

  private static Proposed proposed(OwnAnswer answer, Named names, UUID participantId) {
    Own own = answer.own();
    return new Proposed(
        own.allocation(), own.set(), names, own.reasonFor(participantId), answer.declined());
  }

  /**
   * Declines it; once more changes nothing.
   *
   * @throws NoSetProposed 409
   * @throws DeclineOver 409
   */
  @WithTransaction
  public Uni<Void> decline(UUID participantId) {
    return open(participantId)
        .chain(
            own ->
                declines.add(
                    own.allocation(),
                    participantId,
                    own.set().members().stream()
                        .filter(member -> !member.equals(participantId))
                        .toList()));
  }

  /**
   * Takes that back; who has not declined has nothing to take back.
   *
   * @throws NoSetProposed 409
   * @throws DeclineOver 409
   */
  @WithTransaction
  public Uni<Void> takeBack(UUID participantId) {
    return open(participantId)
        .chain(own -> declines.takeBack(own.allocation().id(), participantId));
  }

  private Uni<Own> open(UUID participantId) {
    return own(participantId)
        .invoke(
            own -> {
              if (!clock.instant().isBefore(until(own))) {
                throw new DeclineOver();
              }
            });
  }

  private static Instant until(Own own) {
    return Objects.requireNonNull(own.allocation().declineUntil(), "of what is proposed");
  }

  private Uni<Own> own(UUID participantId) {
    return Found.ids(COHORT, participantId)
        .chain(
            cohorts ->
                cohorts.isEmpty()
                    ? Uni.createFrom().<@Nullable Allocation>nullItem()
                    : allocations.proposed(cohorts.getFirst()))
        .map(
            allocation -> {
              DraftSet set =
                  allocation == null
                      ? null
                      : Drafts.of(allocation.arrangement().draft(), participantId);
              if (allocation == null || set == null) {
                throw new NoSetProposed();
              }
              return new Own(allocation, set);
            });
  }

  private static Uni<Boolean> declined(Own own, UUID participantId) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(HAS_DECLINED, Boolean.class)
                    .setParameter("allocation", own.allocation().id())
                    .setParameter("participant", participantId)
                    .getSingleResult());
  }
}
