package org.ignite.platform.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * {@code ignite_outbox_pending}, {@code ignite_outbox_oldest_seconds}, {@code
 * ignite_outbox_sent_total}.
 */
@ApplicationScoped
public class OutboxMetrics {

  private static final String STATE =
      """
      select count(*) pending, coalesce(extract(epoch from now() - min(occurred_at)), 0)::float8 oldest
      from outbox where sent_at is null
      """;

  private record State(long pending, double oldest) {}

  private final Pool database;
  private final Counter sent;
  private volatile State state = new State(0, 0);

  OutboxMetrics(Pool database, MeterRegistry meters) {
    this.database = database;
    this.sent =
        Counter.builder("ignite.outbox.sent")
            .description("Events that the broker has taken")
            .register(meters);
    Gauge.builder("ignite.outbox.pending", this, metrics -> metrics.state.pending())
        .description("Events that wait to be sent")
        .register(meters);
    Gauge.builder("ignite.outbox.oldest", this, metrics -> metrics.state.oldest())
        .baseUnit("seconds")
        .description("Age of the oldest event that waits")
        .register(meters);
  }

  void sent(int events) {
    sent.increment(events);
  }

  @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> measure() {
    return database
        .query(STATE)
        .execute()
        .invoke(
            rows -> {
              Row row = rows.iterator().next();
              state = new State(row.getLong("pending"), row.getDouble("oldest"));
            })
        .replaceWithVoid();
  }
}
