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
import org.ignite.platform.pages.Rows;
import org.ignite.platform.steps.OneByOne;
import org.jboss.logging.Logger;

/**
 * Forgets guests: 30 days after their session's end their names and addresses are erased, those in
 * letters included. That somebody was invited, and what they answered, stays.
 */
@ApplicationScoped
public class Forgetting {

  private static final Logger LOG = Logger.getLogger(Forgetting.class);

  private static final Duration KEPT_FOR = Duration.ofDays(30);

  private static final String DUE =
      """
      select g.id from guest g join session s on s.id = g.session_id
      where g.forgotten_at is null and s.ends_at_utc < $1
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
  private final Pool database;
  private final Clock clock;

  Forgetting(GuestInviting inviting, Pool database, Clock clock) {
    this.inviting = inviting;
    this.database = database;
    this.clock = clock;
  }

  /**
   * Each hour, who is due then. One that can't be forgotten is tried again by the next run and does
   * not hold up the others.
   */
  @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public Uni<Void> forgetDue() {
    return database
        .preparedQuery(DUE)
        .execute(Tuple.of(clock.instant().minus(KEPT_FOR).atOffset(ZoneOffset.UTC)))
        .map(rows -> Rows.all(rows, row -> row.getUUID("id")))
        .chain(
            due ->
                OneByOne.eachByItself(
                    due,
                    inviting::forget,
                    (id, failure) -> LOG.warnf("guest %s is not forgotten: %s", id, failure)))
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
