package org.ignite.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.ignite.platform.PlatformConfig;
import org.ignite.platform.outbox.Topics;
import org.jspecify.annotations.Nullable;

/** Reads the dead letters that have not been replayed. Blocks: call it on a worker thread. */
@ApplicationScoped
class DeadLetterReader {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final PlatformConfig config;
  private final Topics topics;

  DeadLetterReader(PlatformConfig config, Topics topics) {
    this.config = config;
    this.topics = topics;
  }

  /** At most {@code limit} letters of what came in from {@code topic}, oldest first. */
  List<DeadLetter> list(String topic, int limit) {
    List<DeadLetter> letters = new ArrayList<>();
    read(topic, limit, letter -> letters.add(view(letter)), false);
    return letters;
  }

  /** Hands each letter that lies there now to {@code taker}, once it has returned never again. */
  int drain(String topic, Consumer<ConsumerRecord<String, @Nullable String>> taker) {
    return read(topic, Integer.MAX_VALUE, taker, true);
  }

  private int read(
      String topic,
      int limit,
      Consumer<ConsumerRecord<String, @Nullable String>> taker,
      boolean forGood) {
    Map<String, Object> client =
        Map.of(
            "bootstrap.servers",
            config.kafka().bootstrapServers(),
            "group.id",
            "ignite-" + config.service() + "-dead-letters",
            "enable.auto.commit",
            false,
            "auto.offset.reset",
            "earliest",
            "allow.auto.create.topics",
            false,
            "default.api.timeout.ms",
            (int) PATIENCE.toMillis());
    int taken = 0;
    try (KafkaConsumer<String, @Nullable String> consumer =
        new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer())) {
      Map<TopicPartition, Long> ends = assign(consumer, topics.deadLetters(topic));
      while (taken < limit && behind(consumer, ends)) {
        for (ConsumerRecord<String, @Nullable String> letter : consumer.poll(PATIENCE)) {
          TopicPartition partition = new TopicPartition(letter.topic(), letter.partition());
          if (taken < limit
              && letter.offset() < Objects.requireNonNullElse(ends.get(partition), 0L)) {
            taker.accept(letter);
            taken++;
            if (forGood) {
              consumer.commitSync(Map.of(partition, new OffsetAndMetadata(letter.offset() + 1)));
            }
          }
        }
      }
    }
    return taken;
  }

  /** Each partition, begun where the last replay ended, with where it ends now. */
  private static Map<TopicPartition, Long> assign(KafkaConsumer<?, ?> consumer, String topic) {
    List<PartitionInfo> found = consumer.partitionsFor(topic);
    List<TopicPartition> partitions =
        found == null
            ? List.of()
            : found.stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    consumer.assign(partitions);
    return new HashMap<>(consumer.endOffsets(partitions));
  }

  private static boolean behind(KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
  }

  private static DeadLetter view(ConsumerRecord<String, @Nullable String> letter) {
    return new DeadLetter(
        letter.topic() + "/" + letter.partition() + "/" + letter.offset(),
        letter.topic(),
        letter.key(),
        header(letter, "ce_type"),
        Objects.requireNonNullElse(header(letter, "dlq_reason"), ""),
        Instant.ofEpochMilli(letter.timestamp()));
  }

  private static @Nullable String header(ConsumerRecord<?, ?> letter, String name) {
    Header header = letter.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }
}
