package org.ignite.sessions.season;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.problems.Missing;
import org.ignite.sessions.people.Season;

/** All closed periods; in the session of Hibernate at hand. */
@ApplicationScoped
class ClosedPeriods {

  private static final String OF =
      """
      from ClosedPeriod where (cohortId is null or cohortId = :cohort)
        and lastDay >= :from and firstDay <= :to order by firstDay, id
      """;

  /** A constraint decides who is first, so that two at the same moment are one. */
  private static final String ADD =
      """
      insert into closed_period (id, cohort_id, kind, name, first_day, last_day)
      values (:id, :cohort, :kind, :name, :first, :last)
      on conflict on constraint one_closed_period do nothing
      """;

  /** Those of a cohort, and of all, that touch the season. */
  Uni<List<Closure>> of(UUID cohortId, Season season) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createQuery(OF, ClosedPeriod.class)
                    .setParameter("cohort", cohortId)
                    .setParameter("from", season.startsOn())
                    .setParameter("to", season.endsOn())
                    .getResultList())
        .map(periods -> periods.stream().map(ClosedPeriod::closure).toList());
  }

  /** Adds it; false if there is the same already. */
  Uni<Boolean> add(ClosedPeriod period) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(ADD)
                    .setParameter("id", period.id())
                    .setParameter("cohort", period.cohortId())
                    .setParameter("kind", period.closure().kind().name())
                    .setParameter("name", period.closure().name())
                    .setParameter("first", period.closure().firstDay())
                    .setParameter("last", period.closure().lastDay())
                    .executeUpdate())
        .map(rows -> rows == 1);
  }

  /** How many of them were not there yet. */
  Uni<Integer> addAll(List<ClosedPeriod> periods) {
    return Multi.createFrom()
        .iterable(periods)
        .onItem()
        .transformToUniAndConcatenate(this::add)
        .filter(added -> added)
        .collect()
        .asList()
        .map(List::size);
  }

  /**
   * Takes it away.
   *
   * @throws Missing 404, if there is none
   */
  Uni<Void> remove(UUID id) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createMutationQuery("delete from ClosedPeriod where id = :id")
                    .setParameter("id", id)
                    .executeUpdate())
        .invoke(
            rows -> {
              if (rows == 0) {
                throw new Missing("closed period");
              }
            })
        .replaceWithVoid();
  }
}
