package org.ignite.sessions.insights;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.scheduler.Scheduled;
import org.ignite.sessions.people.Season;
import org.junit.jupiter.api.Test;

class InsightsShownTest {

  @Test
  void theHourOfTheWeekIsOfTheSameClockAsTheDaysOfTheSeason() throws NoSuchMethodException {
    Scheduled schedule =
        InsightsShown.class.getDeclaredMethod("show").getAnnotation(Scheduled.class);

    assertThat(schedule.timeZone()).isEqualTo(Season.ZONE).isEqualTo("Europe/London");
  }
}
