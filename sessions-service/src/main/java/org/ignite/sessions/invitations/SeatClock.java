package org.ignite.sessions.invitations;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
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

  /** Who has left the programme is free for whatever else they do in it. */
  private static final String FREE_WHO_LEFT =
      """
      delete from booking b using invitation i, participant p, session s
      where i.session_id = b.session_id and b.subject = 'person:' || i.person_id and s.id = b.session_id
        and p.id = i.participant_id and %s and s.facilitator_id <> i.person_id
      """
          .formatted(Standing.hasLeft("p"));

  private final Sessions sessions;
  private final SeatOffers offers;
  private final Sweep sweep;
  private final Pool database;

  SeatClock(Sessions sessions, SeatOffers offers, Sweep sweep, Pool database) {
    this.sessions = sessions;
    this.offers = offers;
    this.sweep = sweep;
    this.database = database;
  }

  @Scheduled(
      every = "${ignite.sessions.seats-looked-at-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> look() {
    return sweep
        .over("session", DUE, Tuple.tuple(), id -> sessions.lock(id).chain(offers::renew))
        .chain(() -> database.query(FREE_WHO_LEFT).execute())
        .replaceWithVoid();
  }
}
