package org.ignite.sessions.prompts;

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
 * Closes what was left open, so that no device can be told from another for longer than a day after
 * the session, and forgets the codes of rooms that are empty.
 */
@ApplicationScoped
public class PromptClosing {

  private static final Duration LEFT_OPEN = Duration.ofDays(1);

  private static final String LEFT =
      """
      select p.id from prompt p join session s on s.id = p.session_id
      where p.state = 'OPEN' and s.ends_at_utc < $1
      order by s.ends_at_utc, p.id limit 500
      """;

  private final Pool database;
  private final Prompting prompting;
  private final Sweep sweep;
  private final Clock clock;

  PromptClosing(Pool database, Prompting prompting, Sweep sweep, Clock clock) {
    this.database = database;
    this.prompting = prompting;
    this.sweep = sweep;
    this.clock = clock;
  }

  /** Each hour, what there is then. */
  @Scheduled(every = "1h", delayed = "6m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public Uni<Void> closeWhatWasLeft() {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    return database
        .preparedQuery("delete from prompt_room where expires_at < $1")
        .execute(Tuple.of(now))
        .chain(
            () ->
                sweep.over(
                    "prompt", LEFT, Tuple.of(now.minus(LEFT_OPEN)), this::closeUnlessClosed));
  }

  private Uni<Void> closeUnlessClosed(UUID id) {
    return prompting.close(id).onFailure(PromptNotOpen.class).recoverWithNull().replaceWithVoid();
  }
}
