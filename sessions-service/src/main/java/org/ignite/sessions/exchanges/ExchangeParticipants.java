package org.ignite.sessions.exchanges;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.sessions.people.Standing;
import org.jspecify.annotations.Nullable;

/** Who takes part in a cohort now, for whom an exchange can be agreed; in the session at hand. */
@ApplicationScoped
class ExchangeParticipants {

  private static final String FIND =
      """
      select p.id, p.person_id, p.organisation_id, o.name
      from participant p left join organisation o on o.id = p.organisation_id
      where p.cohort_id = :cohort and %s
        and (cast(:person as uuid) is null or p.person_id = cast(:person as uuid))
        and (cast(:participant as uuid) is null or p.id = cast(:participant as uuid))
      order by p.id desc limit 1
      """
          .formatted(Standing.takesPart("p"));

  /**
   * One who acts for themselves, or whom the programme team names.
   *
   * @param personId who acts for themselves; null for the programme team
   * @param participantId as whom; null for whichever of theirs the person has
   * @param field where the request says it, a JSON pointer
   * @throws InvalidRequest 422, if the named is not the person who acts
   * @throws NotTakingPart 409, if they take no part (any more)
   */
  Uni<ExchangeParticipant> of(
      UUID cohortId, @Nullable UUID personId, @Nullable UUID participantId, String field) {
    if (personId == null && participantId == null) {
      throw new InvalidRequest(field, "Say whose: a participant of the cohort.");
    }
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(FIND, Object[].class)
                    .setParameter("cohort", cohortId)
                    .setParameter("person", personId)
                    .setParameter("participant", participantId)
                    .getResultList())
        .map(
            rows -> {
              if (!rows.isEmpty()) {
                return participant(rows);
              }
              if (personId != null && participantId != null) {
                throw new InvalidRequest(field, "Nobody does this for another.");
              }
              throw new NotTakingPart();
            });
  }

  private static ExchangeParticipant participant(List<Object[]> rows) {
    Object[] row = rows.getFirst();
    return new ExchangeParticipant((UUID) row[0], (UUID) row[1], (UUID) row[2], (String) row[3]);
  }
}
