package org.ignite.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.ignite.platform.problems.Outage;
import org.ignite.platform.requests.RequestId;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes an event: the mark that it was seen, its effect, and whatever events the effect causes are
 * one transaction, so a second delivery has no effect.
 *
 * <p>A failure while the database can't be reached is not the event's fault: it is tried again
 * until the database is back, and meanwhile the partition waits. Only what fails with the database
 * in reach, three times, goes to the dead letters.
 */
@ApplicationScoped
public class Inbox {

  private static final Logger LOG = Logger.getLogger(Inbox.class);

  private static final int ATTEMPTS = 3;
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);
  private static final Duration BETWEEN_PROBES = Duration.ofSeconds(1);

  private static final String FIRST_TIME =
      "insert into inbox (consumer, event_id) values (:consumer, :event) on conflict do nothing";

  private final ObjectMapper json;
  private final Pool database;
  private final DeadLetters deadLetters;

  Inbox(ObjectMapper json, Pool database, DeadLetters deadLetters) {
    this.json = json;
    this.database = database;
    this.deadLetters = deadLetters;
  }

  /**
   * Completes when the event has taken effect, had done so before, or lies in the dead letters.
   * Never fails.
   */
  public Uni<Void> take(ConsumerRecord<String, @Nullable String> message, EventHandlers handlers) {
    RequestId.adopt(header(message, "x-request-id"));
    return attempt(message, handlers, 1);
  }

  private Uni<Void> attempt(
      ConsumerRecord<String, @Nullable String> message, EventHandlers handlers, int attempt) {
    return Uni.createFrom()
        .deferred(() -> inOneTransaction(read(message), handlers))
        .onFailure()
        .recoverWithUni(failure -> afterFailure(message, handlers, attempt, failure));
  }

  private Uni<Void> afterFailure(
      ConsumerRecord<String, @Nullable String> message,
      EventHandlers handlers,
      int attempt,
      Throwable failure) {
    return databaseAnswers()
        .chain(
            answers -> {
              if (!answers || Outage.isBehind(failure)) {
                LOG.warnf("event %s waits for the database", header(message, "ce_id"));
                return after(BETWEEN_PROBES, () -> attempt(message, handlers, attempt));
              }
              if (attempt < ATTEMPTS) {
                return after(
                    BETWEEN_ATTEMPTS.multipliedBy(attempt),
                    () -> attempt(message, handlers, attempt + 1));
              }
              LOG.errorf(failure, "event %s goes to the dead letters", header(message, "ce_id"));
              return buried(message, failure);
            });
  }

  private Uni<Void> buried(ConsumerRecord<String, @Nullable String> message, Throwable failure) {
    return deadLetters
        .add(message, failure)
        .onFailure()
        .recoverWithUni(
            broken -> {
              LOG.warnf("the dead letters can't be written: %s", broken.toString());
              return after(BETWEEN_PROBES, () -> buried(message, failure));
            });
  }

  /** Takes an event again that lies in the dead letters; fails where it fails again. */
  Uni<Void> retake(ConsumerRecord<String, @Nullable String> message, EventHandlers handlers) {
    return Uni.createFrom().deferred(() -> inOneTransaction(read(message), handlers));
  }

  private Uni<Void> inOneTransaction(IncomingEvent event, EventHandlers handlers) {
    return handlers
        .of(event.type())
        .map(
            handler ->
                Panache.withTransaction(
                    () ->
                        firstTime(handlers.consumer(), event.id())
                            .chain(
                                first ->
                                    first ? handler.apply(event) : Uni.createFrom().voidItem())))
        .orElseGet(() -> Uni.createFrom().voidItem());
  }

  private static Uni<Boolean> firstTime(String consumer, String eventId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(FIRST_TIME)
                    .setParameter("consumer", consumer)
                    .setParameter("event", eventId)
                    .executeUpdate())
        .map(rows -> rows == 1);
  }

  private IncomingEvent read(ConsumerRecord<String, @Nullable String> message) {
    try {
      return new IncomingEvent(
          required(message, "ce_id"),
          required(message, "ce_type"),
          UUID.fromString(message.key()),
          Long.parseLong(required(message, "ce_aggregateversion")),
          message.value() == null ? null : json.readTree(message.value()));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The event's data is no JSON", e);
    }
  }

  private static String required(ConsumerRecord<?, ?> message, String name) {
    String value = header(message, name);
    if (value == null) {
      throw new IllegalArgumentException("The event has no header " + name);
    }
    return value;
  }

  private static @Nullable String header(ConsumerRecord<?, ?> message, String name) {
    Header header = message.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }

  private Uni<Boolean> databaseAnswers() {
    return database
        .query("select 1")
        .execute()
        .ifNoItem()
        .after(Duration.ofSeconds(5))
        .fail()
        .replaceWith(true)
        .onFailure()
        .recoverWithItem(false);
  }

  /**
   * Waits without a thread and goes on where it was: Hibernate's sessions belong to the context
   * they were opened on.
   */
  private static <T> Uni<T> after(Duration pause, Supplier<Uni<T>> next) {
    Context context = Vertx.currentContext();
    Uni<Void> waited =
        Uni.createFrom()
            .voidItem()
            .onItem()
            .delayIt()
            .onExecutor(Infrastructure.getDefaultWorkerPool())
            .by(pause);
    return (context == null
            ? waited
            : waited.emitOn(command -> context.runOnContext(ignored -> command.run())))
        .chain(ignored -> next.get());
  }
}
