package org.ignite.sessions.formation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ignite.platform.ids.Ids;
import org.ignite.sessions.allocation.Declined;

/**
 * Who does not want to be in the set that was shown to them; in the session of Hibernate at hand.
 * Who it was is for themselves alone: no audit, event, letter or log tells of it, and no search is
 * told ({@link Impartial}).
 */
@ApplicationScoped
class Declines {

  private static final String ADD =
      """
      insert into set_decline (id, cohort_id, allocation_id, participant_id, companions)
      values (:id, :cohort, :allocation, :participant, cast(cast(:companions as text[]) as uuid[]))
      on conflict (allocation_id, participant_id) do nothing
      """;

  private static final String OF_COHORT =
      """
      select d.participant_id, array_to_string(d.companions, ',')
      from set_decline d join set_allocation a on a.id = d.allocation_id
      where d.cohort_id = :cohort and a.decline_until <= :now order by d.participant_id, d.companions
      """;

  private final Clock clock;

  Declines(Clock clock) {
    this.clock = clock;
  }

  Uni<Void> add(Allocation allocation, UUID participantId, Collection<UUID> companions) {
    String[] others = companions.stream().map(UUID::toString).toArray(String[]::new);
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(ADD)
                    .setParameter("id", Ids.unordered())
                    .setParameter("cohort", allocation.cohortId())
                    .setParameter("allocation", allocation.id())
                    .setParameter("participant", participantId)
                    .setParameter("companions", others)
                    .executeUpdate())
        .replaceWithVoid();
  }

  Uni<Void> takeBack(UUID allocationId, UUID participantId) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(
                        "delete from set_decline where allocation_id = :allocation and"
                            + " participant_id = :participant")
                    .setParameter("allocation", allocationId)
                    .setParameter("participant", participantId)
                    .executeUpdate())
        .replaceWithVoid();
  }

  /**
   * All that stand in a cohort, in whichever of its proposals. Those that can still be taken back
   * have no part in any search: what it finds would tell when somebody has declined.
   */
  Uni<List<Declined>> of(UUID cohortId) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(OF_COHORT, Tuple.class)
                    .setParameter("cohort", cohortId)
                    .setParameter("now", clock.instant())
                    .getResultList())
        .map(rows -> rows.stream().map(Declines::declined).toList());
  }

  private static Declined declined(Tuple row) {
    return new Declined(
        row.get(0, UUID.class),
        Arrays.stream(row.get(1, String.class).split(","))
            .filter(id -> !id.isEmpty())
            .map(UUID::fromString)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Whether anybody has declined an allocation. */
  Uni<Boolean> any(UUID allocationId) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(
                        "select exists (select from set_decline where allocation_id = :allocation)",
                        Boolean.class)
                    .setParameter("allocation", allocationId)
                    .getSingleResult());
  }

  /** Forgets them all: the sets of the cohort are released. */
  Uni<Void> wipe(UUID cohortId) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery("delete from set_decline where cohort_id = :cohort")
                    .setParameter("cohort", cohortId)
                    .executeUpdate())
        .replaceWithVoid();
  }
}
