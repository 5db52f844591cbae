package org.ignite.sessions.exchanges;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.ignite.platform.access.Reach;
import org.ignite.platform.access.Reaches;
import org.ignite.platform.access.Relation;
import org.ignite.sessions.people.Standing;

/**
 * How a person is related to a visit request: it is their own, or it is for an offer that they host
 * and there for them; while they take part.
 */
@ApplicationScoped
class VisitRequestReach implements Relation {

  private static final String BETWEEN =
      """
      select v.person_id = $1 and %s as own,
        (%s) is true and %s as held
      from visit_request r join exchange_date d on d.id = r.date_id %s
        join participant v on v.id = r.participant_id
      where r.id = $2
      """
          .formatted(
              Standing.belongs("v"), ExchangeOfferReach.OWN, VisitSql.FOR_HOST, VisitSql.HOSTED);

  private final Pool database;

  VisitRequestReach(Pool database) {
    this.database = database;
  }

  @Override
  public String parameter() {
    return "visitRequestId";
  }

  @Override
  public Uni<Set<Reach>> between(UUID personId, UUID requestId) {
    return database.preparedQuery(BETWEEN).execute(Tuple.of(personId, requestId)).map(Reaches::of);
  }
}
