package org.ignite.participants;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ignite.participants.Registry.admin;
import static org.ignite.participants.Registry.as;
import static org.ignite.participants.Registry.id;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.ignite.participants.identity.RealmRoles;
import org.ignite.platform.testing.CommittedOpenApi;
import org.ignite.platform.testing.EventExamples;
import org.junit.jupiter.api.Test;

/** What others rely on: the document of the API and the events that leave. */
@QuarkusTest
class ContractTest implements TestParts {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> OF_THIS_RUN =
      Set.of("successors", "inPostSince", "conflicts", "startsOn", "endsOn");

  @Test
  void theCommittedOpenApiIsTheOneThatIsServed() {
    CommittedOpenApi.check(given().get("/openapi").then().statusCode(200).extract().asString());
  }

  @Test
  void whatLeavesOfAParticipationIsWhatTheExamplesSay() {
    UUID programme =
        id(
            admin()
                .body(
                    Map.of(
                        "name",
                        "Ignite",
                        "description",
                        "A season of candour between serving chief executives.",
                        "organiser",
                        "Society of Chief Executives"))
                .post("/api/v1/programmes"),
            "id");
    change("/api/v1/programmes/" + programme, "{\"organiser\": \"Academy of Place\"}");
    UUID cohort = Registry.cohortOfThePast();
    UUID organisation = Registry.organisation("");
    Response applied = Registry.applied(cohort, organisation, "ann.bell@example.org");
    UUID participant = id(applied, "id");
    Registry.step(participant, "offer");
    Registry.sign(participant);
    Registry.step(participant, "confirm");
    UUID other = id(Registry.applied(cohort, organisation, Registry.someAddress()), "id");
    admin().body(Map.of("reason", "New post")).post("/api/v1/participants/{id}/withdraw", other);
    change("/api/v1/cohorts/" + cohort, "{\"name\": \"Ignite 26\"}");
    Registry.season(cohort, "start").then().statusCode(200);
    Registry.step(participant, "activate");
    Registry.step(participant, "complete").then().statusCode(200);
    Registry.season(cohort, "complete").then().statusCode(200);
    Registry.season(cohort, "archive").then().statusCode(200);
    UUID person = id(applied, "personId");
    change("/api/v1/people/" + person, "{\"roles\": [\"facilitator\"]}");

    for (String step :
        List.of("applied", "offered", "signed", "confirmed", "activated", "completed")) {
      asInTheExample(participant, "org.ignite.participants.participant." + step + ".v1");
    }
    asInTheExample(other, "org.ignite.participants.participant.withdrawn.v1");
    asInTheExample(person, "org.ignite.participants.person.registered.v1");
    asInTheExample(person, "org.ignite.participants.person.changed.v1");
    for (String step :
        List.of("opened", "recruiting-opened", "changed", "started", "completed", "archived")) {
      asInTheExample(cohort, "org.ignite.participants.cohort." + step + ".v1");
    }
    asInTheExample(programme, "org.ignite.participants.programme.opened.v1");
    asInTheExample(programme, "org.ignite.participants.programme.changed.v1");
    await()
        .until(
            () ->
                Registry.rows(
                        "select id from outbox where sent_at is null and aggregateid in (?, ?, ?,"
                            + " ?, ?)",
                        programme,
                        participant,
                        other,
                        person,
                        cohort)
                    .isEmpty());
  }

  @Test
  void whatLeavesOfTheStepsThatNotEverybodyTakesIsWhatTheExamplesSay() {
    UUID cohort = Registry.cohort(24);
    UUID organisation = Registry.organisation("");
    UUID participant = applicant(cohort, organisation);
    Registry.step(participant, "wait").then().statusCode(200);
    admin()
        .body(Map.of("holdMail", true))
        .post("/api/v1/participants/{id}/offer", participant)
        .then()
        .statusCode(200);
    Registry.step(participant, "undo").then().statusCode(200);
    Registry.step(participant, "offer").then().statusCode(200);
    Registry.database(
        "update participant set offer_expires_at = now() - interval '1 second' where id = ?",
        participant);
    await()
        .until(
            () ->
                "lapsed"
                    .equals(admin().get("/api/v1/participants/{id}", participant).path("state")));
    Registry.step(participant, "offer").then().statusCode(200);
    Registry.step(participant, "decline").then().statusCode(200);
    for (String step : List.of("waiting-listed", "offered", "corrected", "lapsed", "declined")) {
      asInTheExample(participant, "org.ignite.participants.participant." + step + ".v1");
    }

    UUID deferred = applicant(cohort, organisation);
    UUID later = Registry.cohort(24);
    Registry.replanned(later, "{\"startsOn\": \"2026-10-01\"}").then().statusCode(200);
    admin()
        .body(Map.of("cohortId", later, "reason", "An election"))
        .post("/api/v1/participants/{id}/defer", deferred)
        .then()
        .statusCode(200);
    asInTheExample(deferred, "org.ignite.participants.participant.deferred.v1");
  }

