package org.ignite.sessions.learningsets.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ignite.sessions.Programme;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HandOverTest {

  private static final UUID FORMER = Programme.person("facilitator");
  private static final UUID NEXT = Programme.person("facilitator-2");

  @Test
  void theSetAndItsMeetingsToComeChangeHandsAtOnce() {
    Sets sets = Sets.of(1);
    UUID set = sets.made(1);
    UUID toCome = sets.meeting(set, 3000);
    UUID draft = sets.draft(set, 3010);
    UUID past = sets.meeting(set, 3020);
    Programme.began(past, 50);

    Sets.handOver(set, "facilitator-2", Map.of())
        .then()
        .statusCode(200)
        .body("facilitatorId", is(NEXT.toString()))
        .body("next", nullValue());

    assertThat(List.of(Sets.holder(toCome), Sets.holder(draft))).containsOnly(NEXT);
    assertThat(Sets.holder(past)).isEqualTo(FORMER);
    as("facilitator").get("/api/v1/learning-sets/{id}", set).then().statusCode(404);
    as("facilitator-2").get("/api/v1/learning-sets/{id}", set).then().statusCode(200);
  }

  @Test
  void itsMembersGetALetterWhoseTitleIsNeutral() {
    Sets sets = Sets.of(0);
    UUID set = sets.made(0);

    Sets.handOver(set, "facilitator-2", Map.of()).then().statusCode(200);

    await()
        .untilAsserted(
            () ->
                assertThat(
                        Programme.rows(
                            "select state from task where kind = 'learning-set-letter' and"
                                + " subject_id = ?",
                            sets.own()))
                    .containsExactly("done"));
    assertThat(Programme.rows("select subject from mail where about = ?", sets.own()))
        .containsExactly("A change in your programme");
  }

  @Test
  void fromADayOnTheMeetingsAreTheirsAtOnceAndTheSetWhenTheDayComes() {
    Sets sets = Sets.of(1);
    UUID set = sets.made(1);
    UUID before = sets.meeting(set, 1000);
    UUID from = sets.meeting(set, 2000);
    LocalDate day = Sets.day(from);

    Sets.handOver(set, "facilitator-2", Map.of("from", day.toString()))
        .then()
        .statusCode(200)
        .body("facilitatorId", is(FORMER.toString()))
        .body("next.facilitatorId", is(NEXT.toString()))
        .body("next.from", is(day.toString()));

    assertThat(Sets.holder(before)).isEqualTo(FORMER);
    assertThat(Sets.holder(from)).isEqualTo(NEXT);
    as("facilitator-2").get("/api/v1/learning-sets/{id}", set).then().statusCode(404);
    dayComes(set);
    await()
        .untilAsserted(
            () ->
                as("facilitator-2").get("/api/v1/learning-sets/{id}", set).then().statusCode(200));
    as("facilitator").get("/api/v1/learning-sets/{id}", set).then().statusCode(404);
  }

  private static void dayComes(UUID set) {
    Programme.change("update learning_set set next_from = current_date - 1 where id = ?", set);
    Programme.change(
        "update task set due_at = now() where kind = 'learning-set-hand-over' and subject_id = ?",
        set);
  }

  @Test
  void handingOverToWhoHoldsItDropsWhatWasAgreed() {
    Sets sets = Sets.of(1);
    UUID set = sets.made(1);
    UUID meeting = sets.meeting(set, 2000);
    Sets.handOver(set, "facilitator-2", Map.of("from", Sets.day(meeting).toString()))
        .then()
        .statusCode(200);

    Sets.handOver(set, "facilitator", Map.of()).then().statusCode(200).body("next", nullValue());

    assertThat(Sets.holder(meeting)).isEqualTo(FORMER);
    Programme.change(
        "update task set due_at = now() where kind = 'learning-set-hand-over' and subject_id = ?",
        set);
    await()
        .until(
            () ->
                Programme.rows(
                    "select state from task where kind = 'learning-set-hand-over' and subject_id ="
                        + " ?",
                    set),
            List.of("done")::equals);
    as("facilitator").get("/api/v1/learning-sets/{id}", set).then().statusCode(200);
  }

  @Test
  void oneMeetingThatClashesRefusesAllOfThem() {
    Sets sets = Sets.of(1, LocalDate.now().plusDays(280), true);
    Sets elsewhere = Sets.of(0, LocalDate.now().plusDays(280), true);
    int hours = 5200;
    UUID set = sets.made(1);
    Map<String, Object> taken = Programme.plan("roundtable", hours + 10);
    taken.put("cohortId", elsewhere.cohort());
    taken.put("facilitatorId", NEXT);
    UUID free = sets.meeting(set, hours);
    UUID clashing = sets.meeting(set, hours + 10);
    Programme.scheduled(taken);

    Sets.handOver(set, "facilitator-2", Map.of())
        .then()
        .statusCode(409)
        .body("type", is("/problems/double-booked"))
        .body("errors", hasSize(1));

    assertThat(List.of(Sets.holder(free), Sets.holder(clashing))).containsOnly(FORMER);
    as("facilitator").get("/api/v1/learning-sets/{id}", set).then().statusCode(200);
  }

  @Test
  void whoCoachesAMemberOrIsInConflictWithOneHoldsNoSetOfTheirs() {
    Sets sets = Sets.of(2);
    UUID coached = sets.made("Coached", List.of(sets.other(0)), false);
    UUID inConflict = sets.made("In conflict", List.of(sets.other(1)), false);
    UUID free = sets.made("Free", List.of(), true);
    sets.coaches(NEXT, sets.other(0));
    Sets.declared(sets.other(1), NEXT);

    for (UUID set : List.of(coached, inConflict)) {
      Sets.handOver(set, "facilitator-2", Map.of())
          .then()
          .statusCode(409)
          .body("type", is("/problems/facilitator-kept-apart"));
    }
    Sets.handOver(free, "facilitator-2", Map.of("from", LocalDate.now().plusDays(9).toString()))
        .then()
        .statusCode(200);
    for (UUID member : sets.others()) {
      as("programme-admin")
          .put("/api/v1/learning-sets/{set}/participants/{participant}", free, member)
          .then()
          .statusCode(409)
          .body("type", is("/problems/facilitator-kept-apart"));
    }
  }

  @Test
  void whomAFacilitatorMustNotHoldOrIsAskedToCoachTheyHoldNoSetOf() {
    Sets sets = Sets.of(4);
    String holder = "holder-" + UUID.randomUUID();
    Programme.tellOf(holder, "facilitator");
    Programme.known("person", Programme.person(holder));
    UUID organisation =
        (UUID)
            Programme.rows("select organisation_id from participant where id = ?", sets.other(1))
                .getFirst();
    Sets.mustNotHold(Programme.person(holder), Sets.person(sets.other(0)), organisation);
    sets.coaches(Programme.person(holder), sets.other(2), "invited");

    for (int i = 0; i < 3; i++) {
      UUID set = sets.made("Set " + i, List.of(sets.other(i)), false);
      Sets.handOver(set, holder, Map.of())
          .then()
          .statusCode(409)
          .body("type", is("/problems/facilitator-kept-apart"));
    }
    UUID free = sets.made("Free", List.of(sets.other(3)), false);
    Sets.handOver(free, holder, Map.of()).then().statusCode(200);
  }

  @Test
  void aDayThatIsOverAndWhoIsNoFacilitatorAreRefused() {
    Sets sets = Sets.of(0);
    UUID set = sets.made(0);

    Sets.handOver(set, "facilitator-2", Map.of("from", LocalDate.now().minusDays(2).toString()))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/from"));
    Sets.handOver(set, "participant-2", Map.of())
        .then()
        .statusCode(422)
        .body("type", is("/problems/not-a-facilitator"));
  }

  @Test
  void aNoteIsReadByWhoHoldsTheSetThenUntilItEnds() {
    Sets sets = Sets.of(0);
    UUID set = sets.made(0);
    as("facilitator")
        .body(Map.of("text", "Begin with the walk."))
        .put("/api/v1/learning-sets/{id}/hand-over-note", set)
        .then()
        .statusCode(204);
    for (String other : List.of("participant", "programme-admin")) {
      as(other).get("/api/v1/learning-sets/{id}/hand-over-note", set).then().statusCode(403);
    }

    Sets.handOver(set, "facilitator-2", Map.of()).then().statusCode(200);

    as("facilitator").get("/api/v1/learning-sets/{id}/hand-over-note", set).then().statusCode(404);
    as("facilitator-2")
        .get("/api/v1/learning-sets/{id}/hand-over-note", set)
        .then()
        .statusCode(200)
        .header("Cache-Control", is("no-store"))
        .body("text", is("Begin with the walk."));
    as("programme-admin").post("/api/v1/learning-sets/{id}/close", set).then().statusCode(200);
    as("facilitator-2")
        .get("/api/v1/learning-sets/{id}/hand-over-note", set)
        .then()
        .statusCode(200)
        .body("text", nullValue());
    assertThat(Programme.rows("select text from hand_over_note where learning_set_id = ?", set))
        .isEmpty();
  }
}
