package org.ignite.acceptance.story;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ignite.acceptance.client.Answer;

/** How the programme team plans a cohort and leads it through its season. */
final class Planning {

  private static final String PROGRAMMES = "/api/v1/programmes";
  private static final String COHORTS = "/api/v1/cohorts";
  private static final String PROGRAMME = "Ignite";
  private static final String COMMITMENT =
      "I take part on all of these days. If something at home keeps me away I say so, and I send"
          + " nobody in my place. What is said in the cohort stays there.";

  private final Stage stage;

  Planning(Stage stage) {
    this.stage = stage;
  }

  /** A name that no cohort has yet: Ignite 2026/27, then Ignite 2026/27 (2). */
  String nextName(Season season) {
    String first = PROGRAMME + " " + season.name();
    List<String> taken =
        stage
            .api()
            .get(stage.team(), COHORTS + "?limit=200")
            .expect(200)
            .items()
            .map(cohort -> cohort.get("name").asText())
            .toList();
    String name = first;
    for (int i = 2; taken.contains(name); i++) {
      name = first + " (" + i + ")";
    }
    return name;
  }

  /** Opened by somebody who clicks twice: the second request, under the same key, has no effect. */
  UUID openCohort(String name, Season season, int capacity) {
    Map<String, Object> plan =
        Map.of(
            "programmeId",
            programme(),
            "name",
            name,
            "startsOn",
            season.startsOn().toString(),
            "endsOn",
            season.endsOn().toString(),
            "capacity",
            capacity,
            "commitmentDays",
            6.5,
            "commitmentText",
            COMMITMENT,
            "sponsors",
            List.of(Map.of("name", "Local Futures Fund", "subsidyPerPlace", 1500)));
    String key = UUID.randomUUID().toString();
    Answer opened = stage.api().post(stage.team(), COHORTS, plan, key).expect(201);
    Answer again = stage.api().post(stage.team(), COHORTS, plan, key).expect(201);
    if (!again.id().equals(opened.id())) {
      throw new IllegalStateException("a double click opened two cohorts");
    }
    return opened.id();
  }

  /** The programme, opened when there is none yet. */
  private UUID programme() {
    return stage
        .api()
        .get(stage.team(), PROGRAMMES + "?search=" + PROGRAMME)
        .expect(200)
        .items()
        .filter(programme -> programme.get("name").asText().equals(PROGRAMME))
        .map(programme -> UUID.fromString(programme.get("id").asText()))
        .findFirst()
        .orElseGet(
            () ->
                stage
                    .api()
                    .post(stage.team(), PROGRAMMES, Map.of("name", PROGRAMME))
                    .expect(201)
                    .id());
  }

  /** The same plan in another season. */
  UUID copy(UUID cohort, String name, Season season) {
    return stage
        .api()
        .post(
            stage.team(),
            COHORTS + "/" + cohort + "/copy",
            Map.of(
                "name", name,
                "startsOn", season.startsOn().toString(),
                "endsOn", season.endsOn().toString()))
        .expect(201)
        .id();
  }

  /** The cohort takes a step: recruit, start. */
  void step(UUID cohort, String step) {
    stage.api().post(stage.team(), COHORTS + "/" + cohort + "/" + step, null).expect(200);
  }
}
