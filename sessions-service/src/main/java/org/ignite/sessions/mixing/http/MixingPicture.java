package org.ignite.sessions.mixing.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ignite.sessions.mixing.http.MixingMatrixView.Pair;
import org.ignite.sessions.mixing.http.MixingMatrixView.Person;
import org.ignite.sessions.pictures.Svg;
import org.jspecify.annotations.Nullable;

/**
 * Who has met whom, as an SVG: a row and a column for each participant, and where they cross how
 * often. The number is written and a set has a frame, so that nothing is told by colour alone, and
 * the description says each row in words (WCAG 2.2, 1.1.1, 1.4.1, 1.4.3).
 */
final class MixingPicture {

  private static final int EDGE = 16;
  private static final int NAMES = 230;
  private static final int TOP = 92;
  private static final int CELL = 20;

  /** As wide as the legend. */
  private static final int NARROWEST = 520;

  private static final int LONGEST_NAME = 26;

  private final List<Person> people;
  private final Map<UUID, Map<UUID, Pair>> met = new HashMap<>();
  private final Svg body = new Svg();

  private MixingPicture(MixingMatrixView matrix) {
    this.people = matrix.participants();
    for (Pair pair : matrix.pairs()) {
      met.computeIfAbsent(pair.one(), one -> new HashMap<>()).put(pair.other(), pair);
      met.computeIfAbsent(pair.other(), one -> new HashMap<>()).put(pair.one(), pair);
    }
  }

  /** The picture, with people in the order given. */
  static String of(MixingMatrixView matrix) {
    return new MixingPicture(matrix).drawn(matrix.pairs().size());
  }

  private String drawn(int pairsMet) {
    int width = Math.max(NARROWEST, EDGE + NAMES + people.size() * CELL + EDGE);
    int height = TOP + people.size() * CELL + EDGE;
    int pairs = people.size() * (people.size() - 1) / 2;
    String sum = "%d of %d pairs have met.".formatted(pairsMet, pairs);
    List<String> words = new ArrayList<>(List.of(sum));
    people.forEach(person -> words.add(inWords(person)));
    body.add(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"en-GB\" viewBox=\"0 0 %1$d %2$d\""
                + " width=\"%1$d\" height=\"%2$d\" role=\"img\" aria-labelledby=\"mixing-t"
                + " mixing-d\" font-family=\"system-ui, sans-serif\" font-size=\"14\""
                + " fill=\"#1d2433\">",
            width, height)
        .add("<title id=\"mixing-t\">Who has met whom in small groups</title>")
        .add("<desc id=\"mixing-d\">%s</desc>", Svg.text(String.join(" ", words)))
        .add("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", width, height);
    legend(sum);
    for (int row = 0; row < people.size(); row++) {
      row(row);
    }
    return body.add("</svg>").toString();
  }

  private void legend(String sum) {
    cell(EDGE, EDGE, "2", "#dbe7ff", "#1e40af", 1);
    words(EDGE + 28, EDGE + 15, "start", "sessions together");
    cell(EDGE + 170, EDGE, "", "#ffffff", "#1d2433", 3);
    words(EDGE + 198, EDGE + 15, "start", "in one set now");
    cell(EDGE + 320, EDGE, "", "#ffffff", "#c9d0dc", 1);
    words(EDGE + 348, EDGE + 15, "start", "not met yet");
    words(EDGE, EDGE + 42, "start", people.isEmpty() ? "Nobody takes part yet." : sum);
  }

  private void row(int row) {
    Person person = people.get(row);
    int y = TOP + row * CELL;
    body.add("<g><title>%s</title>", Svg.text(inWords(person)));
    words(EDGE + 22, y + 15, "end", Integer.toString(row + 1));
    words(EDGE + 30, y + 15, "start", Svg.shortened(person.name(), LONGEST_NAME));
    int x = EDGE + NAMES + row * CELL;
    body.add(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" font-size=\"11\">%d</text>",
        x + CELL / 2, TOP - 6, row + 1);
    for (int column = 0; column < people.size(); column++) {
      cell(EDGE + NAMES + column * CELL, y, person, people.get(column));
    }
    body.add("</g>");
  }

  private void cell(int x, int y, Person one, Person other) {
    Pair pair = pair(one, other);
    if (one.equals(other)) {
      cell(x, y, "", "#6b7280", "#6b7280", 1);
    } else if (pair == null) {
      cell(x, y, "", "#ffffff", "#c9d0dc", 1);
    } else {
      cell(
          x,
          y,
          pair.sessions() == 0 ? "" : Integer.toString(pair.sessions()),
          pair.sessions() == 0 ? "#ffffff" : "#dbe7ff",
          pair.inOneSet() ? "#1d2433" : "#1e40af",
          pair.inOneSet() ? 3 : 1);
    }
  }

  private void cell(int x, int y, String number, String fill, String stroke, int thick) {
    body.add(
        "<rect x=\"%d\" y=\"%d\" width=\"%3$d\" height=\"%3$d\" fill=\"%4$s\" stroke=\"%5$s\""
            + " stroke-width=\"%6$d\"/>",
        x + 2, y + 2, CELL - 4, fill, stroke, thick);
    if (!number.isEmpty()) {
      body.add(
          "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" font-size=\"11\">%s</text>",
          x + CELL / 2, y + 14, number);
    }
  }

  private void words(int x, int y, String anchor, String words) {
    body.add("<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>", x, y, anchor, Svg.text(words));
  }

  private @Nullable Pair pair(Person one, Person other) {
    return met.getOrDefault(one.participantId(), Map.of()).get(other.participantId());
  }

  private String inWords(Person person) {
    String whom =
        people.stream()
            .map(other -> inWords(other, pair(person, other)))
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(", "));
    return person.name() + " has met " + (whom.isEmpty() ? "nobody yet" : whom) + ".";
  }

  private static String inWords(Person other, @Nullable Pair pair) {
    if (pair == null) {
      return "";
    }
    List<String> how = new ArrayList<>();
    if (pair.sessions() > 0) {
      how.add(pair.sessions() == 1 ? "one session" : pair.sessions() + " sessions");
    }
    if (pair.inOneSet()) {
      how.add("in one set");
    }
    return other.name() + " (" + String.join(", ", how) + ")";
  }
}
