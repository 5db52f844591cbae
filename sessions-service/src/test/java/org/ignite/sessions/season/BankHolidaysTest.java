package org.ignite.sessions.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BankHolidaysTest {

  @Property
  void noneIsAtAWeekendAndThereAreEightAndThoseProclaimedOnce(
      @ForAll @IntRange(min = 1978, max = 2100) int year) {
    long more =
        BankHolidays.proclaimed().stream()
            .filter(day -> day.day().getYear() == year && day.insteadOf() == null)
            .count();

    assertThat(BankHolidays.of(year).keySet())
        .hasSize(8 + (int) more)
        .allMatch(day -> day.getYear() == year)
        .noneMatch(BankHolidays::isWeekend);
  }

  @Property
  void easterIsTheSundayBetweenTheEndsThatAreKnown(
      @ForAll @IntRange(min = 1978, max = 2100) int year) {
    assertThat(BankHolidays.easter(year))
        .matches(BankHolidays::isWeekend)
        .isBetween(LocalDate.of(year, 3, 22), LocalDate.of(year, 4, 25));
  }

  @Example
  void whatIsProclaimedInsteadOfADayStandsForOneThatIsComputed() {
    BankHolidays.proclaimed().stream()
        .filter(day -> day.insteadOf() != null)
        .forEach(
            day ->
                assertThat(BankHolidays.of(day.day().getYear()))
                    .containsKey(day.day())
                    .doesNotContainKey(day.insteadOf()));
  }

  /** England and Wales, as on https://www.gov.uk/bank-holidays when the years were on it. */
  @Example
  void theYearsThatGovUkListsAreAsItListsThem() {
    listed(2018, "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26");
    listed(2019, "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26");
    listed(2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28");
    listed(2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28");
    listed(2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27");
    listed(2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26");
    listed(2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26");
    listed(2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26");
    listed(2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28");
    listed(2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28");
  }

  private static void listed(int year, String days) {
    assertThat(BankHolidays.of(year).keySet())
        .containsExactlyElementsOf(
            Arrays.stream(days.split(" ")).map(day -> LocalDate.parse(year + "-" + day)).toList());
  }

  /** The last days for the notice of election in the Electoral Commission's timetables. */
  @Example
  void thePreElectionPeriodBeginsWithTheLastDayForTheNotice() {
    election(2023, "2023-03-27", "2023-05-04");
    election(2024, "2024-03-26", "2024-05-02");
    election(2025, "2025-03-25", "2025-05-01");
  }

  private static void election(int year, String notice, String poll) {
    Closure period = LocalElections.preElectionPeriod(year);
    assertThat(period.firstDay()).isEqualTo(notice);
    assertThat(period.lastDay()).isEqualTo(poll);
  }
}
