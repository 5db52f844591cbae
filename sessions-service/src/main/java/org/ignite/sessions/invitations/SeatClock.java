package org.ignite.sessions.invitations;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.ignite.platform.sweeps.Sweep;
import org.ignite.sessions.people.Standing;
import org.ignite.sessions.sessions.Sessions;

/**
 * Gives free seats to those who wait, also where nobody replied: an offer has ended, somebody has
 * left the programme, a larger room was found.
 */
@ApplicationScoped
class SeatClock {

  private static final String DUE =
      """
      select s.id from session s
      where s.state = 'SCHEDULED' and s.ends_at_utc > now() and (
        exists (select from invitation i where i.session_id = s.id and i.seat = 'OFFERED' and i.offer_expires_at <= now())
        or s.starts_at_utc > now() and exists (select from invitation i join participant p on p.id = i.participant_id
                   where i.session_id = s.id and i.seat = 'WAITING' and %s)
           and (s.capacity is null or s.capacity > (select count(*) from invitation i where %s)))
      order by s.starts_at_utc limit 500
      """
          .formatted(Standing.belongs("p"), Sessions.TAKES_A_SEAT);

  private final Sessions sessions;
  private final SeatOffers offers;
  private final Sweep sweep;

  SeatClock(Sessions sessions, SeatOffers offers, Sweep sweep) {
    this.sessions = sessions;
    this.offers = offers;
    this.sweep = sweep;
  }

  @Scheduled(
      every = "${ignite.sessions.seats-looked-at-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> look() {
    return sweep.over("session", DUE, Tuple.tuple(), id -> sessions.lock(id).chain(offers::renew));
  }
}
