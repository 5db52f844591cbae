package org.ignite.sessions.season;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.sessions.SessionContent.AgendaItem;
import org.ignite.sessions.sessions.SessionKind;
import org.jspecify.annotations.Nullable;

/**
 * What a season is made from. A version that was used is not changed; a change is a new version.
 *
 * @param name how it is asked for: {@code standard}
 * @param entries in the order in which they take place, which a plan keeps
 */
@Schema(name = "SeasonTemplate")
public record SeasonTemplate(
    @Schema(examples = "standard") String name, int version, String title, List<Entry> entries) {

  /**
   * One session of the season.
   *
   * @param week in which week of the season it is wanted, from 1
   * @param weekdays on which days of that week it is wanted, the best first
   * @param startsAt time on the wall in the zone of the plan
   * @param minutes from its start to its end
   * @param place where, if that is settled for all cohorts
   * @param parts what it consists of, if it has parts: it is one session, with one invitation
   */
  @Schema(name = "SeasonTemplateEntry")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Entry(
      String title,
      SessionKind kind,
      int week,
      @Schema(examples = "[\"tuesday\", \"wednesday\"]") List<String> weekdays,
      @Schema(implementation = String.class, examples = "12:00:00") LocalTime startsAt,
      int minutes,
      @Nullable String place,
      @Nullable List<Part> parts) {

    /** The parts as an agenda, pauses between them included, so that each begins at its time. */
    List<AgendaItem> agenda() {
      List<AgendaItem> items = new ArrayList<>();
      int at = 0;
      for (Part part : parts == null ? List.<Part>of() : parts) {
        int begins =
            (part.day() - 1) * 24 * 60
                + (part.startsAt().toSecondOfDay() - startsAt.toSecondOfDay()) / 60;
        if (begins > at) {
          items.add(new AgendaItem("Pause", begins - at, null, List.of()));
        }
        items.add(new AgendaItem(part.title(), part.minutes(), null, List.of()));
        at = begins + part.minutes();
      }
      return items;
    }

    List<DayOfWeek> preferred() {
      return weekdays.stream()
          .map(weekday -> DayOfWeek.valueOf(weekday.toUpperCase(Locale.ROOT)))
          .toList();
    }

    /** Whether participants have signed up to it. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public boolean core() {
      return kind.rules().core();
    }

    /** What it counts towards the commitment, in days. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public BigDecimal days() {
      return kind.rules().days();
    }
  }

  /**
   * A part of a session.
   *
   * @param day 1 for the day on which the session begins
   */
  @Schema(name = "SeasonTemplatePart")
  public record Part(
      String title,
      int day,
      @Schema(implementation = String.class, examples = "12:00:00") LocalTime startsAt,
      int minutes) {}

  /** What the entries count in all towards the commitment, in days. */
  public BigDecimal days(boolean core) {
    return entries.stream()
        .filter(entry -> entry.core() == core)
        .map(Entry::days)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
