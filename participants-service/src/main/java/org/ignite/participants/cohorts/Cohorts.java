package org.ignite.participants.cohorts;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.problems.Missing;

/** All cohorts; in the session at hand. */
@ApplicationScoped
public class Cohorts {

  private static final String KEEP =
      """
      insert into commitment (cohort_id, version, days, starts_on, ends_on, text, since)
      select id, commitment_version, commitment_days, starts_on, ends_on, commitment_text, current_timestamp
      from cohort where id = :id
      on conflict do nothing
      """;

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

  /**
   * Keeps the commitment as it has just been written, beside its former versions.
   *
   * @param cohort flushed
   */
  Uni<Void> keepCommitment(Cohort cohort) {
    return Panache.getSession()
        .chain(
            session ->
                session.createNativeQuery(KEEP).setParameter("id", cohort.id()).executeUpdate())
        .replaceWithVoid();
  }

  /** Those of the ids that are a partner's. */
  Uni<List<UUID>> partnersAmong(Collection<UUID> ids) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery("select id from partner where id = any(:ids)", UUID.class)
                    .setParameter("ids", ids.toArray(UUID[]::new))
                    .getResultList());
  }

  /** Participants who have a confirmed place, to the end of the season. */
  public Uni<Integer> confirmed(UUID id) {
    return count(
        "select count(*) from participant where cohort_id = :id and state in"
            + " ('confirmed','active','completed')",
        id);
  }

  /** Participants whose participation has begun, or may, and is not over. */
  Uni<Integer> inTheMiddle(UUID id) {
    return count(
        "select count(*) from participant where cohort_id = :id and state in"
            + " ('offered','confirmed','active')",
        id);
  }

  /** Places that are offered or taken. */
  public Uni<Integer> taken(UUID id) {
    return count(
        "select count(*) from participant where cohort_id = :id and state in"
            + " ('offered','confirmed','active','completed')",
        id);
  }

  /**
   * Whether anybody has signed the commitment. What is signed does not change, so every signature
   * is under the version at hand.
   */
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
