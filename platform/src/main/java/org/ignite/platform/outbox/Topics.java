package org.ignite.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.ignite.platform.PlatformConfig;
import org.jspecify.annotations.Nullable;

/**
 * The topics that this service owns: it creates them, checks them, and makes the producers that
 * write to them.
 */
@ApplicationScoped
public class Topics {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final PlatformConfig config;

  Topics(PlatformConfig config) {
    this.config = config;
  }

  /** The topic of this service's events: {@code ignite.participants.v1}. */
  public String own() {
    return "ignite." + config.service() + ".v1";
  }

  /** The topic of what only a named reader may know: {@code ignite.participants.restricted.v1}. */
  public String restricted() {
    return "ignite." + config.service() + ".restricted.v1";
  }

  /** The dead letters of this service for what came in from {@code topic}. */
  public String deadLetters(String topic) {
    return topic + "." + config.service() + ".dlq";
  }

  /** Creates the event topics where they are missing, and checks that they are compacted. */
  void ensure() throws InterruptedException, TopicsNotReady {
    Map<String, String> settings =
        Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_COMPACT,
            TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
            Long.toString(config.kafka().longestCompactionLag().toMillis()));
    create(own(), settings);
    if (config.restrictedEvents()) {
      create(restricted(), settings);
    }
  }

  /**
   * Creates the dead-letter topic of {@code topic} where it is missing; it keeps everything until
   * it is replayed.
   */
  public void ensureDeadLetters(String topic) throws InterruptedException, TopicsNotReady {
    create(
        deadLetters(topic),
        Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG,
            "-1"));
  }

  private void create(String topic, Map<String, String> settings)
      throws InterruptedException, TopicsNotReady {
    Map<String, Object> client =
        Map.of(
            "bootstrap.servers", config.kafka().bootstrapServers(),
            "request.timeout.ms", (int) PATIENCE.toMillis(),
            "default.api.timeout.ms", (int) PATIENCE.toMillis());
    try (Admin admin = Admin.create(client)) {
      try {
        admin
            .createTopics(
                List.of(
                    new NewTopic(topic, config.kafka().partitions(), config.kafka().replicas())
                        .configs(settings)))
            .all()
            .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw e;
        }
      }
      check(admin, topic, settings.get(TopicConfig.CLEANUP_POLICY_CONFIG));
    } catch (ExecutionException | TimeoutException e) {
      throw new TopicsNotReady("the topic " + topic + " can't be created or checked", e);
    }
  }

  private static void check(Admin admin, String topic, @Nullable String policy)
      throws InterruptedException, ExecutionException, TimeoutException, TopicsNotReady {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    Config found =
        admin
            .describeConfigs(List.of(resource))
            .all()
            .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
            .get(resource);
    String actual = found == null ? null : found.get(TopicConfig.CLEANUP_POLICY_CONFIG).value();
    if (policy != null && !policy.equals(actual)) {
      throw new TopicsNotReady(
          "the topic " + topic + " has cleanup.policy " + actual + ", not " + policy, null);
    }
  }

  /** A producer that loses nothing and reorders nothing while it lives. */
  public KafkaProducer<String, @Nullable String> producer() {
    return new KafkaProducer<>(
        Map.of(
            "bootstrap.servers", config.kafka().bootstrapServers(),
            "acks", "all",
            "enable.idempotence", true,
            "linger.ms", 5,
            "max.block.ms", 5_000,
            "request.timeout.ms", 5_000,
            "delivery.timeout.ms", 15_000),
        new StringSerializer(),
        new StringSerializer());
  }

  /** The broker does not answer, or has a topic that is not what it should be. */
  public static final class TopicsNotReady extends Exception {
    TopicsNotReady(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
