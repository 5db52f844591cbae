package org.ignite.sessions.prompts;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.steps.OneByOne;
import org.jboss.logging.Logger;

/**
 * Closes what was left open, so that no device can be told from another for longer than a day after
 * the session, and forgets the codes of rooms that are empty.
 */
@ApplicationScoped
public class PromptClosing {

  private static final Logger LOG = Logger.getLogger(PromptClosing.class);

  private static final Duration LEFT_OPEN = Duration.ofDays(1);

  private static final String LEFT =
      """
      select p.id from prompt p join session s on s.id = p.session_id
      where p.state = 'OPEN' and s.ends_at_utc < $1
      """;

  private final Pool database;
  private final Prompting prompting;
  private final Clock clock;

  PromptClosing(Pool database, Prompting prompting, Clock clock) {
    this.database = database;
    this.prompting = prompting;
    this.clock = clock;
  }

  /**
   * Each hour, what there is then. One that can't be closed is tried again by the next run and does
   * not hold up the others; one that is closed at this moment by somebody else is passed over.
   */
  @Scheduled(every = "1h", delayed = "6m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public Uni<Void> closeWhatWasLeft() {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    return database
        .preparedQuery("delete from prompt_room where expires_at < $1")
        .execute(Tuple.of(now))
        .chain(() -> database.preparedQuery(LEFT).execute(Tuple.of(now.minus(LEFT_OPEN))))
        .map(rows -> Rows.all(rows, row -> row.getUUID("id")))
        .chain(
            left ->
                OneByOne.eachByItself(
                    left,
                    id -> prompting.close(id).onFailure(PromptNotOpen.class).recoverWithNull(),
                    (id, failure) -> LOG.warnf("prompt %s stays open: %s", id, failure)));
  }
}
