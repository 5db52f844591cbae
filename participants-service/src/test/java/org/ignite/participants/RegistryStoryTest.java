package org.ignite.participants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.ignite.participants.Registry.admin;
import static org.ignite.participants.Registry.as;
import static org.ignite.participants.Registry.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ignite.localstack.CaughtMail;
import org.ignite.platform.testing.StackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegistryStoryTest implements TestParts {

  @Test
  void anApplicantBecomesAParticipantWithAnAccountAndOneInvitation() {
    UUID cohort = Registry.cohort(2);
    UUID organisation = Registry.organisation("");
    String email = Registry.someAddress();
    Response applied = Registry.applied(cohort, organisation, email);
    applied.then().statusCode(201).body("state", is("applied"));
    UUID participant = id(applied, "id");

    Registry.step(participant, "offer").then().statusCode(200).body("state", is("offered"));
    Registry.step(participant, "confirm")
        .then()
        .statusCode(409)
        .body("type", is("/problems/commitment-not-signed"));
    Registry.sign(participant).then().statusCode(200).body("signedName", is("Ann Bell"));
    Registry.step(participant, "confirm").then().statusCode(200).body("state", is("confirmed"));
    Registry.accountOf(id(applied, "personId"));

    await().until(() -> StackResource.stack().mail().to(email).size() == 3);
    List<CaughtMail.Message> letters = StackResource.stack().mail().to(email);
    assertThat(letters)
        .extracting(CaughtMail.Message::subject)
        .containsExactlyInAnyOrder(
            "A place for you in the programme",
            "Your place in the programme is confirmed",
            "Your sign-in for the programme");
    assertThat(letters).allMatch(letter -> letter.messageId().endsWith("@ignite>"));
    CaughtMail.Message invitation =
        letters.stream()
            .filter(letter -> letter.subject().startsWith("Your sign-in"))
            .findFirst()
            .orElseThrow();
    assertThat(invitation.text()).contains("Dear Ann").contains("reset-credentials");
    assertThat(invitation.html()).contains("Dear Ann", "reset-credentials", "</html>");
    assertThat(
            StackResource.stack()
                .keycloakAdmin()
                .find(email)
                .orElseThrow()
                .at("/attributes/person_id/0")
                .asText())
        .isEqualTo(id(applied, "personId").toString());
  }

  @Test
  void aParticipantSeesTheirOwnCohortAndNoOther() {
    UUID own = Registry.cohort(2);
    UUID other = Registry.cohort(2);
    UUID organisation = Registry.organisation("");
    UUID person = Registry.theLocalParticipant();
    UUID participant =
        id(
            admin()
                .body(
                    Map.of(
                        "personId", person, "organisationId", organisation, "roleTitle", "Chief"))
                .post("/api/v1/cohorts/{id}/participants", own),
            "id");
    UUID applicant = id(Registry.applied(own, organisation, Registry.someAddress()), "id");

    as("participant").get("/api/v1/cohorts/{id}", own).then().statusCode(404);
    Registry.step(participant, "offer").then().statusCode(200);
    Registry.sign(participant).then().statusCode(200);
    Registry.step(participant, "confirm").then().statusCode(200);
    Registry.accountOf(person);

    as("participant").get("/api/v1/cohorts/{id}", own).then().statusCode(200);
    as("participant").get("/api/v1/cohorts/{id}", other).then().statusCode(404);
    as("participant").get("/api/v1/cohorts/{id}/participants", other).then().statusCode(404);
    as("participant")
        .get("/api/v1/cohorts/{id}/participants", own)
        .then()
        .statusCode(200)
        .body("items.id", equalTo(List.of(participant.toString())))
        .body("items[0].signedName", nullValue());
    as("participant").get("/api/v1/participants/{id}", applicant).then().statusCode(404);
    as("participant")
        .get("/api/v1/participants/{id}", participant)
        .then()
        .statusCode(200)
        .body("signedName", is("Ann Bell"));
    as("participant").get("/api/v1/people/{id}", person).then().statusCode(200);
  }

  @Test
  void whoIsInTheCohortCanNotApplyAgainAndAnEndedOrganisationSendsNobody() {
    UUID cohort = Registry.cohort(2);
    UUID organisation = Registry.organisation("");
    String email = Registry.someAddress();
    Response applied = Registry.applied(cohort, organisation, email);

    Registry.applied(cohort, organisation, email)
        .then()
        .statusCode(409)
        .body("type", is("/problems/already-registered"));
    admin()
        .body(
            Map.of(
                "personId",
                id(applied, "personId"),
                "organisationId",
                organisation,
                "roleTitle",
                "x"))
        .post("/api/v1/cohorts/{id}/participants", cohort)
        .then()
        .statusCode(409)
        .body("type", is("/problems/already-participating"));
    Registry.applied(cohort, Registry.organisation("2020-04-01"), Registry.someAddress())
        .then()
        .statusCode(409)
        .body("type", is("/problems/organisation-ended"));
    Registry.applied(cohort, UUID.randomUUID(), Registry.someAddress()).then().statusCode(404);
  }

  @Test
  void whatIsSignedDoesNotChangeBehindTheSignature() {
    UUID cohort = Registry.cohort(2);
    UUID participant =
        id(Registry.applied(cohort, Registry.organisation(""), Registry.someAddress()), "id");
    Registry.step(participant, "offer");
    Registry.sign(participant).then().statusCode(200);

    Registry.replanned(cohort, "{\"commitmentDays\": 7}")
        .then()
        .statusCode(409)
        .body("type", is("/problems/commitment-signed"));
    Registry.replanned(cohort, "{\"name\": \"Ignite 26\"}")
        .then()
        .statusCode(200)
        .body("name", is("Ignite 26"));
    Registry.step(participant, "withdraw").then().statusCode(422);
    admin()
        .body(Map.of("reason", "New post"))
        .post("/api/v1/participants/{id}/withdraw", participant)
        .then()
        .statusCode(200)
        .body("state", is("withdrawn"));
    Registry.step(participant, "confirm")
        .then()
        .statusCode(409)
        .body("type", is("/problems/wrong-state"));
  }

  @Test
  void refusalsSayWhatIsWrongWhere() {
    admin()
        .body(Map.of("name", ""))
        .post("/api/v1/cohorts")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .header("X-Request-Id", not(empty()))
        .body("type", is("/problems/invalid-request"))
        .body("errors.pointer", hasItems("/name", "/capacity", "/startsOn"));
    admin()
        .body("{\"name\":")
        .post("/api/v1/cohorts")
        .then()
        .statusCode(400)
        .body("type", is("/problems/unreadable-request"));
    admin().contentType("text/plain").body("x").post("/api/v1/cohorts").then().statusCode(415);
    admin().accept("application/xml").get("/api/v1/cohorts").then().statusCode(406);
    admin().delete("/api/v1/cohorts").then().statusCode(405);
    admin().queryParam("limit", 0).get("/api/v1/cohorts").then().statusCode(422);
    admin().queryParam("cursor", "rubbish").get("/api/v1/cohorts").then().statusCode(400);
    admin().get("/api/v1/cohorts/not-an-id").then().statusCode(404);
    admin()
        .contentType("application/merge-patch+json")
        .body("{}")
        .patch("/api/v1/cohorts/{id}", Registry.cohort(1))
        .then()
        .statusCode(428);
    Registry.replanned(Registry.cohort(1), "{\"id\": 7}")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/id"));
    Registry.replanned(Registry.cohort(1), "{\"capacity\": 0}").then().statusCode(422);
  }

  @Test
  void anUnchangedCohortIsNotSentTwice() {
    UUID cohort = Registry.cohort(3);
    String tag = admin().get("/api/v1/cohorts/{id}", cohort).header("ETag");

    admin().header("If-None-Match", tag).get("/api/v1/cohorts/{id}", cohort).then().statusCode(304);
    Registry.replanned(cohort, "{\"capacity\": 4}").then().statusCode(200);
    admin().header("If-None-Match", tag).get("/api/v1/cohorts/{id}", cohort).then().statusCode(200);
  }
}
