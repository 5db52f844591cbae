package org.ignite.sessions.formation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.LockMode;
import org.ignite.platform.finding.Found;
import org.ignite.platform.problems.Missing;
import org.jspecify.annotations.Nullable;

/** All allocations; in the session of Hibernate at hand. */
@ApplicationScoped
public class Allocations {

  private static final String PROPOSED =
      """
      from Allocation where cohortId = :cohort and proposedAt is not null and releasedAt is null
      order by proposedAt desc, id desc
      """;

  Uni<Void> add(Allocation allocation) {
    return Panache.getSession().chain(hibernate -> hibernate.persist(allocation));
  }

  /**
   * The allocation, unlocked.
   *
   * @throws Missing 404, if there is none
   */
  public Uni<Allocation> find(UUID id) {
    return Found.entity(Allocation.class, id, "allocation");
  }

  /**
   * The allocation, and nobody else changes it until the transaction ends.
   *
   * @throws Missing 404, if there is none
   */
  Uni<Allocation> lock(UUID id) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createQuery("from Allocation where id = :id", Allocation.class)
                    .setParameter("id", id)
                    .setLockMode(LockMode.PESSIMISTIC_WRITE)
                    .getSingleResultOrNull())
        .onItem()
        .ifNull()
        .failWith(() -> new Missing("allocation"));
  }

  /** Those of a cohort that have a draft, the newest first. */
  Uni<List<Allocation>> newest(UUID cohortId, int most) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createQuery(
                        "from Allocation where cohortId = :cohort and arrangement is not null"
                            + " order by id desc",
                        Allocation.class)
                    .setParameter("cohort", cohortId)
                    .setMaxResults(most)
                    .getResultList());
  }

  /** What a cohort's members have been shown last, and is not released; null for nothing. */
  Uni<@Nullable Allocation> proposed(UUID cohortId) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createQuery(PROPOSED, Allocation.class)
                    .setParameter("cohort", cohortId)
                    .setMaxResults(1)
                    .getSingleResultOrNull());
  }
}
