package org.ignite.participants.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.ignite.participants.Registry.admin;
import static org.ignite.participants.Registry.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ignite.participants.Registry;
import org.ignite.participants.TestParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CohortResourceTest implements TestParts {

  private static final String COHORT = "/api/v1/cohorts/{id}";

  @Test
  void aChangeThatChangesNothingIsNoEvent() {
    UUID cohort = Registry.draft(5);
    Registry.replanned(cohort, "{\"capacity\": 5}").then().statusCode(200);
    assertThat(Registry.rows("select type from outbox where aggregateid = ? order by seq", cohort))
        .hasSize(1);
    Registry.replanned(cohort, "{\"capacity\": 6}").then().statusCode(200);
    assertThat(Registry.rows("select type from outbox where aggregateid = ? order by seq", cohort))
        .hasSize(2);
  }

  @Test
  void aSeasonGoesFromDraftToArchived() {
    UUID cohort = Registry.draft(3);
    Registry.replanned(cohort, "{\"startsOn\": \"2020-09-01\", \"endsOn\": \"2021-06-30\"}")
        .then()
        .statusCode(200);
    UUID organisation = Registry.organisation("");
    Response tooEarly = Registry.applied(cohort, organisation, Registry.someAddress());
    problem(tooEarly, "cohort-not-recruiting");
    tooEarly.then().body("detail", containsString("/" + cohort + "/recruit opens it"));
    problem(Registry.season(cohort, "start"), "wrong-cohort-state");

    Registry.season(cohort, "recruit").then().statusCode(200).body("state", is("recruiting"));
    problem(Registry.season(cohort, "start"), "nobody-confirmed");
    UUID participant = Registry.confirmed(cohort, organisation, Registry.someAddress());
    UUID late = id(Registry.applied(cohort, organisation, Registry.someAddress()), "id");

    Registry.season(cohort, "start").then().statusCode(200).body("state", is("running"));
    problem(
        Registry.applied(cohort, organisation, Registry.someAddress()), "cohort-not-recruiting");
    Registry.step(late, "offer").then().statusCode(200);
    problem(Registry.season(cohort, "complete"), "participations-open");
    withdraw(late);
    Registry.step(participant, "activate").then().statusCode(200);
    problem(Registry.season(cohort, "complete"), "participations-open");
    Registry.step(participant, "complete").then().statusCode(200);

    Registry.season(cohort, "complete").then().statusCode(200).body("state", is("completed"));
    problem(Registry.replanned(cohort, "{\"capacity\": 9}"), "cohort-closed");
    Registry.season(cohort, "archive").then().statusCode(200).body("state", is("archived"));
    problem(Registry.replanned(cohort, "{\"capacity\": 9}"), "cohort-closed");
  }

  @Test
  void aSeasonIsNotCompletedBeforeItsLastDay() {
    UUID cohort = Registry.draft(3);
    String endsOn = LocalDate.now(ZoneOffset.UTC).plusYears(1).toString();
    Registry.replanned(cohort, "{\"endsOn\": \"" + endsOn + "\"}").then().statusCode(200);
    Registry.season(cohort, "recruit").then().statusCode(200);
    UUID participant =
        Registry.confirmed(cohort, Registry.organisation(""), Registry.someAddress());
    Registry.season(cohort, "start").then().statusCode(200);
    withdraw(participant);

    Response tooEarly = Registry.season(cohort, "complete");

    problem(tooEarly, "wrong-cohort-state");
    tooEarly.then().body("detail", containsString("ends on " + endsOn));
  }

  @Test
  void aDraftThatWasOpenedByMistakeIsArchivedAndOneThatRecruitsIsNot() {
    UUID mistake = Registry.draft(3);
    Registry.replanned(mistake, "{\"commitmentText\": null}").then().statusCode(200);

    Registry.season(mistake, "archive").then().statusCode(200).body("state", is("archived"));
    problem(Registry.season(mistake, "recruit"), "wrong-cohort-state");
    problem(Registry.season(Registry.cohort(3), "archive"), "wrong-cohort-state");
  }

  private static void withdraw(UUID participant) {
    admin()
        .body(Map.of("reason", "New post"))
        .post("/api/v1/participants/{id}/withdraw", participant)
        .then()
        .statusCode(200);
  }

  @Test
  void nobodyIsRecruitedBeforeItIsSaidWhatTheySign() {
    Map<String, Object> plan = new HashMap<>(Registry.plan());
    plan.remove("commitmentText");
    UUID cohort = id(admin().body(plan).post("/api/v1/cohorts"), "id");

    problem(Registry.season(cohort, "recruit"), "commitment-text-missing");
    Registry.replanned(cohort, "{\"commitmentText\": \"  \"}").then().statusCode(422);
    Registry.replanned(cohort, "{\"commitmentText\": \"I come.\"}").then().statusCode(200);
    Registry.season(cohort, "recruit").then().statusCode(200);
    problem(Registry.replanned(cohort, "{\"commitmentText\": null}"), "commitment-text-missing");
  }

  @Test
  void everyVersionOfTheCommitmentCanBeRead() {
    UUID cohort = Registry.draft(3);
    Registry.replanned(cohort, "{\"commitmentText\": \"Zwölf Tage, 12 días, 十二天.\"}")
        .then()
        .statusCode(200)
        .body("commitmentVersion", is(2));
    Registry.replanned(cohort, "{\"capacity\": 4}")
        .then()
        .statusCode(200)
        .body("commitmentVersion", is(2));
    Registry.replanned(cohort, "{\"endsOn\": \"2027-07-31\", \"commitmentDays\": 7}")
        .then()
        .statusCode(200)
        .body("commitmentVersion", is(3));

    commitment(cohort, 1)
        .then()
        .statusCode(200)
        .body("text", is("I take part on all of these days."))
        .body("since", notNullValue());
    commitment(cohort, 2).then().body("endsOn", is("2027-06-30")).body("days", equalTo(6.5f));
    commitment(cohort, 3)
        .then()
        .body("endsOn", is("2027-07-31"))
        .body("days", equalTo(7.0f))
        .body("text", is("Zwölf Tage, 12 días, 十二天."));
    commitment(cohort, 4).then().statusCode(404);
    commitment(UUID.randomUUID(), 1).then().statusCode(404);
  }

  private static Response commitment(UUID cohort, int version) {
    return admin().get(COHORT + "/commitments/{version}", cohort, version);
  }

  @Test
  void aPlanIsCopiedIntoTheNextSeasonWithoutWhatSponsorsHaveConfirmed() {
    UUID cohort = Registry.draft(3);
    Registry.replanned(
            cohort,
            """
            {"sponsors": [{"name": "Local Futures Fund", "subsidyPerPlace": 1500.5, "confirmedOn": "2026-03-31"},
                          {"name": "Academy of Place", "subsidyPerPlace": 0}]}
            """)
        .then()
        .statusCode(200)
        .body("sponsors.name", contains("Local Futures Fund", "Academy of Place"));

    Response copied =
        admin()
            .body(Map.of("name", "Ignite 2027", "startsOn", "2027-09-01"))
            .post(COHORT + "/copy", cohort);

    copied.then().statusCode(201).body("state", is("draft")).body("commitmentVersion", is(1));
    admin()
        .get(copied.header("Location"))
        .then()
        .statusCode(200)
        .body("name", is("Ignite 2027"))
        .body("endsOn", is("2028-06-30"))
        .body("capacity", is(3))
        .body("commitmentText", is("I take part on all of these days."))
        .body("sponsors.subsidyPerPlace", contains(1500.5f, 0f))
        .body("sponsors.confirmedOn", not(contains(notNullValue())));
    commitment(id(copied, "id"), 1).then().statusCode(200);
    copyRefused(cohort, Map.of("name", "A", "startsOn", "2027-09-01", "endsOn", "2027-09-01"));
    copyRefused(cohort, Map.of("name", "A", "startsOn", "+999999999-12-31"));
    copyRefused(cohort, Map.of("startsOn", "2027-09-01"));
    admin()
        .body(Map.of("name", "A", "startsOn", "2027-09-01"))
        .post(COHORT + "/copy", UUID.randomUUID())
        .then()
        .statusCode(404);
  }

  private static void copyRefused(UUID cohort, Map<String, Object> season) {
    admin().body(season).post(COHORT + "/copy", cohort).then().statusCode(422);
  }

  @Test
  void sponsorsComeAndGoAndEachChangeIsAVersionOfItsOwn() {
    UUID cohort = Registry.draft(3);
    String before = admin().get(COHORT, cohort).header("ETag");
    Response changed =
        Registry.replanned(
            cohort, "{\"sponsors\": [{\"name\": \"A\", \"subsidyPerPlace\": 100000}]}");

    assertThat(changed.header("ETag")).isNotEqualTo(before);
    admin()
        .contentType("application/merge-patch+json")
        .header("If-Match", before)
        .body("{\"sponsors\": []}")
        .patch(COHORT, cohort)
        .then()
        .statusCode(412);
    Registry.replanned(cohort, "{\"sponsors\": []}").then().body("sponsors", empty());
    admin().get(COHORT, cohort).then().body("sponsors", empty());
    for (String wrong :
        List.of(
            "{\"name\": \"A\", \"subsidyPerPlace\": 100000.01}",
            "{\"name\": \"A\", \"subsidyPerPlace\": -0.01}",
            "{\"name\": \"A\", \"subsidyPerPlace\": 1.001}",
            "{\"name\": \" \", \"subsidyPerPlace\": 1}",
            "{\"name\": \"A\"}")) {
      Registry.replanned(cohort, "{\"sponsors\": [" + wrong + "]}").then().statusCode(422);
    }
  }

  @Test
  void aSponsorThatIsSaidToBeAPartnerIsOne() {
    UUID cohort = Registry.draft(3);
    UUID partner =
        id(
            admin()
                .body(
                    Map.of(
                        "name", "Local Futures Fund",
                        "kind", "sponsor",
                        "clientId", "sponsor-" + UUID.randomUUID()))
                .post("/api/v1/partners"),
            "id");
    String sponsors =
        """
        {"sponsors": [{"name": "A", "subsidyPerPlace": 1},
                      {"name": "B", "subsidyPerPlace": 1, "partnerId": "%s"}]}
        """;

    Registry.replanned(cohort, sponsors.formatted(UUID.randomUUID()))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/sponsors/1/partnerId"));
    Registry.replanned(cohort, sponsors.formatted(partner))
        .then()
        .statusCode(200)
        .body("sponsors[1].partnerId", is(partner.toString()));
    Map<String, Object> plan = new HashMap<>(Registry.plan());
    plan.put(
        "sponsors",
        List.of(Map.of("name", "A", "subsidyPerPlace", 1, "partnerId", UUID.randomUUID())));
    admin()
        .body(plan)
        .post("/api/v1/cohorts")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/sponsors/0/partnerId"));
  }

  @Test
  void aSeasonIsInOrderAndInOurTime() {
    for (Map<String, Object> wrong :
        List.<Map<String, Object>>of(
            Map.of("endsOn", "2026-09-01"),
            Map.of("startsOn", "1999-12-31"),
            Map.of("endsOn", "2200-01-01"),
            Map.of("endsOn", "+999999999-12-31"),
            Map.of("commitmentDays", 7.5),
            Map.of("commitmentText", "x".repeat(20_001)),
            Map.of("name", " "))) {
      Map<String, Object> plan = new HashMap<>(Registry.plan());
      plan.putAll(wrong);
      admin().body(plan).post("/api/v1/cohorts").then().statusCode(422);
    }
    Map<String, Object> unknown = new HashMap<>(Registry.plan());
    unknown.put("programmeId", UUID.randomUUID());
    admin().body(unknown).post("/api/v1/cohorts").then().statusCode(404);
    unknown.remove("programmeId");
    admin().body(unknown).post("/api/v1/cohorts").then().statusCode(422);
  }

  @ParameterizedTest
  @ValueSource(doubles = {6.3, 6.25})
  void theCommitmentIsCountedInHalfDays(double days) {
    Map<String, Object> plan = new HashMap<>(Registry.plan());
    plan.put("commitmentDays", days);

    admin()
        .body(plan)
        .post("/api/v1/cohorts")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/commitmentDays"))
        .body("errors[0].detail", containsString("half days"));
  }

  @Test
  void cohortsAreFoundByProgrammeStateAndName() {
    Map<String, Object> plan = Registry.plan();
    UUID draft = id(admin().body(plan).post("/api/v1/cohorts"), "id");
    UUID recruiting = id(admin().body(plan).post("/api/v1/cohorts"), "id");
    Registry.season(recruiting, "recruit").then().statusCode(200);
    Registry.replanned(draft, "{\"name\": \"100% Ignite\"}").then().statusCode(200);

    admin()
        .queryParam("programmeId", plan.get("programmeId"))
        .get("/api/v1/cohorts")
        .then()
        .body("items.id", contains(recruiting.toString(), draft.toString()))
        .body("items[0].commitmentText", nullValue());
    admin()
        .queryParam("programmeId", plan.get("programmeId"))
        .queryParam("state", "recruiting")
        .get("/api/v1/cohorts")
        .then()
        .body("items.id", contains(recruiting.toString()));
    admin()
        .queryParam("programmeId", plan.get("programmeId"))
        .queryParam("search", "0% ig")
        .get("/api/v1/cohorts")
        .then()
        .body("items.id", contains(draft.toString()));
    String csv =
        admin()
            .accept("text/csv")
            .queryParam("programmeId", plan.get("programmeId"))
            .get("/api/v1/cohorts")
            .asString();
    assertThat(csv.lines()).hasSize(3);
    assertThat(csv).startsWith("id,programmeId,name,state,startsOn,");
  }

  private static void problem(Response refused, String slug) {
    refused.then().statusCode(409).body("type", is("/problems/" + slug));
  }
}
