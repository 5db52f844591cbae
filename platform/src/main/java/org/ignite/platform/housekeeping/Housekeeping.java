package org.ignite.platform.housekeeping;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.ignite.platform.PlatformConfig;

/**
 * Forgets what has served: sent events, the marks of consumed ones, answers kept for a repeat, what
 * tasks were given that came to nothing, and personal links.
 */
@ApplicationScoped
public class Housekeeping {

  /** Those that were given nothing but their subject, {@code {}}, can be tried again for ever. */
  private static final String WIPE_INPUT =
      """
      update task set input = ''
      where state in ('failed', 'cancelled') and input not in ('', '{}') and finished_at < $1
      """;

  private final Pool database;
  private final PlatformConfig config;

  Housekeeping(Pool database, PlatformConfig config) {
    this.database = database;
    this.config = config;
  }

  /**
   * Each hour. A link that has expired opens nothing; it goes when the letters that may have
   * carried it are wiped.
   */
  @Scheduled(every = "1h", delayed = "5m")
  public Uni<Void> forget() {
    return forget("delete from outbox where sent_at < $1", config.eventsKeptFor())
        .chain(() -> forget("delete from inbox where received_at < $1", config.eventsKeptFor()))
        .chain(
            () ->
                forget(
                    "delete from idempotency where created_at < $1", config.idempotencyKeptFor()))
        .chain(() -> forget(WIPE_INPUT, config.taskInputKeptFor()))
        .chain(
            () ->
                forget(
                    "delete from personal_link where expires_at < $1",
                    config.mail().textKeptFor()));
  }

  private Uni<Void> forget(String sql, Duration keptFor) {
    return database
        .preparedQuery(sql)
        .execute(Tuple.of(OffsetDateTime.now(ZoneOffset.UTC).minus(keptFor)))
        .replaceWithVoid();
  }
}
