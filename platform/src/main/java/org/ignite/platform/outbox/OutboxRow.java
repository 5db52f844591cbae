package org.ignite.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** One event on its way out. */
record OutboxRow(
    UUID id,
    UUID aggregateId,
    long aggregateVersion,
    String type,
    @Nullable String payload,
    Instant occurredAt,
    @Nullable String traceparent,
    @Nullable String requestId,
    boolean restricted) {

  static OutboxRow of(ResultSet row) throws SQLException {
    return new OutboxRow(
        row.getObject("id", UUID.class),
        row.getObject("aggregateid", UUID.class),
        row.getLong("aggregateversion"),
        row.getString("type"),
        row.getString("payload"),
        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
        row.getString("traceparent"),
        row.getString("request_id"),
        row.getBoolean("restricted"));
  }

  /**
   * A CloudEvent 1.0 in the binary mode of its Kafka binding: attributes in headers, data as the
   * value.
   */
  ProducerRecord<String, @Nullable String> toRecord(String topic, String source) {
    ProducerRecord<String, @Nullable String> message =
        new ProducerRecord<>(topic, null, aggregateId.toString(), payload);
    header(message, "ce_specversion", "1.0");
    header(message, "ce_id", id.toString());
    header(message, "ce_source", source);
    header(message, "ce_type", type);
    header(message, "ce_time", DateTimeFormatter.ISO_INSTANT.format(occurredAt));
    header(message, "ce_subject", aggregateId.toString());
    header(message, "ce_aggregateversion", Long.toString(aggregateVersion));
    header(message, "content-type", "application/json");
    header(message, "traceparent", traceparent);
    header(message, "x-request-id", requestId);
    return message;
  }

  private static void header(ProducerRecord<?, ?> message, String name, @Nullable String value) {
    if (value != null) {
      message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
  }
}
