package org.ignite.participants.cohorts;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.ignite.platform.problems.Missing;

/** All cohorts; in the session at hand. */
@ApplicationScoped
public class Cohorts {

  public Uni<Void> add(Cohort cohort) {
    return Panache.getSession().chain(session -> session.persist(cohort));
  }

  /**
   * The cohort.
   *
   * @throws Missing 404, if there is none
   */
  public Uni<Cohort> find(UUID id) {
    return Panache.getSession()
        .chain(session -> session.find(Cohort.class, id))
        .onItem()
        .ifNull()
        .failWith(() -> new Missing("cohort"));
  }

  /**
   * The cohort, with its row locked until the transaction ends: who counts its places counts them
   * alone.
   *
   * @throws Missing 404, if there is none
   */
  public Uni<Cohort> lock(UUID id) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createSelectionQuery("from Cohort where id = :id", Cohort.class)
                    .setParameter("id", id)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getSingleResultOrNull())
        .onItem()
        .ifNull()
        .failWith(() -> new Missing("cohort"));
  }

  /** Places that are offered or taken. */
  public Uni<Integer> taken(UUID id) {
    return count(
        "select count(*) from participant where cohort_id = :id and state in"
            + " ('offered','confirmed','active','completed')",
        id);
  }

  /** Whether anybody has signed the commitment. */
  public Uni<Boolean> signed(UUID id) {
    return count(
            "select count(*) from participant where cohort_id = :id and signed_at is not null", id)
        .map(count -> count > 0);
  }

  private static Uni<Integer> count(String sql, UUID id) {
    return Panache.getSession()
        .chain(
            session ->
                session.createNativeQuery(sql, Long.class).setParameter("id", id).getSingleResult())
        .map(Long::intValue);
  }
}
