package org.ignite.sessions.season.http;

import java.util.List;
import org.ignite.sessions.pictures.Svg;
import org.ignite.sessions.season.Closure;

/**
 * The season as SVG: month by month a strip of days, under it in words what the numbers on it are.
 * Text is text, so that it can be read out, searched and copied; nothing is loaded, no style sheet
 * is needed, and no meaning is in a colour alone.
 */
final class SeasonPicture {

  /** From this width on the month's name stands beside its strip, below it above. */
  private static final int WIDE = 700;

  private static final int EDGE = 16;
  private static final int LINE = 20;
  private static final int SIZE = 14;
  private static final int NAME_SIZE = 20;

  /** A generous mean of a letter of a sans-serif type of 14 pixels. */
  private static final double LETTER = 7.4;

  private final SeasonShown season;
  private final int width;
  private final boolean wide;
  private final String hatch;
  private final Svg body = new Svg();
  private int y;

  private SeasonPicture(SeasonShown season, int width) {
    this.season = season;
    this.width = width;
    this.wide = width >= WIDE;
    this.hatch = "closed-" + width;
  }

  /**
   * The picture.
   *
   * @param width in pixels; whatever does not fit is written in more lines
   */
  static String of(SeasonShown season, int width) {
    return new SeasonPicture(season, width).drawn();
  }

  /** One month's strip alone, for a page that has the words beside it. */
  static String strip(SeasonMonth month, int width) {
    String hatch = "closed-" + month.first() + "-" + width;
    MonthStrip strip = new MonthStrip(month, 1, 0, width - 2);
    Svg body = new Svg();
    strip.draw(body, hatch);
    return SvgFrame.start(
            width,
            strip.height() + 2,
            hatch,
            SeasonWords.month(month.first()),
            month.onIts().size() + " sessions, numbered as in the list; closed days are hatched.")
        + body
        + "</svg>\n";
  }

  private String drawn() {
    String name = season.cohort().isBlank() ? "The season" : season.cohort();
    y = EDGE - 6;
    for (String line : Svg.wrapped(name, (int) ((width - 2 * EDGE) / LETTER * SIZE / NAME_SIZE))) {
      y += NAME_SIZE + 6;
      words(EDGE, line, NAME_SIZE, 700, "#1d2433");
    }
    y += 4;
    String days =
        SeasonWords.day(season.season().startsOn())
            + " to "
            + SeasonWords.day(season.season().endsOn());
    for (String line : Svg.wrapped(days, (int) ((width - 2 * EDGE) / LETTER))) {
      y += LINE;
      words(EDGE, line, SIZE, 400, "#374151");
    }
    y += 14;
    legend();
    SeasonMonth.of(season).forEach(this::month);
    String description =
        season.sessions().size()
            + " sessions, month by month. Each has a number on the days of its month and a line"
            + " below them. Closed days are hatched.";
    return SvgFrame.start(width, y + EDGE, hatch, name, description) + body + "</svg>\n";
  }

  private void legend() {
    double x = EDGE;
    body.add(SvgFrame.swatch(x, y, "#1e3a8a", "#1e3a8a", ""));
    x = key(x, "core");
    body.add(SvgFrame.swatch(x, y, "#ffffff", "#1e3a8a", ""));
    x = key(x, "optional");
    body.add(SvgFrame.swatch(x, y, "url(#" + hatch + ")", "#c9d0dc", ""));
    x = key(x, "closed");
    if (season.sessions().stream().anyMatch(SeasonShown.SessionShown::cancelled)) {
      body.add(SvgFrame.swatch(x, y, "#ffffff", "#4b5563", " stroke-dasharray=\"3 2\""));
      key(x, "cancelled");
    }
    y += 30;
  }

  private double key(double x, String word) {
    body.add(
        "<text x=\"%.1f\" y=\"%d\" font-size=\"13\" fill=\"#374151\">%s</text>",
        x + 26, y + 12, word);
    return x + 26 + word.length() * LETTER + 14;
  }

  private void month(SeasonMonth month) {
    y += 12;
    double left = EDGE;
    if (wide) {
      left += 150;
      body.add(
          "<text x=\"%d\" y=\"%d\" font-size=\"15\" font-weight=\"700\" fill=\"#1d2433\">%s</text>",
          EDGE, y + MonthStrip.NUMBERS + 16, SeasonWords.month(month.first()));
    } else {
      y += 14;
      words(EDGE, SeasonWords.month(month.first()), 15, 700, "#1d2433");
      y += 6;
    }
    MonthStrip strip = new MonthStrip(month, left, y, width - EDGE - left);
    strip.draw(body, hatch);
    y += strip.height() + 2;
    for (SeasonMonth.Numbered one : month.beginning()) {
      line(
          left,
          Integer.toString(one.number()),
          SeasonWords.when(one.session()),
          SeasonWords.titleAndNote(one.session()),
          "#1d2433");
    }
    for (Closure closed : month.closing()) {
      line(
          left,
          "",
          SeasonWords.when(closed),
          "closed for " + SeasonWords.closed(closed),
          "#6b4f0a");
    }
    y += 8;
  }

  /** In a wide picture when and what stand side by side, in a narrow one below each other. */
  private void line(double left, String number, String when, String what, String ink) {
    boolean closed = number.isEmpty();
    y += LINE;
    if (!closed) {
      words(left, number, SIZE, 700, ink);
    }
    double x = left + 26;
    if (wide) {
      words(x, when, SIZE, 400, ink);
      paragraph(x + 330, what, closed ? 400 : 600, ink);
    } else if (closed) {
      paragraph(x, when + ": " + what, 400, ink);
    } else {
      words(x, when, SIZE, 400, ink);
      y += LINE - 2;
      paragraph(x, what, 600, ink);
    }
  }

  private void paragraph(double x, String text, int weight, String ink) {
    List<String> lines = Svg.wrapped(text, (int) ((width - EDGE - x) / LETTER));
    for (int i = 0; i < lines.size(); i++) {
      y += i == 0 ? 0 : LINE - 2;
      words(x, lines.get(i), SIZE, weight, ink);
    }
  }

  private void words(double x, String words, int size, int weight, String ink) {
    body.add(
        "<text x=\"%.1f\" y=\"%d\" font-size=\"%d\" font-weight=\"%d\" fill=\"%s\">%s</text>",
        x, y, size, weight, ink, Svg.text(words));
  }
}
