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
 * How a person is related to an exchange offer: it is theirs while they take part, or it is to a
 * cohort in which they take part. A conflict of interest changes nothing: an offer that is not
 * there for one person would tell them that there is one.
 */
@ApplicationScoped
public class ExchangeOfferReach implements Relation {

  /** That offer {@code o}, of host {@code h}, is person {@code $1}'s own. */
  public static final String OWN = "h.person_id = $1 and " + Standing.belongs("h");

  /** That offer {@code o}, of host {@code h}, is there for its cohort. */
  public static final String KNOWN =
      """
      o.state <> 'WITHDRAWN'
        and (o.host_participant_id is null or %s)
      """
          .formatted(Standing.belongs("h"));

  private static final String BETWEEN =
      """
      select (%s) is true as own, (%s) is true and exists (
        select from participant p where p.cohort_id = o.cohort_id and p.person_id = $1
          and %s) as cohort
      from exchange_offer o left join participant h on h.id = o.host_participant_id
      where o.id = $2
      """
          .formatted(OWN, KNOWN, Standing.belongs("p"));

  private final Pool database;

  ExchangeOfferReach(Pool database) {
    this.database = database;
  }

  @Override
  public String parameter() {
    return "exchangeOfferId";
  }

  @Override
  public Uni<Set<Reach>> between(UUID personId, UUID offerId) {
    return database.preparedQuery(BETWEEN).execute(Tuple.of(personId, offerId)).map(Reaches::of);
  }
}
