package org.ignite.sessions.formation.http;

import org.ignite.sessions.formation.http.SetCard.Member;
import org.ignite.sessions.formation.http.SetCard.Pair;
import org.ignite.sessions.pictures.Svg;

/**
 * One set as a card. Beside its members one line joins the two who are most alike and a dashed one
 * the two who are least.
 */
final class CardDrawing {

  static final int WIDTH = 416;

  private static final int EDGE = 16;
  private static final int LINE = 18;
  private static final int ROW = 40;

  /** The room beside the members in which pairs are joined. */
  private static final int GUTTER = 52;

  /** What fits beside a mark, of letters in their mean width. */
  private static final int LONGEST_NAME = 36;

  private static final int LONGEST_PLACE = 46;

  /** What fits into a line of the card. */
  private static final int LETTERS = 50;

  private static final String SOLID = "";
  private static final String DASHED = " stroke-dasharray=\"5 4\"";

  private final SetCard card;
  private final Svg body = new Svg();
  private int y = EDGE + 14;

  CardDrawing(SetCard card) {
    this.card = card;
    words(EDGE, y, "font-size=\"17\" font-weight=\"700\"", card.name());
    y += 4;
    paragraph(card.held());
    paragraph(card.shared());
    y += 12;
    int top = y;
    card.members().forEach(this::member);
    if (card.most() != null) {
      join(top, card.most(), -5, 14, SOLID);
    }
    if (card.least() != null) {
      join(top, card.least(), 5, 30, DASHED);
    }
    card.pairs().forEach(this::paragraph);
    y += EDGE;
  }

  int height() {
    return y;
  }

  /** The card, in a frame of this height; whatever is too long ends at its edge. */
  String at(int left, int top, int height) {
    return new Svg()
        .add(
            "<svg x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" overflow=\"hidden\">",
            left, top, WIDTH, height)
        .add("<title>%s</title>", Svg.text(card.inWords()))
        .add(
            "<rect x=\"1\" y=\"1\" width=\"%d\" height=\"%d\" rx=\"8\" fill=\"#f8fafc\""
                + " stroke=\"#6b7280\"/>",
            WIDTH - 2, height - 2)
        .add("%s</svg>", body)
        .toString();
  }

  /** The mark of a type, with its middle there. */
  static String mark(TypeMark type, int x, int y) {
    return "<path transform=\"translate(%d %d)\" d=\"%s\" fill=\"%s\" fill-rule=\"evenodd\"/>"
        .formatted(x, y, type.shape(), type.colour());
  }

  /** The line that joins the two who are most alike, as the legend shows it. */
  static String mostAlike(int x, int y) {
    return line("M%d %dh24".formatted(x, y), SOLID);
  }

  /** The line that joins the two who are least alike, as the legend shows it. */
  static String leastAlike(int x, int y) {
    return line("M%d %dh24".formatted(x, y), DASHED);
  }

  private static String line(String path, String dashes) {
    return "<path d=\"%s\" fill=\"none\" stroke=\"#1d2433\" stroke-width=\"2\"%s/>"
        .formatted(path, dashes);
  }

  private void member(Member member) {
    body.add(mark(member.type(), EDGE + 8, y + ROW / 2 - 3));
    words(EDGE + 28, y + 15, "", Svg.shortened(member.name(), LONGEST_NAME));
    words(EDGE + 28, y + 31, "font-size=\"12\"", Svg.shortened(member.leads(), LONGEST_PLACE));
    y += ROW;
  }

  /** From one row to another, a little beside the middle of each, so that two lines can meet. */
  private void join(int top, Pair pair, int beside, int far, String dashes) {
    int left = WIDTH - GUTTER + 6;
    int from = top + pair.one() * ROW + ROW / 2 - 3 + beside;
    int to = top + pair.other() * ROW + ROW / 2 - 3 + beside;
    body.add(line("M%d %dh%d V%d h-%d".formatted(left, from, far, to, far), dashes));
    body.add("<circle cx=\"%d\" cy=\"%d\" r=\"3\"/>", left, from);
    body.add("<circle cx=\"%d\" cy=\"%d\" r=\"3\"/>", left, to);
  }

  private void paragraph(String text) {
    for (String line : Svg.wrapped(text, LETTERS)) {
      y += LINE;
      words(EDGE, y, "font-size=\"13\"", line);
    }
  }

  private void words(int x, int line, String style, String words) {
    body.add("<text x=\"%d\" y=\"%d\" %s>%s</text>", x, line, style, Svg.text(words));
  }
}
