package org.ignite.sessions.sessions.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.ignite.sessions.Programme;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionResourceTest {

  private static final String MERGE_PATCH = "application/merge-patch+json";

  @Test
  void aScheduledSessionIsReadAsItWasPlanned() {
    Map<String, Object> plan = Programme.plan("residential", 24);
    String location =
        as("programme-admin")
            .body(plan)
            .post("/api/v1/sessions")
            .then()
            .statusCode(201)
            .header("ETag", startsWith("\"0-"))
            .extract()
            .header("Location");

    as("programme-admin")
        .get(location)
        .then()
        .statusCode(200)
        .body("title", equalTo("A residential"))
        .body("startsAt", startsWith((String) plan.get("startsAt")))
        .body("zone", equalTo("Etc/UTC"))
        .body("startsAtUtc", endsWith("Z"))
        .body("venue", equalTo("Guildhall"))
        .body("facilitatorName", equalTo("facilitator Example"))
        .body("seatsTaken", equalTo(0))
        .body("confidentiality", equalTo("open"))
        .body("state", equalTo("scheduled"));
  }

  @Test
  void anUnknownCohortMayStillBeOnItsWay() {
    Map<String, Object> plan = Programme.plan("residential", 24);
    plan.put("cohortId", UUID.randomUUID());

    refused(plan, 422, "cohort-not-known")
        .body("detail", containsString("still be on its way"))
        .body("errors[0].pointer", equalTo("/cohortId"));
  }

  @Test
  void aFacilitatorHasTheRole() {
    Map<String, Object> plan = Programme.plan("residential", 24);
    plan.put("facilitatorId", Programme.person("participant"));

    refused(plan, 422, "not-a-facilitator");
  }

  @Test
  void aSessionLiesInItsSeason() {
    refused(Programme.plan("residential", 24 * 250), 422, "outside-season");
    refused(Programme.plan("residential", -24 * 250), 422, "outside-season");
  }

  @Test
  void theSkippedHourIsRefused() {
    UUID cohort = UUID.randomUUID();
    Programme.cohort(cohort, LocalDate.parse("2026-09-01"), LocalDate.parse("2027-06-30"));
    Programme.known("cohort", cohort);
    Map<String, Object> plan = Programme.plan("residential", 24);
    plan.put("cohortId", cohort);
    plan.put("zone", "Europe/London");
    plan.put("startsAt", "2027-03-28T01:30:00");
    plan.put("endsAt", "2027-03-28T12:00:00");

    refused(plan, 422, "skipped-local-time").body("errors[0].pointer", equalTo("/startsAt"));
  }

  @Test
  void everyFieldAtFaultIsNamed() {
    as("programme-admin")
        .body(Map.of("title", " ", "link", "http://plain.example.org"))
        .post("/api/v1/sessions")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/invalid-request"))
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/cohortId",
                "/kind",
                "/title",
                "/startsAt",
                "/endsAt",
                "/zone",
                "/link",
                "/facilitatorId"));
  }

  @Test
  void anOffsetIsNoLocalTime() {
    Map<String, Object> plan = Programme.plan("residential", 24);
    plan.put("startsAt", "2026-11-12T10:00:00+01:00");

    refused(plan, 400, "unreadable-request");
  }

  @Test
  void aChangeNamesTheVersionThatWasSeen() {
    UUID id = Programme.scheduled(Programme.plan("residential", 24));
    String seen = as("programme-admin").get("/api/v1/sessions/{id}", id).header("ETag");

    change(id, seen, "{\"title\": \"Another title\", \"venue\": null}")
        .statusCode(200)
        .header("ETag", startsWith("\"1-"))
        .body("title", equalTo("Another title"))
        .body("venue", nullValue());
    change(id, seen, "{\"title\": \"Too late\"}").statusCode(412);
    as("programme-admin")
        .contentType(MERGE_PATCH)
        .body("{}")
        .patch("/api/v1/sessions/{id}", id)
        .then()
        .statusCode(428);
  }

  @Test
  void whatPeopleWereInvitedOnStays() {
    UUID id = Programme.scheduled(Programme.plan("residential", 24));
    String seen = as("programme-admin").get("/api/v1/sessions/{id}", id).header("ETag");

    change(id, seen, "{\"confidentiality\": \"set\"}")
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/confidentiality"));
  }

  @Test
  void aCancelledSessionTakesNothingMore() {
    UUID id = Programme.scheduled(Programme.plan("residential", 24));
    as("programme-admin")
        .body(Map.of("reason", "Snow"))
        .post("/api/v1/sessions/{id}/cancel", id)
        .then()
        .statusCode(200)
        .body("state", equalTo("cancelled"))
        .body("cancelReason", equalTo("Snow"));

    as("programme-admin")
        .body(Map.of("reason", "Snow"))
        .post("/api/v1/sessions/{id}/cancel", id)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/session-cancelled"));
    as("programme-admin")
        .body(Map.of("cohort", true))
        .post("/api/v1/sessions/{id}/invitations", id)
        .then()
        .statusCode(409);
    String seen = as("programme-admin").get("/api/v1/sessions/{id}", id).header("ETag");
    change(id, seen, "{\"title\": \"Again\"}").statusCode(409);
  }

  @Test
  void theCohortKnowsOfAnOpenSessionButNotWhereItIs() {
    UUID id = Programme.scheduled(Programme.plan("residential", 24));

    as("participant")
        .get("/api/v1/sessions/{id}", id)
        .then()
        .statusCode(200)
        .body("title", notNullValue())
        .body("venue", nullValue())
        .body("link", nullValue());
    Programme.invited(id, List.of(Programme.participant("participant")));
    as("participant")
        .get("/api/v1/sessions/{id}", id)
        .then()
        .statusCode(200)
        .body("venue", equalTo("Guildhall"))
        .body("link", equalTo("https://meet.example.org/secret"));
    as("facilitator").get("/api/v1/sessions/{id}", id).then().body("venue", equalTo("Guildhall"));
  }

  @Test
  void anotherCohortDoesNotLearnThatThereIsASession() {
    UUID id = Programme.scheduled(Programme.plan("residential", 24));

    as("participant-2").get("/api/v1/sessions/{id}", id).then().statusCode(404);
    assertThat(listed("participant-2", id)).doesNotContain(id.toString());
    assertThat(listed("participant", id)).contains(id.toString());
  }

  @Test
  void aRoundtableIsKnownToTheInvitedOnly() {
    UUID id = Programme.scheduled(Programme.plan("roundtable", 24));

    as("participant").get("/api/v1/sessions/{id}", id).then().statusCode(404);
    assertThat(listed("participant", id)).doesNotContain(id.toString());
    Programme.invited(id, List.of(Programme.participant("participant")));
    as("participant").get("/api/v1/sessions/{id}", id).then().statusCode(200);
    assertThat(listed("participant", id)).contains(id.toString());
  }

  @Test
  void whoWithdrawsSeesNothingAnyMore() {
    UUID id = Programme.scheduled(Programme.plan("residential", 24));
    UUID once =
        Programme.participant(Programme.COHORT, Programme.person("participant-2"), "active");
    Programme.known("participant", once);
    as("participant-2").get("/api/v1/sessions/{id}", id).then().statusCode(200);

    Programme.participant(
        once, 1, Programme.COHORT, Programme.person("participant-2"), "withdrawn");

    Awaitility.await()
        .untilAsserted(
            () -> as("participant-2").get("/api/v1/sessions/{id}", id).then().statusCode(404));
  }

  @Test
  void aLateCopyOfAnEventChangesNothing() {
    UUID cohort = UUID.randomUUID();
    UUID participant = Programme.participant(cohort, UUID.randomUUID(), "confirmed");
    Programme.participant(participant, 2, cohort, UUID.randomUUID(), "withdrawn");
    Programme.participant(participant, 1, cohort, UUID.randomUUID(), "active");
    // Of one partition's events the later ones come later: when the last is known, so is what was
    // before it.
    Programme.participant(participant, 3, cohort, UUID.randomUUID(), "withdrawn");

    Awaitility.await()
        .until(
            () ->
                Programme.count(
                        "select count(*) from participant where id = ? and version = 3",
                        participant)
                    == 1);
    assertThat(Programme.rows("select state from participant where id = ?", participant))
        .containsExactly("withdrawn");
  }

  @Test
  void aFacilitatorSeesTheSessionsTheyHold() {
    UUID id = Programme.scheduled(Programme.plan("set-meeting", 24));

    assertThat(listed("facilitator", id)).contains(id.toString());
    assertThat(listed("facilitator-2", id)).doesNotContain(id.toString());
    as("facilitator-2").get("/api/v1/sessions/{id}", id).then().statusCode(404);
  }

  @Test
  void theListIsInTheOrderInWhichSessionsBegin() {
    UUID cohort = UUID.randomUUID();
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Programme.cohort(cohort, today.minusDays(10), today.plusDays(100));
    Programme.known("cohort", cohort);
    List<String> planned = new ArrayList<>();
    for (int day : List.of(3, 1, 2, 5, 4)) {
      Map<String, Object> plan = Programme.plan("residential", 24L * day);
      plan.put("cohortId", cohort);
      plan.put("title", "Day " + day);
      planned.add(Programme.scheduled(plan).toString());
    }

    String next =
        as("programme-admin")
            .queryParam("cohortId", cohort)
            .queryParam("limit", 3)
            .get("/api/v1/sessions")
            .then()
            .statusCode(200)
            .body("items.title", contains("Day 1", "Day 2", "Day 3"))
            .extract()
            .path("next");
    as("programme-admin")
        .queryParam("cohortId", cohort)
        .queryParam("limit", 3)
        .queryParam("cursor", next)
        .get("/api/v1/sessions")
        .then()
        .body("items.title", contains("Day 4", "Day 5"))
        .body("next", nullValue());
    as("programme-admin")
        .queryParam("cohortId", cohort)
        .queryParam("search", "day 2")
        .get("/api/v1/sessions")
        .then()
        .body("items.id", contains(planned.get(2)));
    as("programme-admin")
        .queryParam("cohortId", cohort)
        .queryParam("from", Instant.now().plusSeconds(2 * 86400 + 3600).toString())
        .queryParam("to", Instant.now().plusSeconds(4 * 86400 + 3600).toString())
        .get("/api/v1/sessions")
        .then()
        .body("items.title", contains("Day 3", "Day 4"));
    String csv =
        as("programme-admin")
            .accept("text/csv")
            .queryParam("cohortId", cohort)
            .get("/api/v1/sessions")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(csv.lines()).hasSize(6).first().asString().startsWith("id,cohortId,kind,title,");
  }

  @Test
  void aFilterThatCannotBeReadIsRefused() {
    as("programme-admin")
        .queryParam("from", "yesterday")
        .get("/api/v1/sessions")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/unreadable-request"));
    as("programme-admin")
        .queryParam("cursor", "nonsense")
        .get("/api/v1/sessions")
        .then()
        .statusCode(400);
  }

  private static ValidatableResponse refused(Map<String, Object> plan, int status, String slug) {
    return as("programme-admin")
        .body(plan)
        .post("/api/v1/sessions")
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/" + slug))
        .body("requestId", notNullValue());
  }

  private static ValidatableResponse change(UUID id, String seen, String patch) {
    return as("programme-admin")
        .contentType(MERGE_PATCH)
        .header("If-Match", seen)
        .body(patch)
        .patch("/api/v1/sessions/{id}", id)
        .then();
  }

  /** From where this one would stand. */
  private static List<String> listed(String user, UUID session) {
    String start = as("programme-admin").get("/api/v1/sessions/{id}", session).path("startsAtUtc");
    return as(user)
        .queryParam("from", start)
        .queryParam("limit", 200)
        .get("/api/v1/sessions")
        .then()
        .statusCode(200)
        .extract()
        .path("items.id");
  }
}
