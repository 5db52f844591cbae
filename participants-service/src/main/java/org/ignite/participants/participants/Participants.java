package org.ignite.participants.participants;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.problems.Missing;

/** All participations; in the session at hand. */
@ApplicationScoped
public class Participants {

  private static final String SAME =
      "select count(*) from Participant where cohortId = :cohort and personId = :person";

  /**
   * Adds a participation. The caller holds the cohort's lock, so that two for one person can't come
   * in side by side.
   *
   * @throws AlreadyParticipating 409
   */
  public Uni<Void> add(Participant participant) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createSelectionQuery(SAME, Long.class)
                    .setParameter("cohort", participant.cohortId())
                    .setParameter("person", participant.personId())
                    .getSingleResult()
                    .invoke(
                        count -> {
                          if (count > 0) {
                            throw new AlreadyParticipating();
                          }
                        })
                    .chain(() -> session.persist(participant)));
  }

  /** Adds participations of people who are not in the cohort; the caller holds its lock. */
  public Uni<Void> addAll(List<Participant> participants) {
    return Panache.getSession().chain(session -> session.persistAll(participants.toArray()));
  }

  /**
   * The participation.
   *
   * @throws Missing 404, if there is none
   */
  public Uni<Participant> find(UUID id) {
    return Panache.getSession()
        .chain(session -> session.find(Participant.class, id))
        .onItem()
        .ifNull()
        .failWith(() -> new Missing("participant"));
  }
}
