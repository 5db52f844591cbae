package org.ignite.sessions.invitations;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.pages.Rows;
import org.ignite.sessions.sessions.Sessions;
import org.jboss.logging.Logger;

/**
 * Gives free seats to those who wait, also where nobody replied: an offer has ended, somebody has
 * left the programme, a larger room was found. Each run looks for all there are, so one that was
 * missed is made up for by the next.
 */
@ApplicationScoped
class SeatClock {

  private static final Logger LOG = Logger.getLogger(SeatClock.class);

  private static final String DUE =
      """
      select s.id from session s
      where s.state = 'SCHEDULED' and s.ends_at_utc > now() and (
        exists (select from invitation i where i.session_id = s.id and i.seat = 'OFFERED' and i.offer_expires_at <= now())
        or s.starts_at_utc > now() and exists (select from invitation i join participant p on p.id = i.participant_id
                   where i.session_id = s.id and i.seat = 'WAITING' and p.state in ('confirmed', 'active', 'completed'))
           and (s.capacity is null or s.capacity > (select count(*) from invitation i where %s)))
      order by s.starts_at_utc limit 500
      """
          .formatted(Sessions.TAKES_A_SEAT);

  private final Sessions sessions;
  private final SeatOffers offers;
  private final Pool database;

  SeatClock(Sessions sessions, SeatOffers offers, Pool database) {
    this.sessions = sessions;
    this.offers = offers;
    this.database = database;
  }

  @Scheduled(
      every = "${ignite.sessions.seats-looked-at-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> look() {
    return database
        .query(DUE)
        .execute()
        .map(rows -> Rows.all(rows, row -> row.getUUID("id")))
        .chain(this::each);
  }

  private Uni<Void> each(List<UUID> due) {
    return Multi.createFrom()
        .iterable(due)
        .onItem()
        .transformToUniAndConcatenate(
            id ->
                Panache.withTransaction(() -> sessions.lock(id).chain(offers::renew))
                    .onFailure()
                    .invoke(failure -> LOG.warnf("the seats of %s wait: %s", id, failure))
                    .onFailure()
                    .recoverWithNull())
        .onItem()
        .ignoreAsUni();
  }
}
