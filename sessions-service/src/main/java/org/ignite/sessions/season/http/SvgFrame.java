package org.ignite.sessions.season.http;

import org.ignite.sessions.pictures.Svg;

/** What every picture of a season has around and in it. */
final class SvgFrame {

  private SvgFrame() {}

  /**
   * The beginning of a picture, which says what it shows, on white.
   *
   * @param hatch the id of the pattern for closed days; also what the ids of its texts begin with
   */
  static String start(int width, int height, String hatch, String title, String description) {
    return new Svg()
        .add(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"en-GB\" width=\"%1$d\""
                + " height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\" role=\"group\""
                + " aria-labelledby=\"%3$s-t %3$s-d\" font-family=\"system-ui, sans-serif\">",
            width, height, hatch)
        .add("<title id=\"%s-t\">%s</title>", hatch, Svg.text(title))
        .add("<desc id=\"%s-d\">%s</desc>", hatch, Svg.text(description))
        .add(
            "<defs><pattern id=\"%s\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\""
                + " patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\""
                + " fill=\"#fdf3d8\"/><rect width=\"2\" height=\"6\""
                + " fill=\"#b98a1d\"/></pattern></defs>",
            hatch)
        .add("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", width, height)
        .toString();
  }

  /** A mark of the legend. */
  static String swatch(double x, int y, String fill, String stroke, String dashes) {
    return new Svg()
        .add(
            "<rect x=\"%.1f\" y=\"%d\" width=\"18\" height=\"14\" rx=\"3\" fill=\"%s\""
                + " stroke=\"%s\" stroke-width=\"2\"%s/>",
            x + 1, y, fill, stroke, dashes)
        .toString();
  }
}
