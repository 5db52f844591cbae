package org.ignite.sessions.season.http;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ignite.sessions.pictures.Svg;
import org.ignite.sessions.season.Closure;

/**
 * The days of a month as a row of cells, closed ones hatched, with the sessions on them as numbered
 * marks: full for core, outlined for optional, dashed for cancelled.
 */
final class MonthStrip {

  static final int NUMBERS = 16;
  private static final int LANE = 22;
  private static final int MARK = 18;
  private static final int NARROWEST_MARK = 20;

  /** Below this a number over each day would touch the next. */
  private static final double ROOM_FOR_A_NUMBER = 17;

  private final SeasonMonth month;
  private final double x;
  private final double y;
  private final double cell;
  private final List<Mark> marks = new ArrayList<>();
  private final int lanes;

  private record Mark(SeasonMonth.Numbered one, double x, double width, int lane) {}

  /**
   * A strip that is to be drawn.
   *
   * @param width of 31 days, in pixels
   */
  MonthStrip(SeasonMonth month, double x, double y, double width) {
    this.month = month;
    this.x = x;
    this.y = y;
    this.cell = width / 31;
    this.lanes = arrange(width);
  }

  /** Pixels from the strip's top to its bottom. */
  int height() {
    return NUMBERS + lanes * LANE + 2;
  }

  /** What overlaps goes into the next lane. */
  private int arrange(double width) {
    List<Double> ends = new ArrayList<>();
    for (SeasonMonth.Numbered one : month.onIts()) {
      int from =
          one.session().firstDay().isBefore(month.first()) ? 1 : day(one.session().firstDay());
      int to =
          one.session().lastDay().isAfter(month.last())
              ? month.last().getDayOfMonth()
              : day(one.session().lastDay());
      double wide = Math.max((to - from + 1) * cell, NARROWEST_MARK);
      double middle = x + (from - 1 + to) * cell / 2;
      double left = Math.min(Math.max(middle - wide / 2, x), x + width - wide);
      int lane = 0;
      while (lane < ends.size() && ends.get(lane) > left) {
        lane++;
      }
      if (lane == ends.size()) {
        ends.add(0.0);
      }
      ends.set(lane, left + wide + 1);
      marks.add(new Mark(one, left, wide, lane));
    }
    return Math.max(1, ends.size());
  }

  private static int day(LocalDate day) {
    return day.getDayOfMonth();
  }

  /**
   * Draws it.
   *
   * @param hatch the id of the pattern for closed days
   */
  void draw(Svg svg, String hatch) {
    for (LocalDate day = month.first(); !day.isAfter(month.last()); day = day.plusDays(1)) {
      cell(svg, day, hatch);
    }
    for (Mark mark : marks) {
      mark(svg, mark);
    }
  }

  private void cell(Svg svg, LocalDate day, String hatch) {
    double left = x + (day(day) - 1) * cell;
    boolean weekend = day.getDayOfWeek().getValue() > 5;
    if (cell >= ROOM_FOR_A_NUMBER || day(day) % 7 == 1) {
      svg.add(
          "<text x=\"%.1f\" y=\"%.1f\" font-size=\"11\" text-anchor=\"middle\""
              + " fill=\"%s\">%d</text>",
          left + cell / 2, y + NUMBERS - 5, weekend ? "#6b7280" : "#374151", day(day));
    }
    String box = "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%d\" fill=\"%s\"";
    svg.add(
        box + " stroke=\"#c9d0dc\" stroke-width=\"1\"/>",
        left,
        y + NUMBERS,
        cell,
        height() - NUMBERS,
        weekend ? "#e9edf4" : "#ffffff");
    for (Closure closed : month.closedOnIts()) {
      if (!day.isBefore(closed.firstDay()) && !day.isAfter(closed.lastDay())) {
        svg.add(box + "/>", left, y + NUMBERS, cell, height() - NUMBERS, "url(#" + hatch + ")");
        return;
      }
    }
  }

  private void mark(Svg svg, Mark mark) {
    SeasonShown.SessionShown session = mark.one().session();
    boolean full = session.core() && !session.cancelled();
    String ink = session.cancelled() ? "#4b5563" : "#1e3a8a";
    double top = y + NUMBERS + 3 + mark.lane() * LANE;
    svg.add(
        "<g><title>%s</title>",
        Svg.text(SeasonWords.when(session) + ": " + SeasonWords.titleAndNote(session)));
    svg.add(
        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%d\" rx=\"4\" fill=\"%s\""
            + " stroke=\"%s\" stroke-width=\"2\"%s/>",
        mark.x() + 1,
        top,
        mark.width() - 2,
        MARK,
        full ? ink : "#ffffff",
        ink,
        session.cancelled() ? " stroke-dasharray=\"3 2\"" : "");
    svg.add(
        "<text x=\"%.1f\" y=\"%.1f\" font-size=\"12\" font-weight=\"700\" text-anchor=\"middle\""
            + " fill=\"%s\">%d</text></g>",
        mark.x() + mark.width() / 2, top + 13.5, full ? "#ffffff" : ink, mark.one().number());
  }
}
