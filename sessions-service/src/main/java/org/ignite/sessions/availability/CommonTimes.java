package org.ignite.sessions.availability;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.ignite.sessions.season.ClosedCalendar;

/**
 * Times at which parts of a cohort can meet, such as its learning sets, whose meetings of now are
 * in nobody's way; in the session of Hibernate at hand.
 */
@ApplicationScoped
public class CommonTimes {

  private final BusyTimes busyTimes;
  private final ClosedCalendar closedDays;
  private final Vertx vertx;

  CommonTimes(BusyTimes busyTimes, ClosedCalendar closedDays, Vertx vertx) {
    this.busyTimes = busyTimes;
    this.closedDays = closedDays;
    this.vertx = vertx;
  }

  /**
   * One time for each open day of the window, in order: that at which most are free, of several the
   * earliest.
   *
   * @param people persons
   * @param notBefore no time that begins before this
   */
  public Uni<List<Interval>> oneADay(
      UUID cohortId, TimeWindow window, Collection<UUID> people, Instant notBefore) {
    return busyTimes
        .of(people, window.whole(), cohortId)
        .chain(
            busy ->
                closedDays
                    .of(cohortId, window.from(), window.to())
                    .chain(
                        closed ->
                            vertx.executeBlocking(
                                () -> best(window, busy.values(), closed, notBefore))));
  }

  static List<Interval> best(
      TimeWindow window,
      Collection<List<Interval>> busy,
      Set<LocalDate> closed,
      Instant notBefore) {
    Map<LocalDate, Interval> best = new TreeMap<>();
    Map<LocalDate, Long> fewest = new TreeMap<>();
    for (Candidate candidate : window.candidates(closed, notBefore)) {
      LocalDate day = candidate.startsAt().toLocalDate();
      long missing =
          busy.stream()
              .filter(times -> times.stream().anyMatch(candidate.time()::overlaps))
              .count();
      if (missing < fewest.getOrDefault(day, Long.MAX_VALUE)) {
        fewest.put(day, missing);
        best.put(day, candidate.time());
      }
    }
    return new ArrayList<>(best.values());
  }
}
