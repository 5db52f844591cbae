package org.ignite.platform.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends events to the real topic of another service, as that service's relay would: CloudEvents in
 * the binary mode.
 */
public final class EventSender implements AutoCloseable {

  private final String topic;
  private final KafkaProducer<String, String> producer;

  /**
   * A sender; creates the topic as its owner would where it is missing.
   *
   * @param topic {@code ignite.participants.v1}
   */
  public EventSender(String topic) {
    this.topic = topic;
    Map<String, Object> client =
        Map.of("bootstrap.servers", StackResource.stack().bootstrapServers());
    create(client);
    this.producer = new KafkaProducer<>(client, new StringSerializer(), new StringSerializer());
  }

  private void create(Map<String, Object> client) {
    try (Admin admin = Admin.create(client)) {
      NewTopic compacted =
          new NewTopic(topic, 6, (short) 1)
              .configs(
                  Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
      admin.createTopics(List.of(compacted)).all().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException(e);
      }
    }
  }

  /**
   * Sends an event that has not been sent before; returns when the broker has it.
   *
   * @param type {@code org.ignite.participants.person.registered.v1}
   * @param data the state, as JSON
   */
  public void send(String type, UUID aggregate, long version, String data) {
    send(UUID.randomUUID(), type, aggregate, version, data);
  }

  /** The same with an id of the event's own: the same id twice is a second delivery. */
  public void send(UUID eventId, String type, UUID aggregate, long version, String data) {
    ProducerRecord<String, String> event = new ProducerRecord<>(topic, aggregate.toString(), data);
    header(event, "ce_specversion", "1.0");
    header(event, "ce_id", eventId.toString());
    header(event, "ce_source", "/test");
    header(event, "ce_type", type);
    header(event, "ce_time", Instant.now().toString());
    header(event, "ce_subject", aggregate.toString());
    header(event, "ce_aggregateversion", Long.toString(version));
    header(event, "content-type", "application/json");
    try {
      producer.send(event).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void header(ProducerRecord<?, ?> event, String name, String value) {
    event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    producer.close();
  }
}
