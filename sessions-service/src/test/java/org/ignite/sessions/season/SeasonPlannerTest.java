package org.ignite.sessions.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ignite.sessions.people.Season;
import org.ignite.sessions.sessions.SessionKind;

class SeasonPlannerTest {

  private static final SeasonTemplate STANDARD = SeasonTemplates.named("standard");
  private static final LocalDate START = LocalDate.parse("2026-09-01");
  private static final Season SEASON = new Season(START, LocalDate.parse("2027-06-30"));

  @Example
  void theCoreOfTheStandardSeasonIsAtMostSevenDaysWithSixSetMeetingsToo() {
    assertThat(STANDARD.days(true)).isBetween(new BigDecimal(5), new BigDecimal(7));
    BigDecimal oneMore = STANDARD.days(true).add(SessionKind.SET_MEETING.rules().days());
    assertThat(meetings()).isEqualTo(5);
    assertThat(oneMore).isLessThanOrEqualTo(new BigDecimal(7));
  }

  private static long meetings() {
    return STANDARD.entries().stream()
        .filter(entry -> entry.kind() == SessionKind.SET_MEETING)
        .count();
  }

  @Example
  void everyComponentOfTheProgrammeIsInTheStandardSeason() {
    assertThat(STANDARD.entries())
        .extracting(SeasonTemplate.Entry::kind)
        .contains(SessionKind.values());
  }

  /** School holidays and budget councils as they lie in a usual year. */
  @Example
  void aUsualSeasonHasRoomForAllOfIt() {
    SeasonCalendar calendar =
        calendar(
            closed(Closing.SCHOOL_HOLIDAY, "2026-10-26", "2026-10-30"),
            closed(Closing.SCHOOL_HOLIDAY, "2026-12-21", "2027-01-01"),
            closed(Closing.SCHOOL_HOLIDAY, "2027-02-15", "2027-02-19"),
            closed(Closing.BUDGET_COUNCIL, "2027-02-22", "2027-03-05"),
            closed(Closing.SCHOOL_HOLIDAY, "2027-03-29", "2027-04-09"),
            closed(Closing.SCHOOL_HOLIDAY, "2027-05-31", "2027-06-04"));

    List<PlanEntry> plan = SeasonPlanner.plan(STANDARD, START, SEASON, calendar);

    assertThat(plan).hasSameSizeAs(STANDARD.entries()).allMatch(PlanEntry::placed);
    holds(plan, calendar);
    assertThat(plan.getFirst().startsAt().toLocalDate()).isEqualTo("2026-09-08");
    PlanEntry fourth =
        plan.stream().filter(e -> e.title().contains("fourth")).findFirst().orElseThrow();
    assertThat(fourth.wanted()).isEqualTo("2027-03-02");
    assertThat(fourth.startsAt().toLocalDate()).isEqualTo("2027-03-09");
    assertThat(fourth.reasons())
        .containsExactly(
            new PlanEntry.Reason(
                "budget-council",
                "BUDGET_COUNCIL",
                LocalDate.parse("2027-02-22"),
                LocalDate.parse("2027-03-05")));
  }

  @Example
  void aResidentialIsOvernight() {
    List<PlanEntry> plan = SeasonPlanner.plan(STANDARD, START, SEASON, calendar());

    assertThat(plan)
        .filteredOn(entry -> entry.kind() == SessionKind.RESIDENTIAL)
        .hasSize(2)
        .allSatisfy(
            entry -> {
              assertThat(entry.startsAt().toLocalTime()).isEqualTo(LocalTime.NOON);
              assertThat(entry.endsAt()).isEqualTo(entry.startsAt().plusDays(1));
            });
  }

  /** Week 1 of a season that begins at a weekend is the one behind it. */
  @Example
  void aSeasonCanBeginAtAWeekend() {
    LocalDate sunday = LocalDate.parse("2026-09-06");

    List<PlanEntry> plan = SeasonPlanner.plan(STANDARD, sunday, SEASON, calendar());

    assertThat(plan.getFirst().wanted()).isEqualTo("2026-09-15");
  }

  @Example
  void whatHasNoRoomSaysWhyAndTheOthersStay() {
    SeasonCalendar calendar = calendar(closed(Closing.OTHER, "2026-09-01", "2026-10-30"));

    List<PlanEntry> plan = SeasonPlanner.plan(STANDARD, START, SEASON, calendar);

    assertThat(plan.get(0).placed()).isFalse();
    assertThat(plan.get(0).reasons()).extracting(PlanEntry.Reason::kind).contains("other");
    assertThat(plan).last().matches(PlanEntry::placed);
    holds(plan, calendar);
  }

  @Property(tries = 300)
  void onWhateverDaysAreClosedWhatIsPlacedKeepsClearAndInOrder(
      @ForAll("closings") List<Closure> closings, @ForAll("starts") LocalDate start) {
    SeasonCalendar calendar = SeasonCalendar.of(SEASON, closings, true);

    List<PlanEntry> plan = SeasonPlanner.plan(STANDARD, start, SEASON, calendar);

    assertThat(plan).extracting(PlanEntry::title).containsExactlyElementsOf(titles());
    holds(plan, calendar);
    assertThat(SeasonPlanner.plan(STANDARD, start, SEASON, calendar)).isEqualTo(plan);
  }

  private static List<String> titles() {
    return STANDARD.entries().stream().map(SeasonTemplate.Entry::title).toList();
  }

  private static void holds(List<PlanEntry> plan, SeasonCalendar calendar) {
    LocalDate before = LocalDate.MIN;
    for (PlanEntry entry : plan) {
      if (!entry.placed()) {
        assertThat(entry.reasons()).isNotEmpty();
        continue;
      }
      LocalDate first = Objects.requireNonNull(entry.startsAt()).toLocalDate();
      LocalDate last = Objects.requireNonNull(entry.endsAt()).toLocalDate();
      List<LocalDate> days = first.datesUntil(last.plusDays(1)).toList();
      assertThat(days)
          .allMatch(SEASON::includes)
          .noneMatch(BankHolidays::isWeekend)
          .allMatch(day -> calendar.closing(day).isEmpty());
      assertThat(first).isAfter(before);
      assertThat(ChronoUnit.WEEKS.between(entry.wanted(), first))
          .isBetween(-SeasonPlanner.LEEWAY - 1L, SeasonPlanner.LEEWAY + 1L);
      if (entry.wanted().equals(first)) {
        assertThat(entry.reasons()).isEmpty();
      } else {
        assertThat(entry.reasons()).isNotEmpty();
      }
      before = last;
    }
  }

  @Provide
  Arbitrary<List<Closure>> closings() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 302),
            Arbitraries.integers().between(0, 25),
            Arbitraries.of(Closing.SCHOOL_HOLIDAY, Closing.BUDGET_COUNCIL, Closing.OTHER))
        .as(
            (from, length, kind) ->
                new Closure(
                    kind, "Closed", START.plusDays(from), START.plusDays(from + (long) length)))
        .list()
        .ofMaxSize(14);
  }

  @Provide
  Arbitrary<LocalDate> starts() {
    return Arbitraries.integers().between(0, 40).map(START::plusDays);
  }

  private static Closure closed(Closing kind, String first, String last) {
    return new Closure(kind, kind.name(), LocalDate.parse(first), LocalDate.parse(last));
  }

  private static SeasonCalendar calendar(Closure... given) {
    return SeasonCalendar.of(SEASON, new ArrayList<>(List.of(given)), true);
  }
}
