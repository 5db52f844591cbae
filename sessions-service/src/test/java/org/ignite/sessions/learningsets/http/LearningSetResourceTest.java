package org.ignite.sessions.learningsets.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ignite.platform.testing.EventSender;
import org.ignite.sessions.Programme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LearningSetResourceTest {

  private UUID cohort;
  private UUID own;
  private List<UUID> participants;

  @BeforeEach
  void aCohortOfTen() {
    cohort = UUID.randomUUID();
    Programme.cohort(cohort, LocalDate.now().minusDays(9), LocalDate.now().plusDays(300));
    own = Programme.participant(cohort, Programme.person("participant"), "confirmed");
    participants = IntStream.range(0, 9).mapToObj(i -> somebody(UUID.randomUUID())).toList();
    Programme.known("cohort", cohort);
    Programme.known(cohort, 10);
  }

  /** Somebody who leads an organisation; the other participants of the tests share one. */
  private UUID somebody(UUID organisation) {
    UUID id = UUID.randomUUID();
    try (EventSender sender = new EventSender("ignite.participants.v1")) {
      sender.send(
          "org.ignite.participants.participant.confirmed.v1",
          id,
          0,
          """
          {"participantId": "%s", "personId": "%s", "cohortId": "%s", "organisationId": "%s",
           "roleTitle": "Chief Executive", "state": "confirmed"}
          """
              .formatted(id, UUID.randomUUID(), cohort, organisation));
    }
    return id;
  }

  private Response make(String name, List<UUID> members) {
    return as("programme-admin")
        .body(
            Map.of(
                "name",
                name,
                "facilitatorId",
                Programme.person("facilitator"),
                "participantIds",
                members))
        .post("/api/v1/cohorts/{id}/learning-sets", cohort);
  }

  private UUID made(String name, List<UUID> members) {
    return UUID.fromString(make(name, members).then().statusCode(201).extract().path("id"));
  }

  private static Response join(UUID set, UUID participant) {
    return as("programme-admin")
        .put("/api/v1/learning-sets/{set}/participants/{participant}", set, participant);
  }

  private UUID meetingOf(UUID set, int hours) {
    Map<String, Object> plan = Programme.plan("set-meeting", hours);
    plan.put("cohortId", cohort);
    UUID session = Programme.scheduled(plan);
    as("programme-admin")
        .body(Map.of("learningSetId", set))
        .post("/api/v1/sessions/{id}/invitations", session)
        .then()
        .statusCode(200);
    return session;
  }

  private static List<String> invited(UUID session) {
    return as("programme-admin")
        .get("/api/v1/sessions/{id}/invitations", session)
        .path("items.participantId");
  }

  @Test
  void whoMovesToAnotherSetIsTakenOffItsMeetingsAndInvitedToTheOthers() {
    UUID first = made("Set A", List.of(own, participants.get(0)));
    UUID second = made("Set B", List.of(participants.get(1)));
    UUID meeting = meetingOf(first, 4000);
    UUID other = meetingOf(second, 4010);
    assertThat(invited(meeting)).containsExactlyInAnyOrder(own + "", participants.get(0) + "");
    assertThat(Programme.count("select count(*) from outbox where aggregateid = ?", meeting))
        .as("that it is the set's now, is told too")
        .isEqualTo(2);

    join(second, own)
        .then()
        .statusCode(200)
        .body("members.participantId", containsInAnyOrder(own + "", participants.get(1) + ""));

    assertThat(invited(meeting)).containsExactly(participants.get(0).toString());
    assertThat(invited(other)).contains(own.toString());
    as("participant").get("/api/v1/sessions/{id}", meeting).then().statusCode(404);
    as("participant").get("/api/v1/sessions/{id}", other).then().statusCode(200);
    join(first, own).then().statusCode(200);
    assertThat(invited(meeting)).contains(own.toString());
    as("participant").get("/api/v1/sessions/{id}", meeting).then().statusCode(200);
  }

  @Test
  void whoLeavesASetLeavesItsMeetings() {
    UUID set = made("Set A", List.of(own));
    UUID meeting = meetingOf(set, 4100);

    for (int i = 0; i < 2; i++) {
      as("programme-admin")
          .delete("/api/v1/learning-sets/{set}/participants/{participant}", set, own)
          .then()
          .statusCode(204);
    }

    assertThat(invited(meeting)).isEmpty();
    as("participant").get("/api/v1/learning-sets/{id}", set).then().statusCode(404);
  }

  @Test
  void peopleOfOneOrganisationShareNoSetAndNeitherDoThoseInConflict() {
    UUID organisation = UUID.randomUUID();
    UUID one = somebody(organisation);
    UUID colleague = somebody(organisation);
    Programme.known("participant", one);
    Programme.known("participant", colleague);
    UUID set = made("Set A", List.of(one, participants.get(0)));

    join(set, colleague).then().statusCode(409).body("type", is("/problems/not-together"));

    UUID conflict = UUID.randomUUID();
    Object person =
        Programme.rows("select person_id from participant where id = ?", participants.get(0))
            .getFirst();
    try (EventSender sender = new EventSender("ignite.participants.restricted.v1")) {
      sender.send(
          "org.ignite.participants.conflict.declared.v1",
          conflict,
          0,
          """
          {"conflictId": "%s", "participantId": "%s", "withPersonId": "%s", "holds": true}
          """
              .formatted(conflict, participants.get(1), person));
    }
    Programme.known("conflict", conflict);
    join(set, participants.get(1))
        .then()
        .statusCode(409)
        .body("type", is("/problems/not-together"));
    join(set, participants.get(2)).then().statusCode(200);
  }

  @Test
  void aSetHasAtMostEight() {
    UUID set = made("Set A", participants.subList(0, 8));

    join(set, participants.get(8)).then().statusCode(409).body("type", is("/problems/set-full"));
    join(set, participants.get(0)).then().statusCode(200);
    make("Set B", participants).then().statusCode(422);
  }

  @Test
  void aSetIsKnownToItsMembersAndItsFacilitator() {
    UUID set = made("Set A", List.of(own));
    UUID other = made("Set B", List.of(participants.get(0)));

    as("participant")
        .get("/api/v1/cohorts/{id}/learning-sets", cohort)
        .then()
        .body("items.id", contains(set.toString()));
    as("participant").get("/api/v1/learning-sets/{id}", other).then().statusCode(404);
    as("facilitator")
        .get("/api/v1/cohorts/{id}/learning-sets", cohort)
        .then()
        .body("items", hasSize(2));
    as("facilitator-2").get("/api/v1/cohorts/{id}/learning-sets", cohort).then().statusCode(404);
  }

  @Test
  void aNameIsGivenOnceAndAStaleChangeIsRefused() {
    UUID set = made("Set A", List.of());
    UUID other = made("Set B", List.of());
    make("Set A", List.of()).then().statusCode(409).body("type", is("/problems/set-name-taken"));
    String seen = as("programme-admin").get("/api/v1/learning-sets/{id}", other).header("ETag");

    change(other, seen, "Set A").then().statusCode(409);
    change(other, seen, "Set C").then().statusCode(200).body("name", is("Set C"));
    change(other, seen, "Set D").then().statusCode(412);
    join(set, UUID.randomUUID()).then().statusCode(422);
    UUID session = meetingOf(set, 4200);
    as("programme-admin")
        .body(Map.of("learningSetId", UUID.randomUUID()))
        .post("/api/v1/sessions/{id}/invitations", session)
        .then()
        .statusCode(404);
  }

  private static Response change(UUID set, String seen, String name) {
    return as("programme-admin")
        .contentType("application/merge-patch+json")
        .header("If-Match", seen)
        .body(Map.of("name", name))
        .patch("/api/v1/learning-sets/{id}", set);
  }
}
