package org.ignite.sessions.season.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ignite.sessions.Programme;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SeasonPlanResourceTest {

  private static final int ENTRIES = 15;

  @Test
  void aDryRunSaysWhatWouldBeMadeAndMakesNothing() {
    UUID cohort = cohort();

    post(cohort, "?dryRun=true", outline())
        .statusCode(200)
        .body("id", nullValue())
        .body("template", equalTo("standard"))
        .body("templateVersion", equalTo(1))
        .body("coreDays", equalTo(6.0f))
        .body("entries", hasSize(ENTRIES))
        .body("entries.sessionId", everyItem(nullValue()))
        .body("entries[1].kind", equalTo("residential"))
        .body("entries[1].startsAt", startsWith("2026-09-17T12:00"))
        .body("entries[1].endsAt", startsWith("2026-09-18T12:00"))
        .body("entries[1].reasons", empty());

    assertThat(sessions(cohort)).isZero();
  }

  @Test
  void aSeasonIsMadeWholeKeepsClearOfClosedDaysAndIsReadAsItWasMade() {
    UUID cohort = cohort();
    close(cohort, "school-holiday", "2026-09-16", "2026-09-18");

    String location =
        post(cohort, "", outline())
            .statusCode(201)
            .body("entries", hasSize(ENTRIES))
            .body("entries.sessionId", everyItem(notNullValue()))
            .body("entries[1].wanted", equalTo("2026-09-17"))
            .body("entries[1].startsAt", startsWith("2026-09-14T12:00"))
            .body("entries[1].reasons[0].kind", equalTo("school-holiday"))
            .body("entries[1].reasons[0].lastDay", equalTo("2026-09-18"))
            .extract()
            .header("Location");

    assertThat(sessions(cohort)).isEqualTo(ENTRIES);
    assertThat(
            Programme.count(
                """
                select count(*) from session s join closed_period c on c.cohort_id = s.cohort_id
                where s.cohort_id = ? and s.starts_at::date <= c.last_day
                  and s.ends_at::date >= c.first_day
                """,
                cohort))
        .isZero();
    String path = location.substring(location.indexOf("/api/"));
    String session =
        as("programme-admin")
            .get(path)
            .then()
            .statusCode(200)
            .body("entries", hasSize(ENTRIES))
            .body("entries[1].reasons", hasSize(1))
            .extract()
            .path("entries[1].sessionId");
    as("programme-admin")
        .get("/api/v1/sessions/{id}", session)
        .then()
        .body("title", equalTo("Opening residential"))
        .body("startsAt", startsWith("2026-09-14T12:00"))
        .body("zone", equalTo("Europe/London"))
        .body("venue", equalTo("To be announced"));
    as("programme-admin")
        .get("/api/v1/cohorts/{id}/season-plans", cohort)
        .then()
        .body("items", hasSize(1))
        .body("items[0].entries", hasSize(ENTRIES));
  }

  @Test
  void aPlanThatCanNotBeIsRefusedWithTheNameOfItsEntry() {
    UUID cohort = UUID.randomUUID();
    Programme.strictCohort(cohort, LocalDate.parse("2026-09-01"), LocalDate.parse("2027-06-30"));
    Programme.known("cohort", cohort);
    Map<String, Object> taken = Programme.plan("roundtable", 0);
    taken.put("cohortId", cohort);
    taken.put("startsAt", "2026-09-17T15:00:00");
    taken.put("endsAt", "2026-09-17T16:00:00");
    taken.put("facilitatorId", Programme.person("facilitator-2"));
    UUID roundtable = Programme.scheduled(taken);
    Map<String, Object> outline = outline();
    outline.put("facilitatorId", Programme.person("facilitator-2"));

    post(cohort, "", outline)
        .statusCode(409)
        .body("type", equalTo("/problems/double-booked"))
        .body("detail", startsWith("Opening residential: "))
        .body("errors[0].detail", containsString("A roundtable"));

    assertThat(sessions(cohort)).isEqualTo(1);
    as("programme-admin")
        .body(Map.of("reason", "It was in the way"))
        .post("/api/v1/sessions/{id}/cancel", roundtable)
        .then()
        .statusCode(200);
  }

  @Test
  void aSecondPlanIsMadeOnlyWhereItIsMeantOrNothingOfTheFirstStands() {
    UUID cohort = cohort();
    post(cohort, "", outline()).statusCode(201);

    post(cohort, "", outline())
        .statusCode(409)
        .body("type", equalTo("/problems/season-already-planned"));
    post(cohort, "?dryRun=true", outline()).statusCode(200);
    post(cohort, "?again=true", outline()).statusCode(201);
    assertThat(sessions(cohort)).isEqualTo(2 * ENTRIES);

    Programme.rows(
        "update session set state = 'CANCELLED', cancel_reason = 'x' where cohort_id = ? returning"
            + " id",
        cohort);
    post(cohort, "", outline()).statusCode(201);
  }

  @Test
  void ofPlansAtTheSameMomentOneIsMade() throws InterruptedException {
    UUID cohort = cohort();
    Programme.token("programme-admin");

    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<Integer>> racing =
          threads.invokeAll(
              Collections.nCopies(4, () -> post(cohort, "", outline()).extract().statusCode()));

      assertThat(racing.stream().map(Future::resultNow).toList())
          .containsExactlyInAnyOrder(201, 409, 409, 409);
    }
    assertThat(sessions(cohort)).isEqualTo(ENTRIES);
  }

  @Test
  void whereTheSeasonHasNoRoomNothingIsMadeAndTheDryRunSaysWhy() {
    UUID cohort = cohort();
    close(cohort, "other", "2026-09-01", "2026-10-31");

    post(cohort, "", outline())
        .statusCode(422)
        .body("type", equalTo("/problems/no-room-in-season"))
        .body("detail", containsString("Diagnostic interviews"));
    assertThat(sessions(cohort)).isZero();
    post(cohort, "?dryRun=true", outline())
        .statusCode(200)
        .body("entries[0].startsAt", nullValue())
        .body("entries[0].reasons.kind", hasItem("other"));
  }

  @Test
  void thePreElectionPeriodIsLeftAsideWhereNobodyVotes() {
    UUID cohort = cohort();
    close(cohort, "other", "2027-02-15", "2027-03-26");
    Map<String, Object> outline = outline();

    post(cohort, "?dryRun=true", outline)
        .body("entries.reasons.flatten().kind", hasItem("pre-election"));
    outline.put("keepClearOfElections", false);
    post(cohort, "?dryRun=true", outline)
        .body("entries.reasons.flatten().findAll { it.kind == 'pre-election' }", empty());
  }

  @Test
  void whatCannotBePlannedIsRefused() {
    UUID cohort = cohort();

    refused(cohort, "template", "grand", 422, "invalid-request", "/template");
    refused(cohort, "startsOn", "2026-08-31", 422, "outside-season", "/startsOn");
    refused(cohort, "startsOn", "2027-07-01", 422, "outside-season", "/startsOn");
    refused(cohort, "startsOn", "soon", 400, "unreadable-request", "/startsOn");
    refused(cohort, "zone", "Europe/Nowhere", 422, "invalid-request", "/zone");
    refused(
        cohort,
        "facilitatorId",
        Programme.person("participant"),
        422,
        "not-a-facilitator",
        "/facilitatorId");
    refused(UUID.randomUUID(), "venue", "Guildhall", 422, "cohort-not-known", "/cohortId");
    post(cohort, "", Map.of())
        .statusCode(422)
        .body(
            "errors.pointer",
            containsInAnyOrder("/template", "/startsOn", "/zone", "/facilitatorId"));
    assertThat(sessions(cohort)).isZero();
  }

  @Test
  void templatesAndKindsAreListed() {
    as("programme-admin")
        .get("/api/v1/season-templates")
        .then()
        .statusCode(200)
        .body("items.name", hasItem("standard"))
        .body("items[0].entries", hasSize(ENTRIES))
        .body("items[0].entries[1].core", equalTo(true))
        .body("items[0].entries[1].parts", hasSize(3));
    as("assistant")
        .get("/api/v1/session-kinds")
        .then()
        .statusCode(200)
        .body("items", hasSize(9))
        .body("items.find { it.kind == 'set-meeting' }.days", equalTo(0.5f))
        .body("items.find { it.kind == 'set-meeting' }.audience", equalTo("set"))
        .body("items.find { it.kind == 'roundtable' }.confidentiality", equalTo("chatham-house"))
        .body("items.find { it.kind == 'roundtable' }.core", equalTo(false));
  }

  private static void refused(
      UUID cohort, String field, Object value, int status, String slug, String pointer) {
    Map<String, Object> outline = outline();
    outline.put(field, value);
    post(cohort, "", outline)
        .statusCode(status)
        .body("type", equalTo("/problems/" + slug))
        .body("errors[0].pointer", equalTo(pointer));
  }

  static UUID cohort() {
    UUID cohort = UUID.randomUUID();
    Programme.cohort(cohort, LocalDate.parse("2026-09-01"), LocalDate.parse("2027-06-30"));
    Programme.known("cohort", cohort);
    return cohort;
  }

  static Map<String, Object> outline() {
    return new HashMap<>(
        Map.of(
            "template", "standard",
            "startsOn", "2026-09-01",
            "zone", "Europe/London",
            "facilitatorId", Programme.person("facilitator")));
  }

  static ValidatableResponse post(UUID cohort, String query, Map<String, Object> outline) {
    return as("programme-admin")
        .body(outline)
        .post("/api/v1/cohorts/" + cohort + "/season-plans" + query)
        .then();
  }

  private static void close(UUID cohort, String kind, String first, String last) {
    as("programme-admin")
        .body(
            Map.of(
                "kind",
                kind,
                "name",
                "Closed",
                "firstDay",
                first,
                "lastDay",
                last,
                "cohortId",
                cohort))
        .post("/api/v1/closed-periods")
        .then()
        .statusCode(201);
  }

  private static long sessions(UUID cohort) {
    return Programme.count("select count(*) from session where cohort_id = ?", cohort);
  }
}
