package org.ignite.platform.inbox;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.ignite.platform.outbox.Topics;
import org.ignite.platform.outbox.Topics.TopicsNotReady;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what could not be taken: the message as it came, on {@code <topic>.<consumer>.dlq}, with
 * the reason and the place it came from in the headers {@code dlq_reason}, {@code dlq_partition}
 * and {@code dlq_offset}.
 */
@ApplicationScoped
public class DeadLetters {

  private static final int LONGEST_REASON = 500;

  private final Topics topics;
  private final Set<String> ensured = new HashSet<>();
  private @Nullable Producer<String, @Nullable String> producer;

  DeadLetters(Topics topics) {
    this.topics = topics;
  }

  /** Buries a message; completes when the broker has it. */
  Uni<Void> add(ConsumerRecord<String, @Nullable String> message, Throwable reason) {
    return Uni.createFrom()
        .voidItem()
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .invoke(
            () -> {
              ensure(message.topic());
              send(topics.deadLetters(message.topic()), message, reason);
            });
  }

  /** Puts a letter that failed again behind the others of its topic. */
  Uni<Void> returned(ConsumerRecord<String, @Nullable String> letter, Throwable reason) {
    return Uni.createFrom().voidItem().invoke(() -> send(letter.topic(), letter, reason));
  }

  private synchronized void ensure(String topic) {
    if (ensured.contains(topic)) {
      return;
    }
    try {
      topics.ensureDeadLetters(topic);
      ensured.add(topic);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (TopicsNotReady e) {
      throw new IllegalStateException(e);
    }
  }

  private synchronized void send(
      String topic, ConsumerRecord<String, @Nullable String> message, Throwable reason) {
    try {
      if (producer == null) {
        producer = topics.producer();
      }
      ProducerRecord<String, @Nullable String> letter =
          new ProducerRecord<>(topic, null, message.key(), message.value(), message.headers());
      header(letter, "dlq_reason", reason(reason));
      header(letter, "dlq_partition", Integer.toString(message.partition()));
      header(letter, "dlq_offset", Long.toString(message.offset()));
      producer.send(letter).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The broker did not take the dead letter", e);
    }
  }

  private static String reason(Throwable reason) {
    String text =
        reason.getClass().getSimpleName()
            + ": "
            + Objects.requireNonNullElse(reason.getMessage(), "");
    return text.substring(0, Math.min(text.length(), LONGEST_REASON));
  }

  private static void header(ProducerRecord<?, ?> letter, String name, String value) {
    letter.headers().remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  @PreDestroy
  synchronized void close() {
    if (producer != null) {
      producer.close(Duration.ofSeconds(1));
    }
  }
}
