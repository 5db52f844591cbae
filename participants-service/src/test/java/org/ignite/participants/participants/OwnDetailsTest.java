package org.ignite.participants.participants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.ignite.participants.Registry.admin;
import static org.ignite.participants.Registry.as;
import static org.ignite.participants.Registry.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ignite.participants.Registry;
import org.ignite.participants.TestParts;
import org.ignite.participants.identity.RealmRoles;
import org.ignite.participants.needs.NeedsKeeping;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What participants say of themselves, what they agree to, and who may know. */
@QuarkusTest
class OwnDetailsTest implements TestParts {

  private UUID cohort;
  private UUID participant;
  private UUID person;

  @Inject NeedsKeeping keeping;

  @BeforeEach
  void theLocalParticipantTakesPart() {
    person = Registry.theLocalParticipant();
    cohort = Registry.cohort(3);
    participant = Registry.placed(cohort, person, Registry.organisation(""));
  }

  private static RequestSpecification participant() {
    return as("participant");
  }

  private void describe(String patch) {
    String address = "/api/v1/participants/" + participant + "/profile";
    participant()
        .contentType("application/merge-patch+json")
        .header("If-Match", participant().get(address).header("ETag"))
        .body(patch.getBytes(StandardCharsets.UTF_8))
        .patch(address)
        .then()
        .statusCode(200);
  }

  @Test
  void theDirectoryShowsWhatEachHasChosenAndContactsOnlyWithConsent() {
    UUID peer = Registry.confirmed(cohort, Registry.organisation(""), Registry.someAddress());
    describe(
        """
        {"preferredName": "Ñandú", "interests": ["empathy-and-generosity", "building-and-sustaining-teams"],
         "phone": "+44 20 7946 0000", "inPostSince": "2021-04-01", "shown": ["interests", "email", "phone"]}
        """);
    Response before = participant().get("/api/v1/cohorts/{id}/directory", cohort);
    before.then().statusCode(200).header("Cache-Control", "no-store").body("items", hasSize(2));
    String own = "items.find { it.participantId == '" + participant + "' }";
    before
        .then()
        .body(own + ".preferredName", is("Ñandú"))
        .body(own + ".interests", hasSize(2))
        .body(own, not(hasKey("email")))
        .body(own, not(hasKey("phone")))
        .body(own, not(hasKey("inPostSince")));

    Response given = consent("directory-contact");
    given.then().statusCode(201);
    participant()
        .get("/api/v1/cohorts/{id}/directory", cohort)
        .then()
        .body(own + ".email", notNullValue())
        .body(own + ".phone", is("+44 20 7946 0000"));
    participant()
        .queryParam("theme", "empathy-and-generosity")
        .get("/api/v1/cohorts/{id}/directory", cohort)
        .then()
        .body("items", hasSize(1));
    participant()
        .queryParam("search", "ñand")
        .get("/api/v1/cohorts/{id}/directory", cohort)
        .then()
        .body("items.participantId", equalTo(List.of(participant.toString())));
    String csv =
        admin().accept("text/csv").get("/api/v1/cohorts/{id}/directory", cohort).asString();
    assertThat(csv).contains(peer.toString()).contains("2021-04-01").contains("'+44 20");

    withdraw("consents", given.path("id")).then().statusCode(200);
    participant()
        .get("/api/v1/cohorts/{id}/directory", cohort)
        .then()
        .body(own, not(hasKey("email")));
  }

  private Response consent(String purpose) {
    return participant()
        .body(Map.of("purpose", purpose, "textVersion", 1))
        .post("/api/v1/participants/{id}/consents", participant);
  }

  private Response withdraw(String of, String id) {
    return participant().post("/api/v1/participants/{id}/{of}/{one}/withdraw", participant, of, id);
  }

