package org.ignite.sessions.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person's sessions as the text that their diary reads. */
@ApplicationScoped
public class FeedText {

  private final CalendarConfig config;

  FeedText(CalendarConfig config) {
    this.config = config;
  }

  /**
   * The same events give the same text.
   *
   * @param alarmMinutes how long before an event the diary reminds; null for not at all
   */
  public String of(List<CalendarEvent> events, @Nullable Integer alarmMinutes) {
    Duration alarm = alarmMinutes == null ? null : Duration.ofMinutes(alarmMinutes);
    return CalendarText.feed(events, alarm, config.refreshedEvery());
  }
}
