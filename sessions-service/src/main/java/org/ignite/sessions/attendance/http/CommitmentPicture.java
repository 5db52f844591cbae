package org.ignite.sessions.attendance.http;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ignite.sessions.pictures.Svg;

/**
 * Attendance against commitment as an SVG: a bar for each participant. What a bar is made of is
 * told by filling, hatching and outline and not by colour alone, each number is written beside it,
 * and the description says all of it in words (WCAG 2.2, 1.1.1, 1.4.1, 1.4.3). The ground is white,
 * so that contrast does not depend on where the picture is put.
 */
final class CommitmentPicture {

  private static final int WIDTH = 480;
  private static final int MARGIN = 16;
  private static final int TOP = 64;
  private static final int ROW = 48;
  private static final int BAR = 16;
  private static final int LONGEST_NAME = 28;

  private static final String LEGEND =
      """
      <g font-size="13">
      <rect x="16" y="17" width="22" height="14" fill="#1e40af"/><text x="44" y="29">attended</text>
      <rect x="124" y="17" width="22" height="14" fill="url(#awaited)" stroke="#1e40af"/>\
      <text x="152" y="29">not recorded yet</text>
      <rect x="280" y="17" width="22" height="14" fill="#fff" stroke="#1e40af" stroke-width="2"/>\
      <text x="308" y="29">planned</text>
      <path d="M392 13v22" stroke="#1d2433" stroke-width="3"/><text x="400" y="29">signed</text>
      </g>
      """;

  private final String svg;

  private CommitmentPicture(String svg) {
    this.svg = svg;
  }

  /** The picture of a cohort, in the order given. */
  static CommitmentPicture of(List<CommitmentBar> bars) {
    int height = TOP + Math.max(1, bars.size()) * ROW;
    String words =
        bars.isEmpty()
            ? "Nobody takes part yet."
            : bars.stream().map(CommitmentBar::inWords).collect(Collectors.joining(" "));
    StringBuilder svg = new StringBuilder(head(height, escaped(words)));
    svg.append(LEGEND);
    if (bars.isEmpty()) {
      svg.append(text(MARGIN, TOP + 14, "start", words));
    }
    double dayWidth = (WIDTH - 2.0 * MARGIN) / most(bars);
    for (int i = 0; i < bars.size(); i++) {
      draw(svg, bars.get(i), TOP + i * ROW, dayWidth);
    }
    return new CommitmentPicture(svg.append("</svg>\n").toString());
  }

  private static String head(int height, String description) {
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img" \
    aria-labelledby="title desc" font-family="system-ui, sans-serif" font-size="14" fill="#1d2433">
    <title id="title">Days attended and planned against signed</title>
    <desc id="desc">%3$s</desc>
    <defs><pattern id="awaited" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
    <rect width="6" height="6" fill="#fff"/><rect width="3" height="6" fill="#1e40af"/></pattern></defs>
    <rect width="100%%" height="100%%" fill="#fff"/>
    """
        .formatted(WIDTH, height, description);
  }

  private static double most(List<CommitmentBar> bars) {
    return bars.stream()
        .map(bar -> bar.forecast().max(bar.signed()))
        .reduce(BigDecimal.ONE, BigDecimal::max)
        .doubleValue();
  }

  private static void draw(StringBuilder svg, CommitmentBar bar, int top, double dayWidth) {
    svg.append("<g><title>").append(escaped(bar.inWords())).append("</title>\n");
    svg.append(text(MARGIN, top + 14, "start", Svg.shortened(bar.name(), LONGEST_NAME)));
    String numbers =
        "%s of %s days due, %s"
            .formatted(
                CommitmentBar.text(bar.forecast()),
                CommitmentBar.text(bar.obliged()),
                bar.stateInWords());
    svg.append(text(WIDTH - MARGIN, top + 14, "end", numbers));
    double x = MARGIN;
    int y = top + 21;
    x = rect(svg, x, y, bar.attended(), dayWidth, "fill=\"#1e40af\"");
    x = rect(svg, x, y, bar.awaited(), dayWidth, "fill=\"url(#awaited)\" stroke=\"#1e40af\"");
    rect(svg, x, y, bar.planned(), dayWidth, "fill=\"#fff\" stroke=\"#1e40af\" stroke-width=\"2\"");
    double signed = MARGIN + bar.signed().doubleValue() * dayWidth;
    String mark = "M%s %dv%d".formatted(number(signed), y - 3, BAR + 6);
    // White around it, to be seen on a filled bar.
    svg.append("<path d=\"%s\" stroke=\"#fff\" stroke-width=\"7\"/>%n".formatted(mark));
    svg.append("<path d=\"%s\" stroke=\"#1d2433\" stroke-width=\"3\"/></g>%n".formatted(mark));
  }

  private static double rect(
      StringBuilder svg, double x, int y, BigDecimal days, double dayWidth, String look) {
    double width = days.doubleValue() * dayWidth;
    if (width > 0) {
      svg.append(
          "<rect x=\"%s\" y=\"%d\" width=\"%s\" height=\"%d\" %s/>%n"
              .formatted(number(x), y, number(width), BAR, look));
    }
    return x + width;
  }

  private static String text(int x, int y, String anchor, String words) {
    return "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>%n"
        .formatted(x, y, anchor, escaped(words));
  }

  private static String number(double length) {
    return String.format(Locale.ROOT, "%.1f", length);
  }

  /** As text of XML, which has no control characters (XML 1.0, 2.2). */
  static String escaped(String text) {
    return text.replaceAll("[\\p{Cntrl}\\uFFFE\\uFFFF]", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Override
  public String toString() {
    return svg;
  }
}