  @Test
  void aConsentIsToWordsAndIsTakenBackOnce() {
    participant()
        .body(Map.of("purpose", "photographs", "textVersion", 2))
        .post("/api/v1/participants/{id}/consents", participant)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/textVersion"));
    Response given = consent("photographs");
    given.then().statusCode(201).body("givenAt", notNullValue());
    consent("photographs").then().statusCode(409).body("type", is("/problems/consent-given"));
    withdraw("consents", given.path("id")).then().statusCode(200);
    withdraw("consents", given.path("id"))
        .then()
        .statusCode(409)
        .body("type", is("/problems/consent-withdrawn"));
    withdraw("consents", UUID.randomUUID().toString()).then().statusCode(404);
    consent("photographs").then().statusCode(201);
    participant()
        .get("/api/v1/participants/{id}/consents", participant)
        .then()
        .body("items", hasSize(2))
        .body("items[0].withdrawnAt", notNullValue());
    assertThat(
            Registry.rows(
                "select type from outbox where aggregateid = ?::uuid order by seq",
                given.<String>path("id")))
        .containsExactly(
            "org.ignite.participants.consent.given.v1",
            "org.ignite.participants.consent.withdrawn.v1");
    admin()
        .body(Map.of("purpose", "theme-tags", "textVersion", 1))
        .post("/api/v1/participants/{id}/consents", participant)
        .then()
        .statusCode(403);
  }

  @Test
  void needsAreReadForAPurposeThatTheParticipantSees() {
    String address = "/api/v1/participants/" + participant + "/needs";
    participant().get(address).then().statusCode(200).body("$", not(hasKey("dietary")));
    Map<String, Object> needs =
        Map.of(
            "dietary", "=vegetarian",
            "room", "Ground floor",
            "emergencyContact",
                Map.of("name", "Sam", "relationship", "husband", "phone", "020 7946 0000"));
    participant().body(needs).put(address).then().statusCode(428);
    String empty = participant().get(address).header("ETag");
    participant()
        .header("If-Match", empty)
        .body(needs)
        .put(address)
        .then()
        .statusCode(200)
        .body("dietary", is("=vegetarian"));
    participant().header("If-Match", empty).body(needs).put(address).then().statusCode(412);
    participant()
        .get(address)
        .then()
        .header("Cache-Control", "no-store")
        .body("emergencyContact.name", is("Sam"));

    admin().get(address).then().statusCode(422).body("errors[0].pointer", is("?purpose"));
    admin().queryParam("purpose", "curiosity").get(address).then().statusCode(400);
    admin().queryParam("purpose", "emergency").get(address).then().statusCode(200);
    String csv =
        admin()
            .accept("text/csv")
            .get("/api/v1/cohorts/{id}/rooming-sheet", cohort)
            .then()
            .statusCode(200)
            .header("Cache-Control", "no-store")
            .extract()
            .asString();
    assertThat(csv).contains("'=vegetarian").contains("Sam (husband), 020 7946 0000");
    admin()
        .accept("text/html")
        .get("/api/v1/cohorts/{id}/rooming-sheet", cohort)
        .then()
        .statusCode(200)
        .body(containsString("Ground floor"));
    as(oneOfTheTeam()).queryParam("purpose", "session").get(address).then().statusCode(200);
    participant()
        .get(address + "/readings")
        .then()
        .body(
            "items.purpose", equalTo(List.of("session", "residential", "residential", "emergency")))
        .body("items[0].readerName", is("Tess Adams"));
  }

  private static String oneOfTheTeam() {
    String email = Registry.someAddress();
    Map<String, Object> member =
        Map.of(
            "givenName",
            "Tess",
            "familyName",
            "Adams",
            "email",
            email,
            "roles",
            List.of("programme-admin"));
    Registry.accountOf(id(admin().body(member).post("/api/v1/people"), "id"));
    RealmRoles.choosePassword(email);
    return email;
  }

