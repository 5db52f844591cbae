package org.ignite.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.ignite.acceptance.story.Audience;
import org.ignite.acceptance.story.BusinessState;
import org.ignite.acceptance.story.Ending;
import org.ignite.acceptance.story.Season;
import org.ignite.acceptance.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryTest {

  @Test
  void isToldFromTheImportToTheRelease() {
    Undisturbed story = Undisturbed.story();
    assertThat(story.state().at("/participants")).hasSize(24);
    assertThat(story.state().at("/participants"))
        .allSatisfy(
            participant -> {
              assertThat(participant.get("state").asText()).isEqualTo("active");
              assertThat(participant.get("account").asText()).isEqualTo("done");
            });
    assertThat(story.state().at("/Opening residential/invited")).hasSize(24);
    assertThat(story.state().at("/Opening residential/evaluation/items/0/standing").asText())
        .isEqualTo("shown");
    assertThat(story.state().at("/Roundtable: finance/evaluation/comments/standing").asText())
        .isEqualTo("withheld");
    assertThat(story.traces().mail()).hasSize(24);
  }

  @Test
  void isToldASecondTimeByTheSamePeopleInANewCohortWithItsLearningSets() {
    Undisturbed first = Undisturbed.story();
    Ending second = new Story(Suite.stack(), first.ending().cast(), Audience.NOBODY).tellWithSets();
    assertThat(second.cohort()).isNotEqualTo(first.ending().cohort());
    assertThat(second.cohortName()).isNotEqualTo(first.ending().cohortName());
    assertThat(BusinessState.read(Suite.stack(), second)).isEqualTo(first.state());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-01, 2026-09-01, 2027-06-30",
    "2026-12-31, 2026-09-01, 2027-06-30",
    "2027-06-30, 2026-09-01, 2027-06-30",
    "2027-07-01, 2026-09-01, 2027-08-31",
    "2027-08-31, 2026-09-01, 2027-08-31"
  })
  void playsInASeasonThatContainsToday(LocalDate today, LocalDate start, LocalDate end) {
    assertThat(Season.of(today)).isEqualTo(new Season(start, end));
  }
}
