package org.ignite.platform.testing;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Looks for words where they should have left no trace, whatever their case: in every column of
 * every table, JSON and bytes included, and in every message of a topic, its key and headers
 * included. Needs nothing but drivers, so that any test can use it.
 */
public final class Traces {

  private static final String TABLES =
      """
      select quote_ident(table_schema) || '.' || quote_ident(table_name)
      from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
      """;

  private final Collection<String> words;

  /** For any of the words. */
  public Traces(Collection<String> words) {
    this.words = words.stream().map(Traces::folded).toList();
  }

  /** The tables in which one of the words stands, without their schema. */
  public Set<String> inDatabase(String jdbcUrl, String user, String password) {
    try (Connection connection = DriverManager.getConnection(jdbcUrl, user, password)) {
      Set<String> found = new TreeSet<>();
      for (String table : column(connection, TABLES)) {
        boolean traced =
            column(connection, "select t::text from " + table + " t").stream().anyMatch(this::in);
        if (traced) {
          found.add(table.substring(table.indexOf('.') + 1));
        }
      }
      return found;
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

  /** The keys of the messages of a topic in which one of the words stands, as it is now. */
  public List<String> inTopic(String bootstrapServers, String topic) {
    Map<String, Object> client = Map.of("bootstrap.servers", bootstrapServers);
    List<String> found = new ArrayList<>();
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
        consumer
            .poll(Duration.ofSeconds(1))
            .forEach(
                message -> {
                  if (in(text(message))) {
                    found.add(message.key());
                  }
                });
      }
    }
    return found;
  }

  private static String text(ConsumerRecord<String, String> message) {
    StringBuilder text = new StringBuilder(message.key() + "\n" + message.value());
    for (Header header : message.headers()) {
      text.append('\n').append(new String(header.value(), StandardCharsets.UTF_8));
    }
    return text.toString();
  }

  /** Those of the texts in which one of the words stands. */
  public List<String> in(Collection<String> texts) {
    return texts.stream().filter(this::in).toList();
  }

  /** True where one of the words stands in the text, as it is or as PostgreSQL shows bytes. */
  public boolean in(String text) {
    String folded = folded(text);
    return words.stream().anyMatch(word -> folded.contains(word) || folded.contains(hex(word)));
  }

  private static String hex(String word) {
    return HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