  @Test
  void whatLeavesOfThePeopleAroundIsWhatTheExamplesSay() {
    UUID cohort = Registry.cohort(24);
    String email = Registry.someAddress();
    UUID participant = Registry.confirmed(cohort, Registry.organisation(""), email);
    RealmRoles.choosePassword(email);
    UUID delegation =
        id(
            as(email)
                .body(
                    Map.of(
                        "givenName",
                        "Sam",
                        "familyName",
                        "Reed",
                        "email",
                        Registry.someAddress(),
                        "permissions",
                        List.of("diary", "replies")))
                .post("/api/v1/participants/{id}/assistants", participant),
            "id");
    admin()
        .post("/api/v1/participants/{id}/assistants/{d}/revoke", participant, delegation)
        .then()
        .statusCode(200);
    for (String step : List.of("granted", "revoked")) {
      asInTheExample(delegation, "org.ignite.participants.delegation." + step + ".v1");
    }

    UUID ended = rater(cohort, participant, "accept");
    admin().post("/api/v1/involvements/{id}/end", ended).then().statusCode(200);
    UUID withdrawn = rater(cohort, participant, "");
    admin().post("/api/v1/involvements/{id}/withdraw", withdrawn).then().statusCode(200);
    for (String step : List.of("invited", "accepted", "ended")) {
      asInTheExample(ended, "org.ignite.participants.involvement." + step + ".v1");
    }
    asInTheExample(withdrawn, "org.ignite.participants.involvement.withdrawn.v1");
    asInTheExample(
        rater(cohort, participant, "decline"), "org.ignite.participants.involvement.declined.v1");

    UUID person = id(admin().get("/api/v1/participants/{id}", participant), "personId");
    String practice = "/api/v1/people/" + person + "/practice";
    admin()
        .header("If-Match", admin().get(practice).header("ETag"))
        .body(
            Map.of(
                "capacity",
                3,
                "themes",
                List.of("empathy-and-generosity"),
                "conflicts",
                List.of(Map.of("withOrganisationId", Registry.organisation("")))))
        .put(practice)
        .then()
        .statusCode(200);
    asInTheExample(person, "org.ignite.participants.practice.changed.v1");
  }

  /** Somebody who is asked to answer about a participant, and their answer, if any. */
  private static UUID rater(UUID cohort, UUID participant, String answer) {
    String email = Registry.someAddress();
    UUID involvement =
        id(
            admin()
                .body(
                    Map.of(
                        "person",
                        Map.of("givenName", "Mary", "familyName", "Lamb", "email", email),
                        "part",
                        "rater",
                        "raterGroup",
                        "partner",
                        "participantId",
                        participant))
                .post("/api/v1/cohorts/{id}/involvements", cohort),
            "id");
    if (!answer.isEmpty()) {
      String page = Registry.pageFor(email, "An invitation from the programme");
      given()
          .redirects()
          .follow(false)
          .formParam("answer", answer)
          .post(page)
          .then()
          .statusCode(303);
    }
    return involvement;
  }

  @Test
  void whatLeavesOfWhatParticipantsSayOfThemselvesIsWhatTheExamplesSay() {
    UUID cohort = Registry.cohort(24);
    UUID organisation = Registry.organisation("");
    UUID participant =
        Registry.placed(cohort, Registry.theLocalParticipant(), Registry.organisation(""));
    UUID person = id(Registry.applied(cohort, organisation, Registry.someAddress()), "personId");
    Registry.season(cohort, "start").then().statusCode(200);
    Registry.step(participant, "activate").then().statusCode(200);
    String address = "/api/v1/participants/" + participant;
    change(
        address + "/profile",
        """
        {"inPostSince": "2021-04-01",
         "interests": ["empathy-and-generosity", "mandate-confidence-and-courage"]}
        """);
    change(address + "/profile", "{\"interests\": null}");
    admin()
        .body(
            Map.of(
                "organisationId",
                organisation,
                "roleTitle",
                "Managing Director",
                "on",
                LocalDate.now(ZoneOffset.UTC)))
        .post(address + "/move")
        .then()
        .statusCode(200);
    for (String step : List.of("changed", "moved")) {
      asInTheExample(participant, "org.ignite.participants.participant." + step + ".v1");
    }
    UUID consent =
        id(
            as("participant")
                .body(Map.of("purpose", "sponsor-name", "textVersion", 1))
                .post(address + "/consents"),
            "id");
    admin().post(address + "/consents/{id}/withdraw", consent).then().statusCode(200);
    asInTheExample(consent, "org.ignite.participants.consent.given.v1");
    asInTheExample(consent, "org.ignite.participants.consent.withdrawn.v1");
    UUID withPerson = conflict(address, Map.of("withPersonId", person));
    UUID withOrganisation = conflict(address, Map.of("withOrganisationId", organisation));
    admin().post(address + "/conflicts/{id}/withdraw", withOrganisation).then().statusCode(200);
    asInTheExample(withPerson, "org.ignite.participants.conflict.declared.v1");
    asInTheExample(withOrganisation, "org.ignite.participants.conflict.withdrawn.v1");
  }

