package org.ignite.sessions.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ignite.sessions.availability.TimeFinder.Found;
import org.junit.jupiter.api.Test;

class TimeFinderTest {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final List<LocalDate> AROUND =
      List.of(
          LocalDate.parse("2026-10-23"), // the clocks go back on the 25th
          LocalDate.parse("2027-03-26"), // and forward on the 28th
          LocalDate.parse("2026-12-30"));

  /** Every slot is looked at by itself, with none of the finder's shortcuts. */
  @Property(tries = 400)
  void itFindsWhatTryingEverythingFinds(
      @ForAll long seed,
      @ForAll @IntRange(max = 6) int people,
      @ForAll @IntRange(min = 1, max = 8) int most) {
    Random random = new Random(seed);
    TimeWindow window = window(random);
    List<List<Interval>> busy = IntStream.range(0, people).mapToObj(i -> busy(random)).toList();
    List<List<Interval>> musts = random.nextBoolean() ? List.of() : List.of(busy(random));
    int fewest = random.nextInt(people + 1);
    Set<LocalDate> closed =
        random.nextBoolean() ? Set.of() : Set.of(window.from().plusDays(random.nextInt(4)));
    Instant notBefore =
        random.nextBoolean() ? Instant.MIN : window.whole().start().plus(Duration.ofHours(30));

    List<Found> found =
        TimeFinder.best(window.candidates(closed, notBefore), busy, musts, fewest, most);

    assertThat(found)
        .isEqualTo(byTryingEverything(window, closed, notBefore, busy, musts, fewest, most));
  }

  private static TimeWindow window(Random random) {
    LocalDate from = AROUND.get(random.nextInt(AROUND.size()));
    EnumSet<DayOfWeek> days = EnumSet.allOf(DayOfWeek.class);
    if (random.nextBoolean()) {
      days.remove(DayOfWeek.SUNDAY);
    }
    boolean wholeDay = random.nextBoolean();
    return new TimeWindow(
        from,
        from.plusDays(random.nextInt(5)),
        List.of(15, 60, 90, 600, 1440, 2880, 4320).get(random.nextInt(7)),
        wholeDay ? LocalTime.MIDNIGHT : LocalTime.of(random.nextInt(12), 45),
        wholeDay ? LocalTime.MIDNIGHT : LocalTime.of(13 + random.nextInt(11), 0),
        LONDON,
        days,
        List.of(15, 30, 60).get(random.nextInt(3)));
  }

  private static List<Interval> busy(Random random) {
    List<Interval> busy = new ArrayList<>();
    for (LocalDate around : AROUND) {
      Instant midnight = around.atStartOfDay(LONDON).toInstant();
      for (int i = random.nextInt(6); i > 0; i--) {
        Instant start = midnight.plus(Duration.ofMinutes(15L * random.nextInt(6 * 96)));
        busy.add(new Interval(start, start.plus(Duration.ofMinutes(1 + random.nextInt(1500)))));
      }
    }
    return busy;
  }

  private static List<Found> byTryingEverything(
      TimeWindow window,
      Set<LocalDate> closed,
      Instant notBefore,
      List<List<Interval>> people,
      List<List<Interval>> musts,
      int fewest,
      int most) {
    List<Found> all = new ArrayList<>();
    LocalDateTime end = window.to().plusDays(1).atStartOfDay();
    for (LocalDateTime at = window.from().atStartOfDay();
        at.isBefore(end);
        at = at.plusMinutes(15)) {
      if (fits(window, closed, at)) {
        Candidate candidate = Candidate.of(at, at.plusMinutes(window.minutes()), LONDON);
        if (candidate != null && !candidate.time().start().isBefore(notBefore)) {
          List<Integer> missing =
              IntStream.range(0, people.size())
                  .filter(i -> clashes(people.get(i), candidate.time()))
                  .boxed()
                  .toList();
          if (musts.stream().noneMatch(one -> clashes(one, candidate.time()))
              && people.size() - missing.size() >= fewest) {
            all.add(new Found(candidate, missing));
          }
        }
      }
    }
    List<Found> best = new ArrayList<>();
    while (best.size() < most) {
      Found next =
          all.stream()
              .filter(
                  one ->
                      best.stream()
                          .noneMatch(b -> b.candidate().time().overlaps(one.candidate().time())))
              .min(
                  Comparator.<Found>comparingInt(one -> one.missing().size())
                      .thenComparing(one -> one.candidate().time().start()))
              .orElse(null);
      if (next == null) {
        break;
      }
      best.add(next);
    }
    return best;
  }

