package org.ignite.sessions.releases.http;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.ignite.sessions.Programme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ScheduleReleaseResourceTest {

  private UUID cohort;
  private UUID participant;

  /** Facilitates nothing but what a test plans: what others plan for that hour is no clash. */
  private UUID facilitator;

  @BeforeEach
  void aCohortWithOneParticipant() {
    cohort = UUID.randomUUID();
    Programme.strictCohort(cohort, LocalDate.now().minusDays(9), LocalDate.now().plusDays(300));
    participant = Programme.participant(cohort, Programme.person("participant"), "confirmed");
    Programme.known("cohort", cohort);
    Programme.known("participant", participant);
    facilitator = facilitator();
  }

  private static UUID facilitator() {
    UUID person = UUID.randomUUID();
    Programme.tellOf(person, "holder", "facilitator");
    Programme.known("person", person);
    return person;
  }

  private UUID scheduled(int hours, UUID holder, boolean draft) {
    Map<String, Object> plan = Programme.plan("place-session", hours);
    plan.put("cohortId", cohort);
    plan.put("facilitatorId", holder);
    plan.put("draft", draft);
    return Programme.scheduled(plan);
  }

  private static Response stage(UUID session, Map<String, ?> changes) {
    return as("programme-admin").body(changes).post("/api/v1/sessions/{id}/stage-change", session);
  }

  private Response release(String told) {
    return as("programme-admin")
        .body(Map.of("reason", "The spring is settled.", "told", told))
        .post("/api/v1/cohorts/{id}/schedule-releases", cohort);
  }

  private static Map<String, ?> times(UUID session) {
    Response now = as("programme-admin").get("/api/v1/sessions/{id}", session);
    return Map.of("startsAt", now.path("startsAt"), "endsAt", now.path("endsAt"));
  }

  private long events(UUID session) {
    return Programme.count("select count(*) from outbox where aggregateid = ?", session);
  }

  @Test
  void aDraftIsKnownToTheTeamAloneUntilItIsReleased() {
    Programme.relaxed(cohort);
    UUID draft = scheduled(3000, Programme.person("facilitator"), true);

    as("facilitator").get("/api/v1/sessions/{id}", draft).then().statusCode(404);
    as("participant").get("/api/v1/sessions/{id}", draft).then().statusCode(404);
    as("participant")
        .queryParam("cohortId", cohort)
        .get("/api/v1/sessions")
        .then()
        .body("items", empty());
    as("programme-admin")
        .body(Map.of("cohort", true))
        .post("/api/v1/sessions/{id}/invitations", draft)
        .then()
        .statusCode(409)
        .body("type", is("/problems/session-draft"));
    as("programme-admin")
        .body(Map.of("reason", "no"))
        .post("/api/v1/sessions/{id}/cancel", draft)
        .then()
        .statusCode(409);
    assertThat(events(draft)).isZero();
    as("programme-admin")
        .get("/api/v1/cohorts/{id}/staged-changes", cohort)
        .then()
        .body("items.id", equalTo(List.of(draft.toString())))
        .body("items[0].state", is("draft"));

    release("affected").then().statusCode(200).body("published", is(1)).body("changed", is(0));

    as("participant").get("/api/v1/sessions/{id}", draft).then().statusCode(200);
    assertThat(events(draft)).isEqualTo(1);
    release("affected").then().statusCode(409).body("type", is("/problems/nothing-to-release"));
    as("programme-admin")
        .get("/api/v1/cohorts/{id}/schedule-releases", cohort)
        .then()
        .body("items", hasSize(1));
  }

  @Test
  void aDraftCanBeDeletedAndWhatIsPublishedCanNot() {
    UUID draft = scheduled(3100, facilitator, true);
    UUID published = scheduled(3110, facilitator, false);

    delete(published).then().statusCode(409).body("type", is("/problems/session-published"));
    as("programme-admin").delete("/api/v1/sessions/{id}", draft).then().statusCode(428);
    delete(draft).then().statusCode(204);
    as("programme-admin").get("/api/v1/sessions/{id}", draft).then().statusCode(404);
  }

  private static Response delete(UUID session) {
    String seen = as("programme-admin").get("/api/v1/sessions/{id}", session).header("ETag");
    return as("programme-admin").header("If-Match", seen).delete("/api/v1/sessions/{id}", session);
  }

  @Test
  void twoSessionsOfOneFacilitatorChangePlacesInOneRelease() {
    UUID first = scheduled(3200, facilitator, false);
    UUID second = scheduled(3210, facilitator, false);
    Map<String, ?> early = times(first);
    Map<String, ?> late = times(second);
    stage(first, late).then().statusCode(200).body("wanted.startsAt", is(late.get("startsAt")));
    stage(first, Map.of("room", "4", "changeReason", "Chairs"))
        .then()
        .statusCode(200)
        .body("wanted.startsAt", is(late.get("startsAt")))
        .body("wanted.room", is("4"));
    stage(second, early).then().statusCode(200);
    assertThat(times(first)).isEqualTo(early);

    release("everyone").then().statusCode(200).body("changed", is(2));

    assertThat(times(first)).isEqualTo(late);
    assertThat(times(second)).isEqualTo(early);
    as("programme-admin")
        .get("/api/v1/sessions/{id}", first)
        .then()
        .body("room", is("4"))
        .body("changeReason", is("Chairs"))
        .body("sequence", is(1));
    as("programme-admin")
        .get("/api/v1/sessions/{id}", second)
        .then()
        .body("changeReason", is("The spring is settled."));
    await()
        .until(
            () ->
                Programme.stack().mail().to("participant@example.org").stream()
                    .anyMatch(
                        m -> m.subject().equals("The calendar of your programme has changed")));
  }

  private static Response change(UUID session, Map<String, ?> changes) {
    String seen = as("programme-admin").get("/api/v1/sessions/{id}", session).header("ETag");
    return as("programme-admin")
        .contentType("application/merge-patch+json")
        .header("If-Match", seen)
        .body(changes)
        .patch("/api/v1/sessions/{id}", session);
  }

  private static Map<String, ?> twoHoursFrom(LocalDateTime start) {
    return Map.of("startsAt", text(start), "endsAt", text(start.plusHours(2)));
  }

  private static String text(LocalDateTime time) {
    return ISO_LOCAL_DATE_TIME.format(time);
  }

  @Test
  void whatIsNotStagedStaysAsItIsAtTheRelease() {
    UUID session = scheduled(5100, facilitator, false);
    LocalDateTime start = LocalDateTime.parse(times(session).get("startsAt").toString());
    stage(session, Map.of("title", "Our place, by night")).then().statusCode(200);
    stage(session, Map.of("room", "Room 4", "capacity", 7)).then().statusCode(200);

    change(session, twoHoursFrom(start.plusHours(5))).then().statusCode(200);
    change(session, Map.of("room", "Room 5")).then().statusCode(200);

    as("programme-admin")
        .get("/api/v1/cohorts/{id}/staged-changes", cohort)
        .then()
        .body("items[0].wanted.title", is("Our place, by night"))
        .body("items[0].wanted.startsAt", is(text(start.plusHours(5))));
    release("affected").then().statusCode(200).body("changed", is(1));
    as("programme-admin")
        .get("/api/v1/sessions/{id}", session)
        .then()
        .body("title", is("Our place, by night"))
        .body("startsAt", is(text(start.plusHours(5))))
        .body("room", is("Room 4"))
        .body("capacity", is(7))
        .body("link", is("https://meet.example.org/secret"));
  }

  @Test
  void aStagedChangeThatNoLongerFitsStopsTheReleaseAndIsNamed() {
    UUID session = scheduled(5200, facilitator, false);
    LocalDateTime start = LocalDateTime.parse(times(session).get("startsAt").toString());
    stage(session, Map.of("endsAt", text(start.plusHours(1)))).then().statusCode(200);
    change(session, twoHoursFrom(start.plusHours(5))).then().statusCode(200);

    as("programme-admin")
        .get("/api/v1/cohorts/{id}/staged-changes", cohort)
        .then()
        .body("items[0].wanted.endsAt", is(text(start.plusHours(1))));
    release("affected")
        .then()
        .statusCode(422)
        .body("type", is("/problems/ends-before-it-starts"))
        .body("detail", startsWith("A place-session: "));

    assertThat(times(session)).isEqualTo(twoHoursFrom(start.plusHours(5)));
    stage(session, Map.of("endsAt", text(start.plusHours(6)))).then().statusCode(200);
    release("affected").then().statusCode(200);
  }

  @Test
  void aStagedFieldCanBeEmptied() {
    UUID session = scheduled(5300, facilitator, false);
    Map<String, Object> none = new HashMap<>();
    none.put("link", null);
    stage(session, none).then().statusCode(200).body("wanted.link", nullValue());
    as("programme-admin")
        .body("[]")
        .post("/api/v1/sessions/{id}/stage-change", session)
        .then()
        .statusCode(400);
    stage(session, Map.of("kind", "roundtable")).then().statusCode(422);

    release("affected").then().statusCode(200);

    as("programme-admin")
        .get("/api/v1/sessions/{id}", session)
        .then()
        .body("link", nullValue())
        .body("venue", is("Guildhall"));
  }

  @Test
  void anotherChangeUnderTheSameKeyIsNotLost() {
    UUID session = scheduled(5400, facilitator, false);
    String key = UUID.randomUUID().toString();

    stageOnce(key, session, Map.of("room", "Room 4")).then().statusCode(200);
    stageOnce(key, session, Map.of("room", "Room 4")).then().statusCode(200);
    stageOnce(key, session, Map.of("room", "Room 5"))
        .then()
        .statusCode(422)
        .body("type", is("/problems/idempotency-key-reused"));
  }

  private static Response stageOnce(String key, UUID session, Map<String, ?> changes) {
    return as("programme-admin")
        .header("Idempotency-Key", key)
        .body(changes)
        .post("/api/v1/sessions/{id}/stage-change", session);
  }

  @Test
  void aReleaseThatCanNotBeIsNoneAtAll() {
    UUID first = scheduled(3300, facilitator, false);
    UUID second = scheduled(3310, facilitator, false);
    UUID draft = scheduled(3320, facilitator(), true);
    Map<String, ?> early = times(first);
    stage(second, early).then().statusCode(200);

    release("affected")
        .then()
        .statusCode(409)
        .body("type", is("/problems/double-booked"))
        .body("detail", containsString("A place-session"));

    assertThat(times(second)).isNotEqualTo(early);
    as("programme-admin").get("/api/v1/sessions/{id}", draft).then().body("state", is("draft"));
    as("programme-admin")
        .get("/api/v1/cohorts/{id}/staged-changes", cohort)
        .then()
        .body("items.id", containsInAnyOrder(second.toString(), draft.toString()));
    as("programme-admin")
        .delete("/api/v1/sessions/{id}/staged-change", second)
        .then()
        .statusCode(204);
    as("programme-admin")
        .delete("/api/v1/sessions/{id}/staged-change", second)
        .then()
        .statusCode(404);
    release("affected").then().statusCode(200);
  }

  @Test
  void ofTenReleasesAtTheSameMomentOneReleases() {
    scheduled(3400, facilitator, true);

    List<Integer> statuses =
        IntStream.range(0, 10)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> release("affected").statusCode()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
  }

  @Test
  void whatIsNamedIsReleasedAndTheRestWaitsOn() {
    UUID named = scheduled(3420, facilitator, true);
    UUID other = scheduled(3430, facilitator, true);
    UUID changed = scheduled(3440, facilitator, false);
    stage(changed, Map.of("room", "Room 4")).then().statusCode(200);

    release(named, changed).then().statusCode(200).body("published", is(1)).body("changed", is(1));

    as("programme-admin").get("/api/v1/sessions/{id}", named).then().body("state", is("scheduled"));
    as("programme-admin").get("/api/v1/sessions/{id}", changed).then().body("room", is("Room 4"));
    as("programme-admin")
        .get("/api/v1/cohorts/{id}/staged-changes", cohort)
        .then()
        .body("items.id", equalTo(List.of(other.toString())));
  }

  @Test
  void whatDoesNotWaitHereIsPointedAtAndNothingIsReleased() {
    UUID draft = scheduled(3450, facilitator, true);
    UUID published = scheduled(3460, facilitator, false);
    Map<String, Object> elsewhere = Programme.plan("place-session", 3470);
    elsewhere.put("draft", true);

    release(published, draft, UUID.randomUUID(), Programme.scheduled(elsewhere))
        .then()
        .statusCode(422)
        .body("type", is("/problems/invalid-request"))
        .body(
            "errors.pointer", equalTo(List.of("/sessionIds/0", "/sessionIds/2", "/sessionIds/3")));

    as("programme-admin").get("/api/v1/sessions/{id}", draft).then().body("state", is("draft"));
  }

  private Response release(UUID... sessions) {
    return as("programme-admin")
        .body(
            Map.of(
                "reason",
                "The spring is settled.",
                "told",
                "affected",
                "sessionIds",
                List.of(sessions)))
        .post("/api/v1/cohorts/{id}/schedule-releases", cohort);
  }

  @Test
  void whatASessionIsAboutIsShownToThoseItConcerns() {
    UUID session = scheduled(3600, facilitator, false);
    Map<String, Object> content =
        Map.of(
            "agenda",
            List.of(
                Map.of(
                    "title",
                    "The operating context",
                    "minutes",
                    45,
                    "contributors",
                    List.of(Map.of("name", "Dame Alex Morgan")))),
            "preReading",
            List.of(Map.of("title", "Notes", "link", "https://example.org/notes.pdf")),
            "themes",
            List.of("empathy-and-generosity"),
            "outcomes",
            List.of("Bolder decisions"),
            "accessNotes",
            "Step-free from the east gate");
    String seen = as("programme-admin").get("/api/v1/sessions/{id}", session).header("ETag");
    as("programme-admin")
        .contentType("application/merge-patch+json")
        .header("If-Match", seen)
        .body(content)
        .patch("/api/v1/sessions/{id}", session)
        .then()
        .statusCode(200)
        .body("agenda[0].contributors[0].name", is("Dame Alex Morgan"));

    String told = as("participant").get("/api/v1/sessions/{id}", session).asString();
    assertThat(told)
        .contains("empathy-and-generosity")
        .doesNotContain("Morgan")
        .doesNotContain("notes.pdf")
        .doesNotContain("Step-free");
    Programme.invited(session, List.of(participant));
    assertThat(as("participant").get("/api/v1/sessions/{id}", session).asString())
        .contains("Morgan")
        .contains("notes.pdf")
        .contains("Step-free");
  }

  @Test
  void contentThatMakesNoSenseIsRefused() {
    UUID session = scheduled(3700, facilitator, false);

    stage(session, Map.of("themes", List.of("astrology"))).then().statusCode(422);
    stage(session, Map.of("agenda", List.of(Map.of("title", "", "minutes", 1))))
        .then()
        .statusCode(422)
        .body("errors.pointer", containsInAnyOrder("/agenda/0/title", "/agenda/0/minutes"));
    stage(session, Map.of("preReading", List.of(Map.of("title", "x", "link", "ftp://x"))))
        .then()
        .statusCode(422);
    stage(session, Map.of("cohortId", UUID.randomUUID())).then().statusCode(422);
  }
}
