package org.ignite.participants.involvements;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.ignite.participants.Registry.admin;
import static org.ignite.participants.Registry.as;
import static org.ignite.participants.Registry.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ignite.localstack.CaughtMail;
import org.ignite.participants.Registry;
import org.ignite.participants.TestParts;
import org.ignite.participants.identity.RealmRoles;
import org.ignite.platform.testing.StackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InvolvementTest implements TestParts {

  private static final String LETTER = "An invitation from the programme";
  private static final String INVOLVEMENT = "/api/v1/involvements/{id}";

  private static Response invited(UUID cohort, String email, String part, Map<String, ?> more) {
    Map<String, Object> request = new HashMap<>(more);
    request.put("part", part);
    request.put("person", Map.of("givenName", "Mary", "familyName", "Lamb", "email", email));
    return admin().body(request).post("/api/v1/cohorts/{id}/involvements", cohort);
  }

  private static Response invited(UUID cohort, String email, String part) {
    return invited(cohort, email, part, Map.of());
  }

  private static Response step(UUID involvement, String step) {
    return admin().post(INVOLVEMENT + "/{step}", involvement, step);
  }

  private static Response answered(String page, String answer) {
    return given().redirects().follow(false).formParam("answer", answer).post(page);
  }

  private static String state(UUID involvement) {
    return admin().get(INVOLVEMENT, involvement).path("state");
  }

  private static List<CaughtMail.Message> letters(String email) {
    return StackResource.stack().mail().to(email).stream()
        .filter(letter -> letter.subject().equals(LETTER))
        .toList();
  }

  @Test
  void aContributorAnswersOnTheirPageWithoutAnAccountAndLookingChangesNothing() {
    String email = Registry.someAddress();
    Response invited = invited(Registry.draft(5), email, "contributor");
    invited.then().statusCode(201).body("state", is("invited"));
    UUID involvement = id(invited, "id");
    String page = Registry.pageFor(email, LETTER);

    for (int scans = 0; scans < 3; scans++) {
      given()
          .get(page)
          .then()
          .statusCode(200)
          .header("Cache-Control", "no-store")
          .body(containsString("take part as a contributor"))
          .body(not(containsString("<script")));
    }
    assertThat(state(involvement)).isEqualTo("invited");
    answered(page, "maybe").then().statusCode(422);
    assertThat(state(involvement)).isEqualTo("invited");

    answered(page, "accept").then().statusCode(303).header("Location", containsString(page));
    given()
        .get(page)
        .then()
        .body(containsString("You have accepted"))
        .body(not(containsString("<form")));
    assertThat(state(involvement)).isEqualTo("accepted");
    answered(page, "decline").then().statusCode(409).contentType("text/html");
    admin().get("/api/v1/people/{id}", id(invited, "personId")).then().body("account", nullValue());
    step(involvement, "end").then().statusCode(200).body("state", is("ended"));
    given().get(page).then().body(containsString("does not stand any more"));
  }

  @Test
  void whoAcceptsToCoachIsACoachFromThenOn() {
    UUID cohort = Registry.cohort(5);
    UUID participant =
        Registry.confirmed(cohort, Registry.organisation(""), Registry.someAddress());
    String email = Registry.someAddress();
    Response invited = invited(cohort, email, "coach", Map.of("participantId", participant));
    UUID person = id(invited, "personId");
    String page = Registry.pageFor(email, LETTER);
    given().get(page).then().body(containsString("a coach of Ann Bell"));
    admin().get("/api/v1/people/{id}", person).then().body("roles", is(List.of()));

    answered(page, "accept").then().statusCode(303);

    admin().get("/api/v1/people/{id}", person).then().body("roles", contains("coach"));
    Registry.accountOf(person);
    RealmRoles.choosePassword(email);
    assertThat(RealmRoles.of(email)).containsExactly("coach");
    as(email)
        .get("/api/v1/people/{id}/involvements", person)
        .then()
        .statusCode(200)
        .body("items.participantId", contains(participant.toString()));
    admin()
        .queryParam("participantId", participant)
        .queryParam("part", "coach")
        .queryParam("state", "accepted")
        .get("/api/v1/cohorts/{id}/involvements", cohort)
        .then()
        .body("items.id", contains(id(invited, "id").toString()));
  }

  @Test
  void whoHasAnAccountAnswersThroughTheApiAndNobodyElseDoesForThem() {
    UUID cohort = Registry.draft(5);
    String email = Registry.someAddress();
    UUID involvement = id(invited(cohort, email, "critical-friend"), "id");
    answered(Registry.pageFor(email, LETTER), "accept").then().statusCode(303);
    Registry.accountOf(id(admin().get(INVOLVEMENT, involvement), "personId"));
    RealmRoles.choosePassword(email);
    UUID guest = id(invited(cohort, email, "guest"), "id");
    UUID foreign = id(invited(cohort, Registry.someAddress(), "guest"), "id");

    step(guest, "accept").then().statusCode(403);
    as(email).post(INVOLVEMENT + "/accept", foreign).then().statusCode(404);
    as(email).get(INVOLVEMENT, foreign).then().statusCode(404);
    as(email)
        .post(INVOLVEMENT + "/decline", guest)
        .then()
        .statusCode(200)
        .body("state", is("declined"));
    as(email)
        .post(INVOLVEMENT + "/accept", guest)
        .then()
        .statusCode(409)
        .body("type", is("/problems/wrong-involvement-state"));
    invited(cohort, email, "guest").then().statusCode(201);
  }

  @Test
  void anInvitationIsRepeatedUntilItIsAnsweredAndWithdrawnItOpensNothing() {
    UUID cohort = Registry.draft(5);
    String email = Registry.someAddress();
    UUID involvement = id(invited(cohort, email, "guest"), "id");
    String page = Registry.pageFor(email, LETTER);

    step(involvement, "repeat").then().statusCode(200).body("state", is("invited"));
    await().until(() -> letters(email).size() == 2);
    String second = Registry.pageFor(email, LETTER);
    assertThat(second).isNotEqualTo(page);
    given().get(page).then().statusCode(200);

    step(involvement, "withdraw").then().statusCode(200).body("state", is("withdrawn"));
    given().get(page).then().statusCode(404).contentType("text/html");
    given().get(second).then().statusCode(404);
    answered(page, "accept").then().statusCode(404);
    problem(step(involvement, "repeat"), "wrong-involvement-state");
    problem(step(involvement, "end"), "wrong-involvement-state");
  }

  @Test
  void nobodyHoldsThemselvesNorWhomTheyAreInConflictWith() {
    UUID cohort = Registry.cohort(5);
    UUID organisation = Registry.organisation("");
    String own = Registry.someAddress();
    UUID participant = Registry.confirmed(cohort, organisation, own);
    Map<String, Object> about = Map.of("participantId", participant);
    problem(invited(cohort, own, "coach", about), "about-themselves");
    problem(
        invited(cohort, own, "rater", Map.of("participantId", participant, "raterGroup", "team")),
        "about-themselves");

    String email = Registry.someAddress();
    UUID coach = id(invited(cohort, email, "coach"), "personId");
    practice(coach, 5, List.of(Map.of("withOrganisationId", organisation)));
    problem(invited(cohort, email, "coach", about), "conflict-of-interest");
    problem(invited(cohort, email, "critical-friend", about), "conflict-of-interest");
    practice(coach, 5, List.of());
    invited(cohort, email, "coach", about).then().statusCode(201);
    problem(invited(cohort, email, "coach", about), "already-involved");
  }

  @Test
  void aConflictThatWasDeclaredSinceTheInvitationKeepsACoachAway() {
    UUID cohort = Registry.cohort(5);
    UUID participant =
        Registry.confirmed(cohort, Registry.organisation(""), Registry.someAddress());
    String email = Registry.someAddress();
    Response invited = invited(cohort, email, "coach", Map.of("participantId", participant));
    String page = Registry.pageFor(email, LETTER);
    admin()
        .body(Map.of("withPersonId", id(invited, "personId")))
        .post("/api/v1/participants/{id}/conflicts", participant)
        .then()
        .statusCode(201);

    answered(page, "accept").then().statusCode(409);
    assertThat(state(id(invited, "id"))).isEqualTo("invited");
  }

  @Test
  void anInvitationThatIsHeldLeavesWhenItIsReleased() {
    String email = Registry.someAddress();
    UUID person =
        id(invited(Registry.cohort(5), email, "guest", Map.of("holdMail", true)), "personId");
    Object batch =
        Registry.rows("select batch_id from mail where person_id = ? and state = 'held'", person)
            .getFirst();
    admin()
        .get("/api/v1/admin/participants/mail-batches/{id}", batch)
        .then()
        .statusCode(200)
        .body("state", is("held"));
    admin()
        .post("/api/v1/admin/participants/mail-batches/{id}/release", batch)
        .then()
        .statusCode(204);
    given().get(Registry.pageFor(email, LETTER)).then().statusCode(200);
  }

  @Test
  void aRaterReadsWhatTheyAreAskedForInPlainEnglish() {
    UUID cohort = Registry.cohort(5);
    UUID participant =
        Registry.confirmed(cohort, Registry.organisation(""), Registry.someAddress());
    String email = Registry.someAddress();
    invited(cohort, email, "rater", Map.of("participantId", participant, "raterGroup", "team"))
        .then()
        .statusCode(201);
    String page = Registry.pageFor(email, LETTER);

    given()
        .get(page)
        .then()
        .body(containsString("as someone who answers questions about Ann Bell"));
    assertThat(letters(email).getFirst().text())
        .containsIgnoringWhitespaces("as someone who answers questions");
    answered(page, "accept").then().statusCode(303);
    answered(page, "accept").then().statusCode(303);
  }

  @Test
  void aCoachIsAskedForAsManyAsTheyTakeOn() {
    UUID cohort = Registry.cohort(5);
    UUID organisation = Registry.organisation("");
    String email = Registry.someAddress();
    UUID first = Registry.confirmed(cohort, organisation, Registry.someAddress());
    UUID second = Registry.confirmed(cohort, organisation, Registry.someAddress());
    Response invited = invited(cohort, email, "coach", Map.of("participantId", first));
    practice(id(invited, "personId"), 1, List.of());

    problem(invited(cohort, email, "coach", Map.of("participantId", second)), "coach-full");
    step(id(invited, "id"), "withdraw").then().statusCode(200);
    invited(cohort, email, "coach", Map.of("participantId", second)).then().statusCode(201);
  }

  private static void practice(UUID person, int capacity, List<?> conflicts) {
    String address = "/api/v1/people/" + person + "/practice";
    admin()
        .header("If-Match", admin().get(address).header("ETag"))
        .body(Map.of("capacity", capacity, "themes", List.of(), "conflicts", conflicts))
        .put(address)
        .then()
        .statusCode(200);
  }

  @Test
  void aPartFitsWhatIsSaidWithIt() {
    UUID cohort = Registry.cohort(5);
    UUID elsewhere =
        Registry.confirmed(Registry.cohort(1), Registry.organisation(""), Registry.someAddress());
    String email = Registry.someAddress();

    for (Response wrong :
        List.of(
            invited(cohort, email, "rater"),
            invited(cohort, email, "rater", Map.of("raterGroup", "team")),
            invited(cohort, email, "rater", Map.of("participantId", elsewhere)),
            invited(cohort, email, "coach", Map.of("participantId", elsewhere)),
            invited(cohort, email, "guest", Map.of("participantId", elsewhere)),
            invited(cohort, email, "guest", Map.of("raterGroup", "team")))) {
      wrong.then().statusCode(422);
    }
    invited(UUID.randomUUID(), email, "guest").then().statusCode(404);
    invited(cohort, email, "coach", Map.of("participantId", UUID.randomUUID()))
        .then()
        .statusCode(404);
    admin()
        .body(Map.of("part", "guest"))
        .post("/api/v1/cohorts/{id}/involvements", cohort)
        .then()
        .statusCode(422);
  }

  private static void problem(Response refused, String slug) {
    refused.then().statusCode(409).body("type", is("/problems/" + slug));
  }
}
