package org.ignite.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutboxRowTest {

  private static final UUID ID = UUID.fromString("0199a000-0000-7000-8000-000000000001");
  private static final UUID AGGREGATE = UUID.fromString("0199a000-0000-7000-8000-000000000002");

  @Test
  void aRowIsACloudEventInTheBinaryMode() {
    OutboxRow row =
        new OutboxRow(
            ID,
            AGGREGATE,
            7,
            Changes.type("participants", "cohort", "opened"),
            "{}",
            Instant.parse("2026-09-01T10:00:00Z"),
            "00-a-b-01",
            null,
            false);

    var message = row.toRecord("ignite.participants.v1", "/participants");

    Map<String, String> headers = new HashMap<>();
    message
        .headers()
        .forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
    assertThat(message.key()).isEqualTo(AGGREGATE.toString());
    assertThat(headers)
        .isEqualTo(
            Map.of(
                "ce_specversion", "1.0",
                "ce_id", ID.toString(),
                "ce_source", "/participants",
                "ce_type", "org.ignite.participants.cohort.opened.v1",
                "ce_time", "2026-09-01T10:00:00Z",
                "ce_subject", AGGREGATE.toString(),
                "ce_aggregateversion", "7",
                "content-type", "application/json",
                "traceparent", "00-a-b-01"));
  }
}
