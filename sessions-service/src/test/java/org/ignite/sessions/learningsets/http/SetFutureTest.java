package org.ignite.sessions.learningsets.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ignite.sessions.Programme;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SetFutureTest {

  /** A fortnight and a day. */
  private static final LocalDate LONG_OVER = LocalDate.now().minusDays(16);

  private static ValidatableResponse close(UUID set) {
    return as("programme-admin").post("/api/v1/learning-sets/{id}/close", set).then();
  }

  private static ValidatableResponse wants(UUID set, String what) {
    return as("participant").put("/api/v1/learning-sets/{id}/" + what, set).then();
  }

  /** What another of the set, who has no account here, says. */
  private static void alsoWants(UUID set, UUID participant, String wish) {
    Programme.change(
        "update learning_set_member set wish = ? where learning_set_id = ? and participant_id = ?",
        wish,
        set,
        participant);
  }

  @Test
  void aSetThatIsClosedMeetsNoMoreAndTakesNobodyIn() {
    Sets sets = Sets.of(2);
    UUID set = sets.made(1);
    UUID toCome = sets.meeting(set, 3100);
    UUID draft = sets.draft(set, 3110);
    UUID past = sets.meeting(set, 3120);
    Programme.began(past, 50);

    close(set).statusCode(200).body("state", is("closed"));

    assertThat(state(toCome)).containsExactly("CANCELLED");
    assertThat(state(draft)).isEmpty();
    assertThat(state(past)).containsExactly("SCHEDULED");
    as("programme-admin")
        .put("/api/v1/learning-sets/{set}/participants/{one}", set, sets.other(1))
        .then()
        .statusCode(409)
        .body("type", is("/problems/set-closed"));
    as("participant")
        .body(Map.of("title", "Buses", "about", "Who runs them?"))
        .post("/api/v1/learning-sets/{id}/issues", set)
        .then()
        .statusCode(409)
        .body("type", is("/problems/set-closed"));
    Sets.handOver(set, "facilitator-2", Map.of()).then().statusCode(409);
    close(set).statusCode(409).body("type", is("/problems/set-closed"));
    for (String reader : List.of("participant", "facilitator", "programme-admin")) {
      as(reader)
          .get("/api/v1/learning-sets/{id}", set)
          .then()
          .statusCode(200)
          .body("state", is("closed"));
    }
  }

  private static List<Object> state(UUID session) {
    return Programme.rows("select state from session where id = ?", session);
  }

  @Test
  void noMeetingIsPlannedForASetThatIsClosed() {
    Sets sets = Sets.of(1);
    UUID set = sets.made(1);
    UUID past = sets.meeting(set, 3190);
    Programme.began(past, 50);
    close(set).statusCode(200);
    Map<String, Object> plan = Programme.plan("set-meeting", 3200);
    plan.put("cohortId", sets.cohort());
    UUID session = Programme.scheduled(plan);

    as("programme-admin")
        .body(Map.of("learningSetId", set))
        .post("/api/v1/sessions/{id}/invitations", session)
        .then()
        .statusCode(404);
    Map<String, Object> time =
        Map.of("startsAt", plan.get("startsAt"), "endsAt", plan.get("endsAt"));
    as("programme-admin")
        .body(Map.of("at", List.of(time), "zone", "Etc/UTC"))
        .post("/api/v1/sessions/{id}/repeat", past)
        .then()
        .statusCode(404);
  }

  @Test
  void itsMembersCloseItOnceAllOfThemWantTo() {
    Sets sets = Sets.of(1);
    UUID set = sets.made(1);
    wants(set, "closing")
        .statusCode(200)
        .body("state", is("open"))
        .body("own", is("close"))
        .body("closing", is(1))
        .body("members", is(2));

    as("participant").delete("/api/v1/learning-sets/{id}/closing", set).then().statusCode(204);
    as("participant")
        .get("/api/v1/learning-sets/{id}/future", set)
        .then()
        .body("own", nullValue())
        .body("closing", is(0));
    alsoWants(set, sets.other(0), "CLOSE");
    wants(set, "closing").statusCode(200).body("state", is("closed"));

    wants(set, "carrying-on").statusCode(409).body("type", is("/problems/set-closed"));
  }

  @Test
  void thoseWhoWantToCarryItOnAreTheSetAfterTheSeasonAndNobodyElseKnowsOfIt() {
    Sets sets = Sets.of(2, LONG_OVER, false);
    UUID set = sets.made(2);
    alsoWants(set, sets.other(0), "CARRY_ON");

    wants(set, "carrying-on").statusCode(200).body("state", is("carried-on"));

    as("participant")
        .get("/api/v1/learning-sets/{id}", set)
        .then()
        .statusCode(200)
        .body("members.size()", is(2));
    as("programme-admin").get("/api/v1/learning-sets/{id}", set).then().statusCode(404);
    as("programme-admin")
        .get("/api/v1/cohorts/{id}/learning-sets", sets.cohort())
        .then()
        .body("items", empty());
    as("participant")
        .get("/api/v1/cohorts/{id}/learning-sets", sets.cohort())
        .then()
        .body("items.id", contains(set.toString()));
    as("facilitator").get("/api/v1/learning-sets/{id}", set).then().statusCode(404);
    as("participant")
        .get("/api/v1/learning-sets/{id}/ground-rules", set)
        .then()
        .statusCode(200)
        .body("agreements.size()", is(2));
    close(set).statusCode(404);
    as("programme-admin")
        .delete("/api/v1/learning-sets/{set}/participants/{one}", set, sets.own())
        .then()
        .statusCode(404);
  }

  @Test
  void nobodyCarriesASetOnAlone() {
    Sets sets = Sets.of(1, LONG_OVER, false);
    UUID set = sets.made(1);

    wants(set, "carrying-on").statusCode(200).body("state", is("open")).body("carryingOn", is(1));
  }

  @Test
  void whoLeavesOneOtherAloneEndsTheSet() {
    Sets sets = Sets.of(1, LONG_OVER, false);
    UUID set = sets.made(1);
    alsoWants(set, sets.other(0), "CARRY_ON");
    wants(set, "carrying-on").statusCode(200).body("state", is("carried-on"));

    as("participant").delete("/api/v1/learning-sets/{id}/carrying-on", set).then().statusCode(204);

    as("participant").get("/api/v1/learning-sets/{id}", set).then().statusCode(404);
    assertThat(Programme.rows("select state from learning_set where id = ?", set))
        .containsExactly("CLOSED");
  }

  /** Those who could not say so at the last meeting have a fortnight. */
  @Test
  void duringTheSeasonAndAFortnightItIsSaidAndNothingChanges() {
    Sets sets = Sets.of(2, LocalDate.now().minusDays(13), false);
    UUID set = sets.made(2);
    alsoWants(set, sets.other(0), "CARRY_ON");
    wants(set, "carrying-on").statusCode(200).body("state", is("open")).body("carryingOn", is(2));
    assertThat(members(set)).isEqualTo(3);

    Programme.change("update cohort set ends_on = ends_on - 5 where id = ?", sets.cohort());
    Programme.change(
        "update task set due_at = now() where kind = 'learning-set-carrying-on' and subject_id = ?",
        set);

    await()
        .untilAsserted(
            () ->
                as("participant")
                    .get("/api/v1/learning-sets/{id}", set)
                    .then()
                    .body("state", is("carried-on")));
    assertThat(members(set)).isEqualTo(2);
  }

  private static long members(UUID set) {
    return Programme.count(
        "select count(*) from learning_set_member where learning_set_id = ?", set);
  }

  @Test
  void whatOneWantsIsNotInTheAudit() {
    Sets sets = Sets.of(1);
    UUID set = sets.made(1);
    wants(set, "closing").statusCode(200);
    wants(set, "carrying-on").statusCode(200);

    assertThat(Programme.rows("select operation from audit where subject_id = ?", set))
        .containsExactly("makeLearningSet");
  }
}
