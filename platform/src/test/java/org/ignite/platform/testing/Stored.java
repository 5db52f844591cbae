package org.ignite.platform.testing;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * All that a database or a topic holds, as text. Needs nothing but drivers, so that any test can
 * use it.
 */
public final class Stored {

  private static final String TABLES =
      """
      select quote_ident(table_schema) || '.' || quote_ident(table_name)
      from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
      """;

  private Stored() {}

  /** The rows of every table, JSON and bytes included, by the table without its schema. */
  public static Map<String, List<String>> rows(String jdbcUrl, String user, String password) {
    try (Connection connection = DriverManager.getConnection(jdbcUrl, user, password)) {
      Map<String, List<String>> rows = new LinkedHashMap<>();
      for (String table : column(connection, TABLES)) {
        rows.put(
            table.substring(table.indexOf('.') + 1),
            column(connection, "select t::text from " + table + " t"));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> column(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(String.valueOf(rows.getString(1)));
      }
      return values;
    }
  }

  /** The messages of a topic as it is now. */
  public static List<ConsumerRecord<String, String>> messages(
      String bootstrapServers, String topic) {
    Map<String, Object> client = Map.of("bootstrap.servers", bootstrapServers);
    List<ConsumerRecord<String, String>> messages = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
        consumer.poll(Duration.ofSeconds(1)).forEach(messages::add);
      }
    }
    return messages;
  }

  /** A message with its key and headers. */
  public static String text(ConsumerRecord<String, String> message) {
    StringBuilder text = new StringBuilder(message.key() + "\n" + message.value());
    for (Header header : message.headers()) {
      text.append('\n').append(new String(header.value(), StandardCharsets.UTF_8));
    }
    return text.toString();
  }
}
