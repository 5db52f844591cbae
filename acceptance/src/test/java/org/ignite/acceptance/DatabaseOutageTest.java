package org.ignite.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class DatabaseOutageTest {

  private static final int COHORTS = 12;

  /** The events are put on the topic here, because who writes them has lost its database too. */
  @Test
  void eventsWaitForTheDatabaseAndNoneGoesToTheDeadLetters() {
    List<UUID> cohorts = Stream.generate(UUID::randomUUID).limit(COHORTS).toList();
    Suite.stack().part("postgres").stop();
    try {
      try (Producer<String, String> topic = producer()) {
        cohorts.forEach(cohort -> topic.send(opened(cohort)));
      }
      await("both consumers have found the database away")
          .atMost(Duration.ofSeconds(30))
          .until(() -> waits("sessions") && waits("feedback"));
    } finally {
      Suite.startPostgres();
    }
    Cohorts.awaitArrival("sessions", cohorts);
    Cohorts.awaitArrival("feedback", cohorts);
    Events.noneIsDead();
    assertThat(Cohorts.open("After the database")).isNotNull();
  }

  private static boolean waits(String service) throws IOException {
    return Files.readString(Suite.stack().part(service).log()).contains("waits for the database");
  }

  private static Producer<String, String> producer() {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", Suite.stack().bootstrapServers());
    return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
  }

  private static ProducerRecord<String, String> opened(UUID cohort) {
    String data =
        """
        {"cohortId": "%s", "programmeId": "%s", "name": "Without a database", "state": "draft",
         "startsOn": "2026-09-01", "endsOn": "2027-06-30", "capacity": 12, "commitmentDays": 5,
         "commitmentVersion": 1}
        """
            .formatted(cohort, UUID.randomUUID());
    ProducerRecord<String, String> record =
        new ProducerRecord<>("ignite.participants.v1", cohort.toString(), data);
    Map.of(
            "ce_specversion", "1.0",
            "ce_id", UUID.randomUUID().toString(),
            "ce_source", "/participants",
            "ce_type", "org.ignite.participants.cohort.opened.v1",
            "ce_time", Instant.now().toString(),
            "ce_aggregateversion", "0",
            "content-type", "application/json")
        .forEach(
            (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return record;
  }
}
