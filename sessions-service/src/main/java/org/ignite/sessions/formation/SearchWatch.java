package org.ignite.sessions.formation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ignite.sessions.allocation.Progress;

/** How a search goes, told by the thread that searches to the one that writes it down. */
final class SearchWatch implements Progress {

  /** With more, every second one is forgotten: a curve needs no more. */
  private static final int MOST_POINTS = 200;

  private final List<Point> points = new ArrayList<>();
  private volatile boolean stopped;

  /**
   * A better draft was found.
   *
   * @param value its score
   * @param hardRulesHold whether it keeps all hard rules
   * @param afterMillis since the search began
   */
  record Point(long iterations, long value, boolean hardRulesHold, long afterMillis) {}

  @Override
  public boolean goOn(long iterations, long best, boolean hardRulesHold, Duration elapsed) {
    take(new Point(iterations, best, hardRulesHold, elapsed.toMillis()));
    return !stopped;
  }

  private synchronized void take(Point point) {
    if (!points.isEmpty() && same(points.getLast(), point)) {
      return;
    }
    if (points.size() == MOST_POINTS) {
      for (int i = MOST_POINTS - 2; i > 0; i -= 2) {
        points.remove(i);
      }
    }
    points.add(point);
  }

  private static boolean same(Point last, Point point) {
    return last.value() == point.value() && last.hardRulesHold() == point.hardRulesHold();
  }

  synchronized List<Point> points() {
    return List.copyOf(points);
  }

  /** The search ends soon, and what it has found does not count. */
  void stop() {
    stopped = true;
  }

  boolean stopped() {
    return stopped;
  }
}