  @Test
  void whoHasLeftIsAskedForNothingAndWhatTheyNeededIsShownNoMore() {
    String email = Registry.someAddress();
    UUID leaving = Registry.confirmed(cohort, Registry.organisation(""), email);
    RealmRoles.choosePassword(email);
    String address = "/api/v1/participants/" + leaving + "/needs";
    as(email)
        .header("If-Match", as(email).get(address).header("ETag"))
        .body(Map.of("dietary", "Vegan"))
        .put(address)
        .then()
        .statusCode(200);
    String seen = as(email).get(address).header("ETag");
    admin()
        .body(Map.of("reason", "New post"))
        .post("/api/v1/participants/{id}/withdraw", leaving)
        .then()
        .statusCode(200);

    admin()
        .queryParam("purpose", "emergency")
        .get(address)
        .then()
        .statusCode(200)
        .body("$", not(hasKey("dietary")));
    as(email)
        .header("If-Match", seen)
        .body(Map.of("dietary", "Vegan"))
        .put(address)
        .then()
        .statusCode(409)
        .body("type", is("/problems/wrong-state"));
    as(email)
        .body(Map.of("purpose", "photographs", "textVersion", 1))
        .post("/api/v1/participants/{id}/consents", leaving)
        .then()
        .statusCode(409)
        .body("type", is("/problems/wrong-state"));
    as(email)
        .body(Map.of("withOrganisationId", Registry.organisation("")))
        .post("/api/v1/participants/{id}/conflicts", leaving)
        .then()
        .statusCode(409)
        .body("type", is("/problems/wrong-state"));
  }

  @Test
  void afterTheSeasonNobodyKeepsWhatSomebodyNeeded() {
    String address = "/api/v1/participants/" + participant + "/needs";
    participant()
        .header("If-Match", participant().get(address).header("ETag"))
        .body(Map.of("dietary", "Vegan"))
        .put(address)
        .then()
        .statusCode(200);
    keeping.forget().await().indefinitely();
    participant().get(address).then().body("dietary", is("Vegan"));
    Registry.database(
        "update cohort set starts_on = '2019-09-01', ends_on = '2020-06-30' where id = ?", cohort);
    keeping.forget().await().indefinitely();
    participant().get(address).then().body("$", not(hasKey("dietary")));
  }

  @Test
  void aDeclaredConflictLeavesOnTheRestrictedTopicWithoutItsReason() {
    UUID peer = Registry.confirmed(cohort, Registry.organisation(""), Registry.someAddress());
    UUID other = id(admin().get("/api/v1/participants/{id}", peer), "personId");
    declare(Map.of()).then().statusCode(422);
    declare(Map.of("withPersonId", person)).then().statusCode(422);
    declare(Map.of("withPersonId", UUID.randomUUID())).then().statusCode(404);
    Response declared = declare(Map.of("withPersonId", other, "reason", "We are married."));
    declared.then().statusCode(201).body("reason", is("We are married."));
    declare(Map.of("withPersonId", other)).then().statusCode(409);
    String conflict = declared.path("id");
    assertThat(
            Registry.rows(
                "select payload from outbox where aggregateid = ?::uuid and restricted", conflict))
        .singleElement()
        .asString()
        .contains(other.toString())
        .doesNotContain("married");
    withdraw("conflicts", conflict).then().statusCode(200);
    declare(Map.of("withPersonId", other)).then().statusCode(201);
    as("participant").get("/api/v1/participants/{id}/conflicts", peer).then().statusCode(404);
  }

  private Response declare(Map<String, ?> conflict) {
    return participant().body(conflict).post("/api/v1/participants/{id}/conflicts", participant);
  }

  @Test
  void namesComeInAnyScriptAndOfOneLetter() {
    for (String name : List.of("A", "Ø", "李", "ﷲ", "O'Neil-Ŵyn")) {
      Response applied =
          admin()
              .body(
                  Map.of(
                      "person",
                      Map.of(
                          "givenName", name, "familyName", name, "email", Registry.someAddress()),
                      "organisationId",
                      Registry.organisation(""),
                      "roleTitle",
                      name))
              .post("/api/v1/cohorts/{id}/participants", cohort);
      applied.then().statusCode(201).body("familyName", is(name));
    }
  }
}
