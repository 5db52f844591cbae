package org.ignite.sessions.insights;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.ignite.sessions.people.Season;

/** The first or the second half of a cohort's season, in days: all that an insight says of when. */
public enum HalfSeason {
  @JsonProperty("autumn")
  AUTUMN,
  @JsonProperty("spring")
  SPRING;

  /** The half that a day of the season is in; the day in the middle is the first half's. */
  static HalfSeason of(Season season, LocalDate day) {
    long days = ChronoUnit.DAYS.between(season.startsOn(), season.endsOn());
    return day.isAfter(season.startsOn().plusDays(days / 2)) ? SPRING : AUTUMN;
  }

  /** As it stands in the API and the database. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static HalfSeason of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
