package org.ignite.platform.testing;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Looks for words where they should have left no trace, whatever their case: in every column of
 * every table, JSON and bytes included, and in every message of a topic, its key and headers
 * included. Needs nothing but drivers, so that any test can use it.
 */
public final class Traces {

  private final Collection<String> words;

  /** For any of the words. */
  public Traces(Collection<String> words) {
    this.words = words.stream().map(Traces::folded).toList();
  }

  /** The tables in which one of the words stands, without their schema. */
  public Set<String> inDatabase(String jdbcUrl, String user, String password) {
    Set<String> found = new TreeSet<>();
    Stored.rows(jdbcUrl, user, password)
        .forEach(
            (table, rows) -> {
              if (rows.stream().anyMatch(this::in)) {
                found.add(table);
              }
            });
    return found;
  }

  /** The keys of the messages of a topic in which one of the words stands, as it is now. */
  public List<String> inTopic(String bootstrapServers, String topic) {
    return Stored.messages(bootstrapServers, topic).stream()
        .filter(message -> in(Stored.text(message)))
        .map(ConsumerRecord::key)
        .toList();
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
