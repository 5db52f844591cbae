package org.ignite.platform.mail;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.ignite.platform.PlatformConfig;

/** Forgets what old mail said; that it was sent stays. */
@ApplicationScoped
public class MailHousekeeping {

  private static final String WIPE =
      """
      update mail set text = null, html = null, calendar = null, personal_link = null
      where text is not null and ended_at < $1
      """;

  private final Pool database;
  private final PlatformConfig config;

  MailHousekeeping(Pool database, PlatformConfig config) {
    this.database = database;
    this.config = config;
  }

  /** Wipes what ended longer ago than texts are kept for, each hour. */
  @Scheduled(every = "1h", delayed = "5m")
  public Uni<Void> wipe() {
    return database
        .preparedQuery(WIPE)
        .execute(Tuple.of(OffsetDateTime.now(ZoneOffset.UTC).minus(config.mail().textKeptFor())))
        .replaceWithVoid();
  }
}
