package org.ignite.sessions.guests;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.ignite.platform.sweeps.Sweep;

/**
 * Forgets guests: 30 days after their session's end their names and addresses are erased, those in
 * letters included. That somebody was invited, and what they answered, stays.
 */
@ApplicationScoped
public class Forgetting {

  private static final Duration KEPT_FOR = Duration.ofDays(30);

  private static final String DUE =
      """
      select g.id from guest g join session s on s.id = g.session_id
      where g.forgotten_at is null and s.ends_at_utc < $1
      order by s.ends_at_utc, g.id limit 500
      """;

  /** A letter that is on its way needs its address; it is wiped when it has ended. */
  private static final String WIPE_MAIL =
      """
      update mail set recipient = '', text = null, html = null, personal_link = null
      where recipient <> '' and state in ('sent', 'refused', 'recalled', 'suppressed') and about
      """;

  private static final String WIPE_MAIL_OF_FORGOTTEN =
      WIPE_MAIL + " in (select id from guest where forgotten_at is not null)";

  private final GuestInviting inviting;
  private final Sweep sweep;
  private final Pool database;
  private final Clock clock;

  Forgetting(GuestInviting inviting, Sweep sweep, Pool database, Clock clock) {
    this.inviting = inviting;
    this.sweep = sweep;
    this.database = database;
    this.clock = clock;
  }

  /** Each hour, who is due then. */
  @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public Uni<Void> forgetDue() {
    return sweep
        .unlocked(
            "guest",
            DUE,
            Tuple.of(clock.instant().minus(KEPT_FOR).atOffset(ZoneOffset.UTC)),
            inviting::forget)
        .chain(() -> database.preparedQuery(WIPE_MAIL_OF_FORGOTTEN).execute())
        .replaceWithVoid();
  }

  /** Wipes the letters to one guest, in the transaction at hand. */
  static Uni<Void> mailAbout(UUID guestId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(WIPE_MAIL + " = :guest")
                    .setParameter("guest", guestId)
                    .executeUpdate())
        .replaceWithVoid();
  }
}
