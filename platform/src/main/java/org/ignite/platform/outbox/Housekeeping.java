package org.ignite.platform.outbox;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.ignite.platform.PlatformConfig;

/** Forgets what has served: sent events, the marks of consumed ones, answers kept for a repeat. */
@ApplicationScoped
public class Housekeeping {

  private final Pool database;
  private final PlatformConfig config;

  Housekeeping(Pool database, PlatformConfig config) {
    this.database = database;
    this.config = config;
  }

  @Scheduled(every = "1h", delayed = "5m")
  Uni<Void> forget() {
    return forget("delete from outbox where sent_at < $1", config.eventsKeptFor())
        .chain(() -> forget("delete from inbox where received_at < $1", config.eventsKeptFor()))
        .chain(
            () ->
                forget(
                    "delete from idempotency where created_at < $1", config.idempotencyKeptFor()));
  }

  private Uni<Void> forget(String delete, Duration keptFor) {
    return database
        .preparedQuery(delete)
        .execute(Tuple.of(OffsetDateTime.now(ZoneOffset.UTC).minus(keptFor)))
        .replaceWithVoid();
  }
}