  @Test
  void whatLeavesOfALostOfficeIsWhatTheExampleSays() {
    UUID cohort = Registry.cohort(24);
    UUID participant =
        Registry.confirmed(cohort, Registry.organisation(""), Registry.someAddress());
    Registry.season(cohort, "start").then().statusCode(200);
    Registry.step(participant, "activate").then().statusCode(200);
    admin()
        .body(Map.of("on", LocalDate.now(ZoneOffset.UTC), "personalEmail", Registry.someAddress()))
        .post("/api/v1/participants/{id}/lose-office", participant)
        .then()
        .statusCode(200);
    asInTheExample(participant, "org.ignite.participants.participant.office-lost.v1");
  }

  private static UUID conflict(String participant, Map<String, UUID> with) {
    return id(admin().body(with).post(participant + "/conflicts"), "id");
  }

  private static UUID applicant(UUID cohort, UUID organisation) {
    return id(Registry.applied(cohort, organisation, Registry.someAddress()), "id");
  }

  @Test
  void whatLeavesOfAnOrganisationIsWhatTheExamplesSay() {
    String header =
        "local-authority-code,official-name,gss-code,nation,region,local-authority-type,end-date,"
            + "replaced-by,county-la,combined-authority,pop-2020,lat,long,nice-name,alt-names\n";
    String successor = "NEW,New Council,E99000099,England,South East,UA,,,,,1,51,0,,\n";
    String row =
        "ADX,Adur and District Council,E99000223,England,South"
            + " East,NMD,%s,NEW,WSX,GMCA,64187.0,50.84,-0.27,Adur,\"adur,Cyngor Adur, Dosbarth\"\n";
    Registry.imported(header + successor + row.formatted("2023-04-01"));
    Registry.imported(header + successor + row.formatted("2024-04-01")).then().statusCode(200);
    UUID organisation =
        id(admin().queryParam("search", "ADX").get("/api/v1/organisations"), "items[0].id");

    asInTheExample(organisation, "org.ignite.participants.organisation.registered.v1");
    asInTheExample(organisation, "org.ignite.participants.organisation.changed.v1");
  }

  @Test
  void whatLeavesOfAPartnerIsWhatTheExamplesSay() {
    UUID partner =
        id(
            admin()
                .body(
                    Map.of(
                        "name",
                        "Adur District Council, people systems",
                        "kind",
                        "employer",
                        "clientId",
                        "adur-people-systems",
                        "organisationId",
                        Registry.organisation("")))
                .post("/api/v1/partners"),
            "id");
    UUID cohort = Registry.cohort(1);
    Machines.grant(partner, cohort).then().statusCode(201);

    asInTheExample(partner, "org.ignite.participants.partner.registered.v1");
    asInTheExample(partner, "org.ignite.participants.partner.changed.v1");
    assertThat(
            Registry.rows(
                "select payload from outbox where aggregateid = ? order by seq desc limit 1",
                partner))
        .singleElement(InstanceOfAssertFactories.STRING)
        .contains("\"cohortIds\":[\"" + cohort + "\"]");
  }

  private static void change(String address, String patch) {
    admin()
        .contentType("application/merge-patch+json")
        .header("If-Match", admin().get(address).header("ETag"))
        .body(patch)
        .patch(address)
        .then()
        .statusCode(200);
  }

  /** Ids and today's date apart: the example's stand for those that were given just now. */
  private static void asInTheExample(UUID aggregate, String type) {
    try {
      Object payload =
          Registry.rows(
                  "select payload from outbox where aggregateid = ? and type = ? order by seq",
                  aggregate,
                  type)
              .getFirst();
      ObjectNode sent = (ObjectNode) JSON.readTree((String) payload);
      JsonNode example = EventExamples.own(type);
      sent.properties().stream()
          .filter(field -> field.getKey().matches(".*Ids?") || OF_THIS_RUN.contains(field.getKey()))
          .forEach(field -> sent.set(field.getKey(), example.get(field.getKey())));
      assertThat(sent).as(type).isEqualTo(example);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