  private static boolean clashes(List<Interval> busy, Interval time) {
    return busy.stream().anyMatch(time::overlaps);
  }

  /** Each quarter of an hour that the ends touch, and each day, is within the limits. */
  private static boolean fits(TimeWindow window, Set<LocalDate> closed, LocalDateTime start) {
    LocalDateTime end = start.plusMinutes(window.minutes());
    long into = Duration.between(window.hoursFrom(), start.toLocalTime()).toMinutes();
    if (into < 0 || into % window.stepMinutes() != 0) {
      return false;
    }
    LocalDateTime lastMoment = end.minusNanos(1);
    if (lastMoment.toLocalDate().isAfter(window.to())) {
      return false;
    }
    LocalTime to = window.hoursTo().equals(LocalTime.MIDNIGHT) ? LocalTime.MAX : window.hoursTo();
    if (!start.toLocalTime().isBefore(to)
        || lastMoment.toLocalTime().isAfter(to)
        || lastMoment.toLocalTime().isBefore(window.hoursFrom())) {
      return false;
    }
    return start
        .toLocalDate()
        .datesUntil(lastMoment.toLocalDate().plusDays(1))
        .allMatch(day -> window.weekdays().contains(day.getDayOfWeek()) && !closed.contains(day));
  }

  @Test
  void whereNobodyIsAskedTheEarliestTimesAreTheBest() {
    TimeWindow window =
        TimeWindow.of(
            LocalDate.parse("2026-11-07"),
            LocalDate.parse("2026-11-13"),
            240,
            null,
            null,
            null,
            null,
            null);

    List<Found> found =
        TimeFinder.best(window.candidates(Set.of(), Instant.MIN), List.of(), List.of(), 0, 3);

    assertThat(found)
        .extracting(one -> one.candidate().startsAt())
        .containsExactly(
            LocalDateTime.parse("2026-11-09T09:00"), // the Monday: not on a weekend
            LocalDateTime.parse("2026-11-09T13:00"),
            LocalDateTime.parse("2026-11-10T09:00"));
  }

  @Test
  void noTimeHasAnEndThatTheClocksSkip() {
    TimeWindow night =
        TimeWindow.of(
            LocalDate.parse("2027-03-28"),
            LocalDate.parse("2027-03-28"),
            60,
            LocalTime.MIDNIGHT,
            LocalTime.of(4, 0),
            null,
            List.of(Weekday.SUNDAY),
            60);

    assertThat(night.candidates(Set.of(), Instant.MIN))
        .extracting(candidate -> candidate.startsAt().getHour())
        .containsExactly(2, 3); // one o'clock is skipped, as a start and as an end
  }

  /** Not asserted: what it takes depends on the machine. */
  @Test
  void twelvePeopleOverNineMonths() {
    Random random = new Random(1);
    TimeWindow window =
        TimeWindow.of(
            LocalDate.parse("2026-09-01"),
            LocalDate.parse("2027-05-31"),
            180,
            null,
            null,
            null,
            null,
            15);
    Instant start = window.whole().start();
    List<List<Interval>> people =
        IntStream.range(0, 12)
            .mapToObj(
                person ->
                    random
                        .ints(600, 0, 270 * 24)
                        .mapToObj(hour -> start.plus(Duration.ofHours(hour)))
                        .map(from -> new Interval(from, from.plus(Duration.ofHours(3))))
                        .toList())
            .toList();
    long before = System.nanoTime();

    List<Found> found =
        TimeFinder.best(window.candidates(Set.of(), Instant.MIN), people, List.of(), 0, 20);

    System.out.printf(
        "12 people, 600 engagements each, nine months in quarters of an hour: %d ms%n",
        Duration.ofNanos(System.nanoTime() - before).toMillis());
    assertThat(found).hasSize(20);
  }
}
