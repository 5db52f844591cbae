package org.ignite.sessions.exchanges;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ignite.sessions.people.Standing;

/**
 * What stands between a visitor and a visit; in the session at hand. All of it is looked at by one
 * statement, whatever there is, so that how long an answer takes does not tell which it was.
 */
@ApplicationScoped
class Obstacles {

  /** No conflict is declared, or learnt of, from here to the end of the transaction. */
  private static final String HOLD_CONFLICTS = "lock table conflict in share mode";

  private static final String BETWEEN =
      """
      select %s as conflict, %s as one_side,
        (%s or %s or not (%s)) as impossible, (%s) as filled
      from exchange_date d %s join participant v on v.id = :visitor
      where d.id = :date
      """
          .formatted(
              VisitSql.CONFLICT,
              VisitSql.ONE_SIDE,
              VisitSql.HOST_GONE,
              VisitSql.ELSEWHERE,
              Standing.takesPart("v"),
              VisitSql.FULL,
              VisitSql.HOSTED);

  /**
   * Refuses who can't be accepted for a date, and holds what is declared until the transaction
   * ends: nobody is accepted whom a conflict is declared against at the same moment. The host, who
   * does not see a request in the way of which a conflict stands, is told what they would be told
   * of one that was withdrawn.
   *
   * @param byHost false for the programme team
   * @throws VisitDecided 409
   * @throws VisitNotPossible 409
   * @throws ExchangeFull 409
   */
  Uni<Void> mustAllowAccepting(UUID dateId, UUID visitorId, boolean byHost) {
    return holdConflicts()
        .chain(() -> between(dateId, visitorId))
        .invoke(
            found -> {
              if (found.conflict() && byHost) {
                throw new VisitDecided();
              }
              if (found.conflict() || found.impossible()) {
                throw new VisitNotPossible();
              }
              if (found.full()) {
                throw new ExchangeFull();
              }
            })
        .replaceWithVoid();
  }

  /**
   * Refuses who can't ask for a date. A visitor is refused for what they know themselves and for
   * nothing else: against a declared conflict, and for a full date, their request waits as any
   * other does. What is declared at this moment is looked at again before anybody is accepted.
   *
   * @param byVisitor false for the programme team
   * @throws VisitNotPossible 409
   */
  Uni<Void> mustAllowAsking(UUID dateId, UUID visitorId, boolean byVisitor) {
    return between(dateId, visitorId)
        .invoke(
            found -> {
              if (found.impossible() || (byVisitor ? found.oneSide() : found.conflict())) {
                throw new VisitNotPossible();
              }
            })
        .replaceWithVoid();
  }

  private static Uni<Void> holdConflicts() {
    return Panache.getSession()
        .chain(session -> session.createNativeQuery(HOLD_CONFLICTS).executeUpdate())
        .replaceWithVoid();
  }

  private record Found(boolean conflict, boolean oneSide, boolean impossible, boolean full) {}

  private static Uni<Found> between(UUID dateId, UUID visitorId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(BETWEEN, Object[].class)
                    .setParameter("visitor", visitorId)
                    .setParameter("date", dateId)
                    .getSingleResult())
        .map(
            row ->
                new Found((boolean) row[0], (boolean) row[1], (boolean) row[2], (boolean) row[3]));
  }
}
