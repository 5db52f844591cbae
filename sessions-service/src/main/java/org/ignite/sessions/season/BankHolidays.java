package org.ignite.sessions.season;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The bank holidays of England, which are also those of Wales: computed after the Banking and
 * Financial Dealings Act 1971 with the substitute days that are proclaimed each year, plus and
 * minus what was proclaimed once ({@code bank-holidays.csv}). From 1978, the first year with an
 * early May bank holiday. Days that will be proclaimed one day cannot be known.
 */
public final class BankHolidays {

  public static final int FIRST_YEAR = 1978;

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private static final List<Proclaimed> PROCLAIMED = proclaimed();

  /**
   * A day that was proclaimed.
   *
   * @param insteadOf the day that is none for that; null for one more
   */
  record Proclaimed(LocalDate day, @Nullable LocalDate insteadOf, String name) {}

  private BankHolidays() {}

  /**
   * Those of a year by day, in order.
   *
   * @throws IllegalArgumentException before 1978
   */
  public static NavigableMap<LocalDate, String> of(int year) {
    if (year < FIRST_YEAR) {
      throw new IllegalArgumentException("Computed from 1978 on");
    }
    NavigableMap<LocalDate, String> days = new TreeMap<>();
    substituted(days, LocalDate.of(year, 1, 1), "New Year's Day");
    LocalDate easter = easter(year);
    days.put(easter.minusDays(2), "Good Friday");
    days.put(easter.plusDays(1), "Easter Monday");
    days.put(LocalDate.of(year, Month.MAY, 1).with(firstInMonth(MONDAY)), "Early May bank holiday");
    days.put(LocalDate.of(year, Month.MAY, 1).with(lastInMonth(MONDAY)), "Spring bank holiday");
    days.put(LocalDate.of(year, Month.AUGUST, 1).with(lastInMonth(MONDAY)), "Summer bank holiday");
    LocalDate christmas = LocalDate.of(year, 12, 25);
    if (christmas.getDayOfWeek() == SUNDAY) {
      // Monday is Boxing Day, so Christmas Day's substitute comes behind it.
      days.put(christmas.plusDays(1), "Boxing Day");
      days.put(christmas.plusDays(2), "Christmas Day (substitute day)");
    } else {
      substituted(days, christmas, "Christmas Day");
      substituted(days, christmas.plusDays(1), "Boxing Day");
    }
    for (Proclaimed proclaimed : PROCLAIMED) {
      if (proclaimed.day().getYear() == year) {
        if (proclaimed.insteadOf() != null) {
          days.remove(proclaimed.insteadOf());
        }
        days.put(proclaimed.day(), proclaimed.name());
      }
    }
    return days;
  }

  /** True for a day on which offices work: Monday to Friday, and no bank holiday. */
  static boolean isWorkingDay(LocalDate day) {
    return !isWeekend(day) && !of(day.getYear()).containsKey(day);
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == SATURDAY || day.getDayOfWeek() == SUNDAY;
  }

  /**
   * Easter Sunday in the Gregorian calendar, by the anonymous algorithm (Nature, 20 April 1876;
   * Meeus, Astronomical Algorithms, chapter 8).
   */
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = b / 4;
    int e = b % 4;
    int f = (b + 8) / 25;
    int g = (b - f + 1) / 3;
    int h = (19 * a + b - d - g + 15) % 30;
    int i = c / 4;
    int k = c % 4;
    int l = (32 + 2 * e + 2 * i - h - k) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }

  /** The next day that is neither at a weekend nor taken, where the day itself is at a weekend. */
  private static void substituted(NavigableMap<LocalDate, String> days, LocalDate day, String of) {
    if (!isWeekend(day)) {
      days.put(day, of);
      return;
    }
    LocalDate substitute = day.plusDays(1);
    while (isWeekend(substitute) || days.containsKey(substitute)) {
      substitute = substitute.plusDays(1);
    }
    days.put(substitute, of + " (substitute day)");
  }

  static List<Proclaimed> proclaimed() {
    try (InputStream in = BankHolidays.class.getResourceAsStream("/bank-holidays.csv")) {
      if (in == null) {
        throw new IllegalStateException("bank-holidays.csv is missing");
      }
      List<Proclaimed> days = new ArrayList<>();
      try (var rows = FORMAT.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        for (CSVRecord row : rows) {
          String insteadOf = row.get("instead_of");
          days.add(
              new Proclaimed(
                  LocalDate.parse(row.get("day")),
                  insteadOf.isEmpty() ? null : LocalDate.parse(insteadOf),
                  row.get("name")));
        }
      }
      return List.copyOf(days);
    } catch (IOException e) {
      throw new UncheckedIOException("bank-holidays.csv can't be read", e);
    }
  }
}
