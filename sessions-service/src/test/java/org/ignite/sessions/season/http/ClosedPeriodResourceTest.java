package org.ignite.sessions.season.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.ignite.sessions.Programme;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClosedPeriodResourceTest {

  @Test
  void aClosedPeriodIsReadAsItWasEnteredAndTakenAway() {
    UUID cohort = SeasonPlanResourceTest.cohort();
    String id =
        close(days(cohort, "Half-term", "2027-02-15", "2027-02-19"))
            .statusCode(201)
            .extract()
            .path("id");

    as("programme-admin")
        .get("/api/v1/closed-periods/{id}", id)
        .then()
        .statusCode(200)
        .body("kind", equalTo("school-holiday"))
        .body("name", equalTo("Half-term"))
        .body("firstDay", equalTo("2027-02-15"))
        .body("lastDay", equalTo("2027-02-19"))
        .body("cohortId", equalTo(cohort.toString()));
    as("programme-admin").delete("/api/v1/closed-periods/{id}", id).then().statusCode(204);
    as("programme-admin").delete("/api/v1/closed-periods/{id}", id).then().statusCode(404);
    as("programme-admin").get("/api/v1/closed-periods/{id}", id).then().statusCode(404);
  }

  @Test
  void theSameDaysAreClosedForTheSameOnce() {
    UUID cohort = SeasonPlanResourceTest.cohort();
    close(days(cohort, "Half-term", "2027-02-15", "2027-02-19")).statusCode(201);

    close(days(cohort, "Half-term", "2027-02-15", "2027-02-19"))
        .statusCode(409)
        .body("type", equalTo("/problems/closed-period-exists"));
  }

  @Test
  void theListIsOfACohortAndAYear() {
    UUID cohort = SeasonPlanResourceTest.cohort();
    UUID other = SeasonPlanResourceTest.cohort();
    String all = "Everybody " + UUID.randomUUID();
    Map<String, Object> everybody = days(cohort, all, "2027-01-04", "2027-01-04");
    everybody.remove("cohortId");
    everybody.remove("lastDay");
    close(everybody).statusCode(201).body("lastDay", equalTo("2027-01-04"));
    close(days(cohort, "Christmas", "2026-12-21", "2027-01-02")).statusCode(201);
    close(days(cohort, "Later", "2028-01-03", "2028-01-04")).statusCode(201);
    close(days(other, "Other", "2027-01-04", "2027-01-04")).statusCode(201);

    as("programme-admin")
        .queryParam("cohortId", cohort)
        .queryParam("year", 2027)
        .queryParam("limit", 200)
        .get("/api/v1/closed-periods")
        .then()
        .statusCode(200)
        .body("items.name", hasItem(all))
        .body("items.name", hasItem("Christmas"))
        .body("items.name", not(hasItem("Later")))
        .body("items.name", not(hasItem("Other")));
    String next =
        as("programme-admin")
            .queryParam("cohortId", cohort)
            .queryParam("limit", 1)
            .get("/api/v1/closed-periods")
            .then()
            .body("items.name", contains("Christmas"))
            .extract()
            .path("next");
    as("programme-admin")
        .queryParam("cohortId", cohort)
        .queryParam("cursor", next)
        .get("/api/v1/closed-periods")
        .then()
        .body("items.name", hasItem("Later"))
        .body("next", nullValue());
    assertThat(
            as("programme-admin")
                .accept("text/csv")
                .queryParam("cohortId", other)
                .get("/api/v1/closed-periods")
                .asString())
        .startsWith("id,kind,name,firstDay,lastDay,cohortId\r\n");
  }

  @Test
  void daysThatCannotBeClosedAreRefused() {
    UUID cohort = SeasonPlanResourceTest.cohort();

    refused(days(cohort, "Half-term", "2027-02-15", "2027-02-14"), "/lastDay");
    refused(days(cohort, "Half-term", "2027-02-15", "2029-02-14"), "/lastDay");
    refused(days(cohort, " ", "2027-02-15", "2027-02-19"), "/name");
    refused(days(UUID.randomUUID(), "Half-term", "2027-02-15", "2027-02-19"), "/cohortId");
    Map<String, Object> computed = days(cohort, "Easter", "2027-03-29", "2027-03-29");
    computed.put("kind", "bank-holiday");
    refused(computed, "/kind");
  }

  @Test
  void aFileIsTakenInWholeOrNotAtAllAndTwiceIsOnce() {
    UUID cohort = SeasonPlanResourceTest.cohort();
    String two =
        """
        kind,name,firstDay,lastDay
        school-holiday,Half-term,2027-02-15,2027-02-19
        budget-council,Budget councils,2027-02-22,2027-03-05
        """;

    imported(cohort, two + "other,Fair,tomorrow,\n")
        .statusCode(422)
        .body("errors.pointer", contains("line 4"));
    assertThat(closed(cohort)).isZero();
    imported(cohort, two).statusCode(200).body("added", equalTo(2)).body("known", equalTo(0));
    imported(cohort, two + "other,Fair,2027-05-03,\n")
        .statusCode(200)
        .body("added", equalTo(1))
        .body("known", equalTo(2));
    assertThat(closed(cohort)).isEqualTo(3);
    imported(cohort, "").statusCode(422);
    imported(UUID.randomUUID(), two)
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/cohortId"));
  }

  private static long closed(UUID cohort) {
    return Programme.count("select count(*) from closed_period where cohort_id = ?", cohort);
  }

  private static ValidatableResponse imported(UUID cohort, String file) {
    return as("programme-admin")
        .contentType("text/csv")
        .queryParam("cohortId", cohort)
        .body(file.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/closed-periods/imports")
        .then();
  }

  private static void refused(Map<String, Object> days, String pointer) {
    close(days).statusCode(422).body("errors[0].pointer", equalTo(pointer));
  }

  private static ValidatableResponse close(Map<String, Object> days) {
    return as("programme-admin").body(days).post("/api/v1/closed-periods").then();
  }

  private static Map<String, Object> days(UUID cohort, String name, String first, String last) {
    return new HashMap<>(
        Map.of(
            "kind",
            "school-holiday",
            "name",
            name,
            "firstDay",
            first,
            "lastDay",
            last,
            "cohortId",
            cohort));
  }
}
