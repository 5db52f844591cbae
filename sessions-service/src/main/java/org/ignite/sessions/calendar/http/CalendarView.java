package org.ignite.sessions.calendar.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.versions.Versioned;
import org.ignite.sessions.calendar.Titles;
import org.jspecify.annotations.Nullable;

/**
 * A person's own calendar: its private address and how it is set.
 *
 * @param address whoever has it can read the feed
 * @param alarmMinutes absent for no alarm
 * @param notice what the setting of titles means, in words to show beside it
 */
@Schema(name = "Calendar")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CalendarView(
    @Schema(
            description = "To subscribe to. Whoever has it can read the feed, until it is revoked.",
            examples = "https://ignite.example.org/pages/calendars/AZnwoAAAcACAAAAAAAAAAQ")
        String address,
    Titles titles,
    @Schema(description = "Minutes before each session; absent for no alarm.", examples = "60")
        @Nullable Integer alarmMinutes,
    @Schema(description = "What the setting of titles means, in words to show beside it.")
        String notice,
    @JsonIgnore long version)
    implements Versioned {

  private static final String NEUTRAL =
      "Your diary shows that there is a programme session, and when. It says nothing else of it.";

  private static final String FULL =
      "Your diary shows titles, places and joining links. Whoever can see your diary, as your"
          + " office, sees them too.";

  static CalendarView of(
      String address, Titles titles, @Nullable Integer alarmMinutes, long version) {
    String notice = titles == Titles.FULL ? FULL : NEUTRAL;
    return new CalendarView(address, titles, alarmMinutes, notice, version);
  }

  /** The address is a secret. */
  @Override
  public boolean keptFromCaches() {
    return true;
  }
}
