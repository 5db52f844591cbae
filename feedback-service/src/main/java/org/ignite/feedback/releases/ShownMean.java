package org.ignite.feedback.releases;

import java.util.Locale;

/**
 * A mean as it is shown: to the nearest half point, halves between two rounded up; at the ends of
 * the scale a band, so that a unanimous five does not show three people's answers.
 *
 * @param from the lower end, in half points
 * @param to the upper end, in half points; the same as {@code from} between the bands
 */
record ShownMean(int from, int to) {

  private static final ShownMean LOW = new ShownMean(2, 3);
  private static final ShownMean HIGH = new ShownMean(9, 10);

  /**
   * The mean of answers from 1 to 5.
   *
   * @param answers how many, at least one
   */
  static ShownMean of(int sum, int answers) {
    int halves = (4 * sum + answers) / (2 * answers);
    if (halves <= LOW.to) {
      return LOW;
    }
    return halves >= HIGH.from ? HIGH : new ShownMean(halves, halves);
  }

  /** {@code 3.5}, {@code 1 to 1.5} or {@code 4.5 to 5}. */
  String text() {
    return from == to ? points(from) : points(from) + " to " + points(to);
  }

  private static String points(int halves) {
    return halves % 2 == 0
        ? Integer.toString(halves / 2)
        : String.format(Locale.ROOT, "%d.5", halves / 2);
  }
}
