package org.ignite.sessions.formation.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ignite.sessions.Programme;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SetChangeTest {

  private static Response asked(Council council) {
    return as("programme-admin")
        .body(Map.of("seed", 7, "iterations", 20_000))
        .post("/api/v1/cohorts/{cohort}/set-changes", council.cohort);
  }

  private static Response changes(UUID allocation) {
    return as("programme-admin").get("/api/v1/allocations/{id}/draft/changes", allocation);
  }

  private static void released(Council council) {
    UUID allocation = council.searched();
    Council.proposed(allocation).then().statusCode(200);
    Council.settled(allocation);
    Council.released(allocation).then().statusCode(200);
  }

  @Test
  void whereThereAreNoSetsThereIsNothingToChange() {
    asked(new Council()).then().statusCode(409).body("type", is("/problems/no-sets-to-change"));
  }

  @Test
  void whoJoinsComesIntoASetAndFewOthersMove() {
    Council council = new Council();
    released(council);
    List<Object> meetings =
        Programme.rows(
            "select starts_at_utc from session where cohort_id = ? order by id", council.cohort);
    UUID person = UUID.randomUUID();
    Programme.tellOf(person, "joiner");
    UUID joiner = council.joins(person, UUID.randomUUID());
    Programme.known(council.cohort, 13);

    UUID change = council.ended(asked(council));

    council.read(change).then().body("state", is("done")).body("change", is(true));
    Response changed = changes(change);
    changed.then().statusCode(200).body("held", empty());
    List<Map<String, Object>> moved = changed.path("moved");
    assertThat(moved)
        .anyMatch(
            one ->
                !one.containsKey("from")
                    && ((Map<?, ?>) one.get("who")).get("id").equals(joiner.toString()));
    assertThat(moved).hasSizeLessThanOrEqualTo(3);
    Council.proposed(change).then().statusCode(200);
    Council.settled(change);
    Council.released(change).then().statusCode(200);
    assertThat(
            Programme.count(
                "select count(*) from learning_set_member where participant_id = ?", joiner))
        .isEqualTo(1);
    assertThat(
            Programme.rows(
                "select starts_at_utc from session where cohort_id = ? order by id",
                council.cohort))
        .as("the meetings stay when they are")
        .isEqualTo(meetings);
  }

  @Test
  void aReleasedSetOfThreeIsAnAlarmWithAPlan() {
    Council council = new Council();
    released(council);
    List<Object> set =
        Programme.rows(
            """
            select m.participant_id from learning_set_member m join learning_set l on l.id = m.learning_set_id
            where l.cohort_id = ? and l.name = 'Set 1'
            """,
            council.cohort);
    for (Object leaver : set.subList(0, 3)) {
      UUID id = (UUID) leaver;
      int place = council.members.indexOf(id);
      council.told(id, 1, Council.personOf(id), council.organisations.get(place), "withdrawn");
    }

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                as("programme-admin")
                    .get("/api/v1/cohorts/{cohort}/set-alarms", council.cohort)
                    .then()
                    .body("items.name", is(List.of("Set 1")))
                    .body("items.members", is(List.of(3))));

    UUID plan =
        UUID.fromString(
            as("programme-admin")
                .get("/api/v1/cohorts/{cohort}/set-alarms", council.cohort)
                .path("items[0].planId"));
    council.read(plan).then().statusCode(200).body("change", is(true));
  }
}
