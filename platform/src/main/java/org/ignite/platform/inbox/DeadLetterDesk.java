package org.ignite.platform.inbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ignite.platform.tasks.Task;
import org.ignite.platform.tasks.TaskHandler;
import org.ignite.platform.tasks.Tasks;
import org.jspecify.annotations.Nullable;

/**
 * What a person does about dead letters: look at them, mend the cause, replay. A replay is a job; a
 * letter that fails again goes back to the end with its new reason.
 */
@ApplicationScoped
public class DeadLetterDesk implements TaskHandler {

  public static final String REPLAY = "dead-letter-replay";

  /** There is one desk a service. */
  private static final UUID DESK = new UUID(0, 0);

  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final DeadLetterReader reader;
  private final DeadLetters deadLetters;
  private final Inbox inbox;
  private final List<EventConsumer> consumers;
  private final Tasks tasks;
  private final Vertx vertx;

  DeadLetterDesk(
      DeadLetterReader reader,
      DeadLetters deadLetters,
      Inbox inbox,
      Instance<EventConsumer> consumers,
      Tasks tasks,
      Vertx vertx) {
    this.reader = reader;
    this.deadLetters = deadLetters;
    this.inbox = inbox;
    this.consumers = consumers.stream().toList();
    this.tasks = tasks;
    this.vertx = vertx;
  }

  /** The letters that wait, oldest first, at most {@code limit} a topic. */
  public Uni<List<DeadLetter>> list(int limit) {
    return Uni.createFrom()
        .item(
            () -> consumers.stream().flatMap(c -> reader.list(c.topic(), limit).stream()).toList())
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  /** Asks for a replay, in the transaction at hand. */
  public Uni<UUID> replay() {
    return tasks.add(REPLAY, DESK, "{}");
  }

  @Override
  public String kind() {
    return REPLAY;
  }

  @Override
  public Uni<Void> perform(Task task) {
    Context here = Vertx.currentContext();
    return Uni.createFrom()
        .item(() -> consumers.stream().mapToInt(this::replay).sum())
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .emitOn(command -> here.runOnContext(ignored -> command.run()))
        .chain(
            taken ->
                Panache.withTransaction(() -> tasks.finish(task, "{\"replayed\":" + taken + "}")))
        .replaceWithVoid();
  }

  private int replay(EventConsumer consumer) {
    return reader.drain(consumer.topic(), letter -> retake(letter, consumer));
  }

  private void retake(ConsumerRecord<String, @Nullable String> letter, EventConsumer consumer) {
    try {
      onContext(letter, consumer).await().atMost(LONGEST);
    } catch (RuntimeException failure) {
      deadLetters.returned(letter, failure).await().atMost(LONGEST);
    }
  }

  /** A context of its own for each letter: Hibernate's sessions live on one. */
  private Uni<Void> onContext(
      ConsumerRecord<String, @Nullable String> letter, EventConsumer consumer) {
    Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
    VertxContextSafetyToggle.setContextSafe(context, true);
    return inbox
        .retake(letter, consumer.handlers())
        .runSubscriptionOn(command -> context.runOnContext(ignored -> command.run()));
  }
}
