package org.ignite.sessions.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class TimeInWordsTest {

  @Test
  void theDayIsSaidOnce() {
    assertThat(TimeInWords.period(time("2026-11-12T10:00:00", "2026-11-12T16:00:00")))
        .isEqualTo("Thursday 12 November 2026, 10:00 to 16:00");
  }

  @Test
  void aResidentialHasTwoDays() {
    assertThat(TimeInWords.period(time("2026-09-17T12:00:00", "2026-09-18T12:00:00")))
        .isEqualTo("Thursday 17 September 2026, 12:00 to Friday 18 September 2026, 12:00");
  }

  @Test
  void aMomentIsSaidByTheClockOfItsZone() {
    String moment = TimeInWords.moment(Instant.parse("2026-07-01T23:30:00Z"), "Europe/London");

    assertThat(TimeInWords.withZone(moment, "Europe/London"))
        .isEqualTo("Thursday 2 July 2026, 00:30 (Europe/London time)");
  }

  private static MeetingTime time(String from, String to) {
    return MeetingTime.of(LocalDateTime.parse(from), LocalDateTime.parse(to), "Europe/London");
  }
}
