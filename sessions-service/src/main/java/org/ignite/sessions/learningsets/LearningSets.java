package org.ignite.sessions.learningsets;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.LockMode;
import org.ignite.platform.problems.Missing;
import org.jspecify.annotations.Nullable;

/** All learning sets and their members; in the session of Hibernate at hand. */
@ApplicationScoped
public class LearningSets {

  private static final String APART =
      """
      select exists (
        select from learning_set_member m
        join participant other on other.id = m.participant_id join participant one on one.id = :participant
        where m.learning_set_id = :set and other.id <> one.id
          and (other.person_id = one.person_id or other.organisation_id = one.organisation_id or exists (
            select from conflict c where c.holds
              and (c.participant_id = one.id
                   and (c.with_person_id = other.person_id or c.with_organisation_id = other.organisation_id)
                or c.participant_id = other.id
                   and (c.with_person_id = one.person_id or c.with_organisation_id = one.organisation_id)))))
      """;

  Uni<Void> add(LearningSet set) {
    return Panache.getSession().chain(hibernate -> hibernate.persist(set));
  }

  /**
   * The set, and nobody else changes it or its members until the transaction ends.
   *
   * @throws Missing 404, if there is none
   */
  Uni<LearningSet> lock(UUID id) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createQuery("from LearningSet where id = :id", LearningSet.class)
                    .setParameter("id", id)
                    .setLockMode(LockMode.PESSIMISTIC_WRITE)
                    .getSingleResultOrNull())
        .onItem()
        .ifNull()
        .failWith(() -> new Missing("learning set"));
  }

  /** The participants in a set. */
  public Uni<List<UUID>> members(UUID setId) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(
                        "select participant_id from learning_set_member where learning_set_id ="
                            + " :set order by participant_id",
                        UUID.class)
                    .setParameter("set", setId)
                    .getResultList());
  }

  /** The set in which a participant is; null for none. */
  Uni<@Nullable UUID> of(UUID participantId) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(
                        "select learning_set_id from learning_set_member where participant_id ="
                            + " :participant for update",
                        UUID.class)
                    .setParameter("participant", participantId)
                    .getSingleResultOrNull());
  }

  /** Whether one organisation or a declared conflict keeps somebody out of a set. */
  Uni<Boolean> apart(UUID setId, UUID participantId) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(APART, Boolean.class)
                    .setParameter("set", setId)
                    .setParameter("participant", participantId)
                    .getSingleResult());
  }

  Uni<Void> join(UUID setId, UUID participantId) {
    return execute(
        """
        insert into learning_set_member (participant_id, learning_set_id) values (:participant, :set)
        on conflict (participant_id) do update set learning_set_id = excluded.learning_set_id
        """,
        setId,
        participantId);
  }

  Uni<Void> leave(UUID setId, UUID participantId) {
    return execute(
        "delete from learning_set_member where participant_id = :participant and learning_set_id ="
            + " :set",
        setId,
        participantId);
  }

  private static Uni<Void> execute(String sql, UUID setId, UUID participantId) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(sql)
                    .setParameter("set", setId)
                    .setParameter("participant", participantId)
                    .executeUpdate())
        .replaceWithVoid();
  }
}
