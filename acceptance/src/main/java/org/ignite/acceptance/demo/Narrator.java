package org.ignite.acceptance.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ignite.acceptance.client.Answer;
import org.ignite.acceptance.client.Exchange;
import org.ignite.acceptance.story.Audience;

/**
 * Prints a story: the first request of each kind in a chapter with what it means, its like below it
 * in one line each. What is asked again and again, and answers the same, is printed once.
 */
final class Narrator implements Audience {

  private static final int WIDTH = 88;
  private static final String INDENT = "       ";

  private final PrintStream out;
  private final Captions captions;
  private final List<Chapter> chapters = new ArrayList<>();
  private final Set<String> explained = new HashSet<>();
  private String before = "";

  Narrator(PrintStream out, Captions captions) {
    this.out = out;
    this.captions = captions;
  }

  private static final class Chapter {
    private final String title;
    private final Instant begun = Instant.now();
    private int requests;
    private Duration slowest = Duration.ZERO;

    private Chapter(String title) {
      this.title = title;
    }
  }

  @Override
  public void chapter(String title) {
    chapters.add(new Chapter(title));
    explained.clear();
    out.printf("%n%d. %s%n", chapters.size(), title);
  }

  @Override
  public void remark(String sentence) {
    out.println();
    wrapped("  *  ", sentence);
  }

  @Override
  public void answered(Exchange exchange) {
    Chapter chapter = chapters.getLast();
    chapter.requests++;
    if (exchange.took().compareTo(chapter.slowest) > 0) {
      chapter.slowest = exchange.took();
    }
    Answer answer = exchange.answer();
    Optional<Captions.Caption> caption =
        captions.of(exchange.method(), exchange.path(), answer.status());
    String came = cameBack(answer, caption.map(Captions.Caption::fields).orElse(List.of()));
    String told = String.join(" ", exchange.actor(), exchange.method(), exchange.path(), came);
    if (told.equals(before)) {
      return;
    }
    before = told;
    boolean first = caption.isPresent() && explained.add(caption.get().request());
    if (first) {
      out.println();
    }
    out.printf(
        "  %-4s %-54s %3d  %4d ms  %s%n",
        exchange.method(),
        Captions.readable(exchange.path()),
        answer.status(),
        exchange.took().toMillis(),
        exchange.actor());
    if (!came.isEmpty()) {
      wrapped(INDENT, came);
    }
    if (first) {
      wrapped(INDENT + "-> ", caption.get().says());
    }
  }

  private static String cameBack(Answer answer, List<String> fields) {
    JsonNode body = answer.body();
    if (answer.status() >= 400) {
      return body.path("type").asText() + ": " + body.path("title").asText();
    }
    if (body.path("items").isArray() && !fields.contains("items")) {
      int rows = body.get("items").size();
      String shown =
          rows == 0
              ? ""
              : (rows == 1 ? ": " : ", the first: ") + fields(body.get("items").get(0), fields);
      return rows + (rows == 1 ? " row" : " rows") + shown;
    }
    return fields(body, fields);
  }

  private static String fields(JsonNode node, List<String> fields) {
    return fields.stream()
        .filter(field -> !node.at("/" + field).isMissingNode())
        .map(field -> field + " " + Captions.readable(text(node.at("/" + field))))
        .collect(Collectors.joining(", "));
  }

  private static String text(JsonNode value) {
    return value.isValueNode() ? value.asText() : value.toString();
  }

  /** How long each chapter took. */
  void sumUp() {
    Instant now = Instant.now();
    out.printf("%nThe story in %.1f s%n", seconds(chapters.getFirst().begun, now));
    for (int i = 0; i < chapters.size(); i++) {
      Chapter chapter = chapters.get(i);
      Instant end = i + 1 < chapters.size() ? chapters.get(i + 1).begun : now;
      out.printf(
          "  %d. %-52s %6.1f s  %4d requests, the slowest %d ms%n",
          i + 1,
          chapter.title,
          seconds(chapter.begun, end),
          chapter.requests,
          chapter.slowest.toMillis());
    }
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / 1000.0;
  }

  private void wrapped(String lead, String text) {
    StringBuilder line = new StringBuilder(lead);
    String next = " ".repeat(lead.length());
    for (String word : text.split(" ", -1)) {
      if (line.length() + word.length() > WIDTH && !line.toString().isBlank()) {
        out.println(line.toString().stripTrailing());
        line = new StringBuilder(next);
      }
      line.append(word).append(' ');
    }
    out.println(line.toString().stripTrailing());
  }
}
