package org.ignite.participants.involvements;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.ignite.platform.problems.Missing;

/** All involvements; in the session at hand. */
@ApplicationScoped
public class Involvements {

  private static final String SAME =
      """
      select count(*) from involvement
      where cohort_id = :cohort and person_id = :person and part = :part
        and participant_id is not distinct from cast(:participant as uuid)
        and state in ('invited', 'accepted')
      """;

  /** Declared by the one who would hold, or by the one who would be held, in whichever season. */
  private static final String IN_CONFLICT =
      """
      select count(*) from participant p
      where p.id = :participant
        and (exists (select 1 from practice_conflict c where c.person_id = :person
                       and (c.with_person_id = p.person_id or c.with_organisation_id = p.organisation_id))
             or exists (select 1 from conflict c join participant declared on declared.id = c.participant_id
                        where declared.person_id = p.person_id and c.withdrawn_at is null
                          and c.with_person_id = :person))
      """;

  private static final String COACHED =
      """
      select count(*) from involvement i join cohort c on c.id = i.cohort_id
      where i.person_id = :person and i.part = 'coach' and i.participant_id is not null
        and i.state in ('invited', 'accepted') and c.state not in ('completed', 'archived')
      """;

  /**
   * Adds one. The caller holds the cohort's lock, so that two for one person can't come in side by
   * side.
   *
   * @throws AlreadyInvolved 409
   */
  public Uni<Void> add(Involvement involvement) {
    UUID participant = involvement.participantId();
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(SAME, Long.class)
                    .setParameter("cohort", involvement.cohortId())
                    .setParameter("person", involvement.personId())
                    .setParameter("part", involvement.part().text())
                    .setParameter(
                        "participant", participant == null ? null : participant.toString())
                    .getSingleResult()
                    .invoke(
                        count -> {
                          if (count > 0) {
                            throw new AlreadyInvolved();
                          }
                        })
                    .chain(() -> session.persist(involvement)));
  }

  /**
   * The involvement, with its row locked until the transaction ends: of two answers one is refused.
   *
   * @throws Missing 404, if there is none
   */
  public Uni<Involvement> lock(UUID id) {
    return Panache.getSession()
        .chain(session -> session.find(Involvement.class, id, LockModeType.PESSIMISTIC_WRITE))
        .onItem()
        .ifNull()
        .failWith(() -> new Missing("involvement"));
  }

  /** Whether one of the two has declared a conflict of interest with the other. */
  Uni<Boolean> inConflict(UUID personId, UUID participantId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(IN_CONFLICT, Long.class)
                    .setParameter("person", personId)
                    .setParameter("participant", participantId)
                    .getSingleResult())
        .map(count -> count > 0);
  }

  /** How many participants a coach has, or has been asked to take on, in seasons that go on. */
  Uni<Integer> coached(UUID personId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(COACHED, Long.class)
                    .setParameter("person", personId)
                    .getSingleResult())
        .map(Long::intValue);
  }
}
