package org.ignite.sessions.formation;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.ignite.sessions.people.Season;

/** Deletes allocations the day after the season: what was known tells wishes and conflicts. */
@ApplicationScoped
public class AllocationsForgotten {

  private static final String OF_SEASONS_THAT_ARE_OVER =
      "delete from set_allocation a using cohort c where c.id = a.cohort_id and c.ends_on < $1";

  private final Pool database;
  private final Clock clock;

  AllocationsForgotten(Pool database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Each hour, those of seasons that are over. */
  @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public Uni<Void> forgetDue() {
    return database
        .preparedQuery(OF_SEASONS_THAT_ARE_OVER)
        .execute(Tuple.of(Season.day(clock.instant())))
        .replaceWithVoid();
  }
}
