package org.ignite.sessions.exchanges;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.ignite.sessions.people.Standing;

/** Whose turn it is in a cohort; in the session at hand. */
@ApplicationScoped
class TurnTaking {

  /** A cohort has no row here that is its own; the key is that of nothing else. */
  private static final String LOCK =
      "select 1 from pg_advisory_xact_lock(hashtextextended(:key, 0))";

  /**
   * Who has asked for what they can't get does not keep the others from going, as far as they can
   * know of it themselves. Against a declared conflict of interest they ask as against none: whose
   * turn it is would tell of it.
   */
  private static final String TURNS =
      """
      select v.id,
        exists (select from exchange_wish w where w.participant_id = v.id)
          or exists (
            select from visit_request a join exchange_date d on d.id = a.date_id %s
            where a.participant_id = v.id and a.state = 'ASKED' and o.state <> 'WITHDRAWN'
              and d.starts_at_utc > :now
              and not exists (
                select from session off where off.id = d.session_id and off.state = 'CANCELLED')
              and not (%s) and not %s and not %s and not %s) as wants,
        %s as had
      from participant v
      where v.cohort_id = :cohort and %s
      """
          .formatted(
              VisitSql.HOSTED,
              VisitSql.FULL,
              VisitSql.ONE_SIDE,
              VisitSql.HOST_GONE,
              VisitSql.ELSEWHERE,
              VisitSql.HAD,
              Standing.takesPart("v"));

  /** Until the transaction ends nobody else of the cohort is accepted for a visit. */
  Uni<Void> lock(UUID cohortId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(LOCK, Integer.class)
                    .setParameter("key", "exchange-turns\n" + cohortId)
                    .getSingleResult())
        .replaceWithVoid();
  }

  /** Everybody's, as it is under the lock. */
  Uni<Turns> of(UUID cohortId, Instant now) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(TURNS, Object[].class)
                    .setParameter("cohort", cohortId)
                    .setParameter("now", now)
                    .getResultList())
        .map(
            rows ->
                new Turns(
                    rows.stream()
                        .map(
                            row ->
                                new Turns.Turn((UUID) row[0], (boolean) row[1], (boolean) row[2]))
                        .toList()));
  }
}
