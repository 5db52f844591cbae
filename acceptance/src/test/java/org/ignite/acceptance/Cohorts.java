package org.ignite.acceptance;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ignite.acceptance.story.Season;

/** Cohorts that are opened to see whether the news of them arrives. */
final class Cohorts {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Cohorts() {}

  static UUID open(String name) {
    return open(name, Season.of(LocalDate.now()), 12, "I take part.");
  }

  static UUID open(String name, Season season, int capacity, String commitment) {
    return Suite.api()
        .post(
            Suite.team(),
            "/api/v1/cohorts",
            Map.of(
                "programmeId",
                Programme.ID,
                "name",
                name,
                "startsOn",
                season.startsOn().toString(),
                "endsOn",
                season.endsOn().toString(),
                "capacity",
                capacity,
                "commitmentDays",
                5,
                "commitmentText",
                commitment))
        .expect(201)
        .id();
  }

  /** Opened once, for all of them. */
  private static final class Programme {
    private static final UUID ID =
        Suite.api()
            .post(Suite.team(), "/api/v1/programmes", Map.of("name", "For the tests"))
            .expect(201)
            .id();
  }

  /**
   * Waits until all of them are known to a service.
   *
   * @param service {@code sessions} or {@code feedback}
   */
  static void awaitArrival(String service, List<UUID> cohorts) {
    Database database = new Database(Suite.stack(), service);
    await(service + " knows the cohorts")
        .atMost(PATIENCE)
        .until(
            () ->
                database.number(
                        "select count(*) from cohort where id = any (?)",
                        (Object) cohorts.toArray(new UUID[0]))
                    == cohorts.size());
  }
}
