package org.ignite.sessions.formation.http;

import java.util.List;
import java.util.stream.Collectors;
import org.ignite.sessions.formation.http.SetCard.Member;
import org.ignite.sessions.pictures.Svg;

/**
 * Learning sets as an SVG: a card for each, two side by side. Types of organisation are told by
 * shape and in words beside their colour, and the description says all of it in words (WCAG 2.2,
 * 1.1.1, 1.4.1, 1.4.3). The ground is white, so that contrast does not depend on where the picture
 * is put.
 */
final class SetsPicture {

  private static final int EDGE = 16;
  private static final int WIDTH = 3 * EDGE + 2 * CardDrawing.WIDTH;
  private static final int LINE = 24;
  private static final String NONE = "There are no learning sets.";

  /** A very generous mean of a letter of a sans-serif type of 14 pixels. */
  private static final double LETTER = 8;

  private final List<SetCard> cards;
  private final Svg body = new Svg();
  private int x = EDGE;
  private int y = EDGE + 8;

  private SetsPicture(List<SetCard> cards) {
    this.cards = cards;
  }

  /** The picture, with sets in the order given. */
  static String of(List<SetCard> cards) {
    return new SetsPicture(cards).drawn();
  }

  private String drawn() {
    legend();
    List<CardDrawing> drawings = cards.stream().map(CardDrawing::new).toList();
    for (int i = 0; i < drawings.size(); i += 2) {
      row(drawings.subList(i, Math.min(i + 2, drawings.size())));
    }
    if (cards.isEmpty()) {
      body.add("<text x=\"%d\" y=\"%d\">%s</text>", EDGE, y + 5, NONE);
      y += LINE;
    }
    String words =
        cards.isEmpty()
            ? NONE
            : cards.stream().map(SetCard::inWords).collect(Collectors.joining(" "));
    return new Svg()
        .add(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"en-GB\" viewBox=\"0 0 %1$d %2$d\""
                + " width=\"%1$d\" height=\"%2$d\" role=\"img\" aria-labelledby=\"sets-t sets-d\""
                + " font-family=\"system-ui, sans-serif\" font-size=\"14\" fill=\"#1d2433\">",
            WIDTH, y)
        .add("<title id=\"sets-t\">Learning sets: who is in them, and what they share</title>")
        .add("<desc id=\"sets-d\">%s</desc>", Svg.text(words))
        .add("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", WIDTH, y)
        .add("%s</svg>", body)
        .toString();
  }

  private void legend() {
    cards.stream()
        .flatMap(card -> card.members().stream())
        .map(Member::type)
        .distinct()
        .sorted()
        .forEach(
            type -> key(24, type.words(), (left, line) -> CardDrawing.mark(type, left + 8, line)));
    if (cards.stream().anyMatch(card -> !card.pairs().isEmpty())) {
      key(32, "the two most alike", CardDrawing::mostAlike);
      key(32, "the two least alike", CardDrawing::leastAlike);
    }
    y += LINE;
  }

  private interface Sign {
    String at(int left, int line);
  }

  /** A sign and what it stands for; a line below where it would stand beyond the edge. */
  private void key(int wide, String words, Sign sign) {
    int width = wide + (int) (words.length() * LETTER);
    if (x + width > WIDTH - EDGE) {
      x = EDGE;
      y += LINE;
    }
    body.add(sign.at(x, y));
    body.add("<text x=\"%d\" y=\"%d\">%s</text>", x + wide, y + 5, words);
    x += width + EDGE;
  }

  private void row(List<CardDrawing> drawings) {
    int height = drawings.stream().mapToInt(CardDrawing::height).max().orElseThrow();
    int left = EDGE;
    for (CardDrawing drawing : drawings) {
      body.add(drawing.at(left, y, height));
      left += CardDrawing.WIDTH + EDGE;
    }
    y += height + EDGE;
  }
}
