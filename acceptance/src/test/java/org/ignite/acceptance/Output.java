package org.ignite.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Something that the suite puts out.
 *
 * @param place where it was read, with the ids that were asked for
 * @param lines that each line of it is something of its own
 */
record Output(Kind kind, String place, String text, boolean lines) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The ways in which something gets out. */
  enum Kind {
    ANSWER,
    PAGE,
    FEED,
    MAIL,
    TOPIC,
    LOG,
    TABLE
  }

  Output(Kind kind, String place, String text) {
    this(kind, place, text, false);
  }

  /** One of the words stands in it, in whichever case. */
  static boolean says(String text, Collection<String> words) {
    String folded = text.toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(word -> folded.contains(word.toLowerCase(Locale.ROOT)));
  }

  boolean says(Collection<String> words) {
    return says(text, words);
  }

  /** What of it is one thing, such as a row of a list. */
  List<String> records() {
    if (lines) {
      return text.lines().toList();
    }
    JsonNode items = items();
    if (items.isMissingNode()) {
      return List.of(text);
    }
    List<String> records = new ArrayList<>();
    items.forEach(item -> records.add(item.toString()));
    return records;
  }

  private JsonNode items() {
    if (kind != Kind.ANSWER || !text.startsWith("{")) {
      return JSON.missingNode();
    }
    try {
      return JSON.readTree(text).path("items");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(place, e);
    }
  }

  @Override
  public String toString() {
    return kind + " " + place;
  }
}
