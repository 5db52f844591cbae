package org.ignite.participants.participants;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.ignite.participants.Registry.admin;
import static org.ignite.participants.Registry.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ignite.participants.Registry;
import org.ignite.participants.TestParts;
import org.ignite.platform.testing.StackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlacesTest implements TestParts {

  private static final String OFFER = "A place for you in the programme";

  private static UUID applicant(UUID cohort, String email) {
    return id(Registry.applied(cohort, Registry.organisation(""), email), "id");
  }

  private static Response step(UUID participant, String step, Map<String, ?> body) {
    return admin().body(body).post("/api/v1/participants/{id}/{step}", participant, step);
  }

  private static String state(UUID participant) {
    return admin().get("/api/v1/participants/{id}", participant).path("state");
  }

  private static List<String> subjects(String email) {
    return StackResource.stack().mail().to(email).stream().map(m -> m.subject()).toList();
  }

  @Test
  void anOfferIsSignedOnItsPageWhichLookingAtDoesNotChange() {
    String email = Registry.someAddress();
    UUID participant = applicant(Registry.cohort(1), email);
    Registry.step(participant, "offer")
        .then()
        .statusCode(200)
        .body("offerExpiresAt", notNullValue());
    String page = Registry.pageFor(email, OFFER);

    for (int scans = 0; scans < 3; scans++) {
      given()
          .get(page)
          .then()
          .statusCode(200)
          .contentType("text/html")
          .header("Cache-Control", "no-store")
          .header("Referrer-Policy", "strict-origin")
          .header("Content-Security-Policy", containsString("default-src 'none'"))
          .body(containsString("Sign and take the place"));
    }
    assertThat(state(participant)).isEqualTo("offered");

    given()
        .formParam("signature", "Ann Bell")
        .formParam("agreed", "yes")
        .formParam("commitmentVersion", 1)
        .post(page)
        .then()
        .statusCode(422);
    given()
        .formParam("answer", "sign")
        .formParam("signature", "  ")
        .formParam("commitmentVersion", 1)
        .post(page)
        .then()
        .statusCode(422)
        .body(containsString("Please write your full name"));
    given()
        .redirects()
        .follow(false)
        .formParam("answer", "sign")
        .formParam("signature", "Ann <b>Bell</b>")
        .formParam("agreed", "yes")
        .formParam("commitmentVersion", 1)
        .post(page)
        .then()
        .statusCode(303)
        .header("Location", containsString(page));
    given()
        .get(page)
        .then()
        .body(containsString("You signed version 1"))
        .body(containsString("Ann &lt;b&gt;Bell&lt;/b&gt;"))
        .body(not(containsString("<form")));
    admin()
        .get("/api/v1/participants/{id}", participant)
        .then()
        .body("signedVersion", is(1))
        .body("state", is("offered"));
    String person = admin().get("/api/v1/participants/{id}", participant).path("personId");
    assertThat(
            Registry.rows(
                "select actor from audit where subject_id = ? order by id desc limit 1",
                participant))
        .containsExactly(person);
  }

  @Test
  void aPageThatNobodyWasSentIsMissingAndSoIsOneOfAnotherKind() {
    given()
        .get("/pages/offers/" + "A".repeat(43))
        .then()
        .statusCode(404)
        .contentType("text/html")
        .body(containsString("your letter"), not(containsString("Location")));
    String email = Registry.someAddress();
    applicantWithOffer(email);
    String page = Registry.pageFor(email, OFFER);
    given().get(page.replace("/offers/", "/applications/")).then().statusCode(404);
    given().formParam("answer", "decline").post("/pages/offers/x").then().statusCode(404);
  }

  private static UUID applicantWithOffer(String email) {
    UUID participant = applicant(Registry.cohort(1), email);
    Registry.step(participant, "offer").then().statusCode(200);
    return participant;
  }

  @Test
  void whoDeclinesOnThePageMakesRoomForSomebodyElse() {
    UUID cohort = Registry.cohort(1);
    String email = Registry.someAddress();
    UUID first = applicant(cohort, email);
    UUID second = applicant(cohort, Registry.someAddress());
    Registry.step(first, "offer").then().statusCode(200);
    Registry.step(second, "offer")
        .then()
        .statusCode(409)
        .body("type", is("/problems/cohort-full"))
        .body("detail", containsString("/api/v1/participants/" + second + "/wait"))
        .header("Link", containsString("rel=\"waiting-list\""));
    Registry.step(second, "wait").then().statusCode(200).body("state", is("waiting"));

    given().formParam("answer", "decline").post(Registry.pageFor(email, OFFER));
    assertThat(state(first)).isEqualTo("declined");
    Registry.step(second, "offer").then().statusCode(200).body("state", is("offered"));
  }

  @Test
  void anUnansweredOfferIsRemindedOfOnceAndThenLapses() {
    UUID cohort = Registry.cohort(1);
    String email = Registry.someAddress();
    UUID participant = applicant(cohort, email);
    step(participant, "offer", Map.of("days", 4)).then().statusCode(200);
    String reminder = "Your place in the programme: please answer";
    assertThat(subjects(email)).doesNotContain(reminder);

    Registry.database(
        "update participant set offer_expires_at = now() + interval '2 days' where id = ?",
        participant);
    String page = Registry.pageFor(email, reminder);
    given().get(page).then().statusCode(200).body(containsString("Sign and take the place"));

    Registry.database(
        "update participant set offer_expires_at = now() - interval '1 second' where id = ?",
        participant);
    await().until(() -> state(participant).equals("lapsed"));
    await()
        .until(() -> subjects(email).contains("Your place in the programme: the offer has ended"));
    assertThat(subjects(email)).filteredOn(reminder::equals).hasSize(1);
    Registry.sign(participant).then().statusCode(409);
    Registry.step(participant, "offer").then().statusCode(200).body("state", is("offered"));
  }

  @Test
  void whoHasNotAnsweredIsNudgedInOneBatchThatWaitsForTheTeam() {
    UUID cohort = Registry.cohort(3);
    String email = Registry.someAddress();
    UUID silent = applicant(cohort, email);
    UUID signed = applicant(cohort, Registry.someAddress());
    Registry.step(silent, "offer").then().statusCode(200);
    Registry.step(signed, "offer").then().statusCode(200);
    Registry.sign(signed).then().statusCode(200);

    Response nudge =
        admin()
            .body(Map.of("holdMail", true))
            .post("/api/v1/cohorts/{id}/participants/nudge", cohort);
    nudge.then().statusCode(200).body("letters", is(1));
    String batch = nudge.path("batchId");
    admin()
        .get("/api/v1/admin/participants/mail-batches/{id}", batch)
        .then()
        .statusCode(200)
        .body("state", is("held"));
    Registry.pageFor(email, OFFER);
    assertThat(subjects(email)).containsExactly(OFFER);
    admin()
        .post("/api/v1/admin/participants/mail-batches/{id}/release", batch)
        .then()
        .statusCode(204);
    Registry.pageFor(email, "Your place in the programme: please answer");
  }

  @Test
  void theFirstOfTheWaitingListTakesThePlaceOfWhoLeaves() {
    UUID cohort = Registry.cohort(1);
    UUID leaving = applicant(cohort, Registry.someAddress());
    Registry.step(leaving, "offer").then().statusCode(200);
    step(leaving, "replace", Map.of("reason", "New post"))
        .then()
        .statusCode(409)
        .body("type", is("/problems/nobody-waits"));
    assertThat(state(leaving)).isEqualTo("offered");
    UUID later = applicant(cohort, Registry.someAddress());
    UUID earlier = applicant(cohort, Registry.someAddress());
    Registry.step(earlier, "wait").then().statusCode(200);
    Registry.step(later, "wait").then().statusCode(200);

    step(leaving, "replace", Map.of("reason", "New post"))
        .then()
        .statusCode(200)
        .body("id", is(earlier.toString()))
        .body("state", is("offered"));
    assertThat(state(leaving)).isEqualTo("withdrawn");
    assertThat(state(later)).isEqualTo("waiting");
  }

  @Test
  void aDeferredParticipantHasAppliedForTheNextSeason() {
    UUID cohort = Registry.cohort(1);
    UUID next = Registry.cohort(1);
    Registry.replanned(next, "{\"startsOn\": \"2027-09-01\", \"endsOn\": \"2028-06-30\"}")
        .then()
        .statusCode(200);
    UUID participant = applicant(cohort, Registry.someAddress());
    Registry.step(participant, "offer").then().statusCode(200);
    step(participant, "defer", Map.of("cohortId", cohort, "reason", "An election"))
        .then()
        .statusCode(422);
    Response deferred =
        step(participant, "defer", Map.of("cohortId", next, "reason", "An election"));
    deferred
        .then()
        .statusCode(200)
        .body("cohortId", is(next.toString()))
        .body("state", is("applied"));
    admin()
        .get("/api/v1/participants/{id}", participant)
        .then()
        .body("state", is("deferred"))
        .body("deferredTo", is(deferred.<String>path("id")))
        .body("leftBecause", is("An election"));
  }

  @Test
  void aMistakeIsUndoneWhileItsLetterIsHeldAndNotOnceItHasLeft() {
    UUID cohort = Registry.cohort(1);
    String email = Registry.someAddress();
    UUID participant = applicant(cohort, email);
    Registry.step(participant, "undo")
        .then()
        .statusCode(409)
        .body("type", is("/problems/nothing-to-undo"));
    step(participant, "offer", Map.of("holdMail", true)).then().statusCode(200);
    Registry.step(participant, "undo").then().statusCode(200).body("state", is("applied"));
    assertThat(
            Registry.rows(
                "select type from outbox where aggregateid = ? order by seq desc limit 1",
                participant))
        .containsExactly("org.ignite.participants.participant.corrected.v1");

    Registry.step(participant, "offer").then().statusCode(200);
    Registry.pageFor(email, OFFER);
    Registry.step(participant, "undo")
        .then()
        .statusCode(409)
        .body("type", is("/problems/already-told"));
    assertThat(state(participant)).isEqualTo("offered");
    assertThat(subjects(email)).containsExactly(OFFER);
  }

  @Test
  void theInvitationToSignInWaitsForTheLetterThatIsHeldAndGoesWithIt() {
    String email = Registry.someAddress();
    UUID participant = applicant(Registry.cohort(1), email);
    Registry.step(participant, "offer").then().statusCode(200);
    Registry.pageFor(email, OFFER);
    Registry.sign(participant).then().statusCode(200);
    UUID person = id(admin().get("/api/v1/participants/{id}", participant), "personId");

    step(participant, "confirm", Map.of("holdMail", true)).then().statusCode(200);
    Registry.accountOf(person);
    assertThat(subjects(email)).containsExactly(OFFER);
    Registry.step(participant, "undo").then().statusCode(200).body("state", is("offered"));
    assertThat(letters(person, "held")).isZero();
    assertThat(subjects(email)).containsExactly(OFFER);
  }

  @Test
  void theInvitationToSignInLeavesWithTheLetterThatIsReleased() {
    String email = Registry.someAddress();
    UUID participant = applicant(Registry.cohort(1), email);
    Registry.step(participant, "offer").then().statusCode(200);
    Registry.sign(participant).then().statusCode(200);
    UUID person = id(admin().get("/api/v1/participants/{id}", participant), "personId");
    step(participant, "confirm", Map.of("holdMail", true)).then().statusCode(200);
    Registry.accountOf(person);
    assertThat(letters(person, "held")).isEqualTo(2);

    admin()
        .post("/api/v1/admin/participants/mail-batches/{id}/release", heldBatch(person))
        .then()
        .statusCode(204);
    await().until(() -> subjects(email).size() == 3);
    Registry.step(participant, "undo")
        .then()
        .statusCode(409)
        .body("type", is("/problems/already-told"));
    assertThat(state(participant)).isEqualTo("confirmed");
  }

  private static long letters(UUID person, String state) {
    return (long)
        Registry.rows("select count(*) from mail where person_id = ? and state = ?", person, state)
            .getFirst();
  }

  private static Object heldBatch(UUID person) {
    return Registry.rows(
            "select distinct batch_id from mail where person_id = ? and state = 'held'", person)
        .getFirst();
  }

  @Test
  void nobodyIsRemindedOfAnOfferThatTheyHaveNotReadNorOfOneThatIsShort() {
    UUID cohort = Registry.cohort(2);
    UUID held = applicant(cohort, Registry.someAddress());
    step(held, "offer", Map.of("holdMail", true)).then().statusCode(200);
    Registry.database(
        "update participant set offer_expires_at = now() + interval '2 days' where id = ?", held);
    String hasty = Registry.someAddress();
    UUID brief = applicant(cohort, hasty);
    step(brief, "offer", Map.of("days", 1)).then().statusCode(200);
    String due = Registry.someAddress();
    UUID usual = applicant(Registry.cohort(1), due);
    Registry.step(usual, "offer").then().statusCode(200);
    Registry.database(
        "update participant set offer_expires_at = now() + interval '47 hours' where id = ?",
        usual);

    Registry.pageFor(due, "Your place in the programme: please answer");
    assertThat(letters(personOf(held), "held")).isEqualTo(1);
    Registry.pageFor(hasty, OFFER);
    assertThat(subjects(hasty)).containsExactly(OFFER);
    admin()
        .post("/api/v1/cohorts/{id}/participants/nudge", cohort)
        .then()
        .statusCode(200)
        .body("letters", is(1));
  }

  private static UUID personOf(UUID participant) {
    return id(admin().get("/api/v1/participants/{id}", participant), "personId");
  }

  @Test
  void theLetterOfAnEarlierOfferOpensNoLaterOne() {
    UUID cohort = Registry.cohort(1);
    String email = Registry.someAddress();
    UUID participant = applicant(cohort, email);
    Registry.step(participant, "offer").then().statusCode(200);
    String earlier = Registry.pageFor(email, OFFER);
    given().formParam("answer", "decline").post(earlier);
    given().get(earlier).then().statusCode(200);

    step(participant, "offer", Map.of("holdMail", true)).then().statusCode(200);

    given().get(earlier).then().statusCode(404);
    Registry.step(participant, "undo").then().statusCode(200).body("state", is("declined"));
  }

  @Test
  void aPlaceThatIsFreeGoesToWhoHasWaitedLongest() {
    UUID cohort = Registry.cohort(1);
    Response nobody = admin().post("/api/v1/cohorts/{id}/participants/offer-next", cohort);
    nobody.then().statusCode(409).body("type", is("/problems/nobody-waits"));
    UUID later = applicant(cohort, Registry.someAddress());
    UUID earlier = applicant(cohort, Registry.someAddress());
    Registry.step(earlier, "wait").then().statusCode(200);
    Registry.step(later, "wait").then().statusCode(200);
    admin()
        .post("/api/v1/cohorts/{id}/participants/offer-next", cohort)
        .then()
        .statusCode(200)
        .body("id", is(earlier.toString()));
    admin()
        .post("/api/v1/cohorts/{id}/participants/offer-next", cohort)
        .then()
        .statusCode(409)
        .body("type", is("/problems/cohort-full"));
  }

  @Test
  void aDeferralThatWasAMistakeCanBeMadeAgain() {
    UUID cohort = Registry.cohort(1);
    UUID next = Registry.cohort(1);
    Registry.replanned(next, "{\"startsOn\": \"2027-09-01\", \"endsOn\": \"2028-06-30\"}")
        .then()
        .statusCode(200);
    UUID participant = applicant(cohort, Registry.someAddress());
    Map<String, Object> deferral =
        Map.of("cohortId", next, "reason", "An election", "holdMail", true);
    UUID there = id(step(participant, "defer", deferral), "id");
    Registry.step(participant, "undo").then().statusCode(200).body("state", is("applied"));
    assertThat(state(there)).isEqualTo("withdrawn");
    Registry.step(there, "undo").then().statusCode(409);

    step(participant, "defer", deferral).then().statusCode(200).body("id", is(there.toString()));
    assertThat(state(there)).isEqualTo("applied");
  }

  @Test
  void afterTheSeasonNothingIsUndone() {
    UUID cohort = Registry.cohort(1);
    UUID participant = applicant(cohort, Registry.someAddress());
    step(participant, "withdraw", Map.of("reason", "New post", "holdMail", true))
        .then()
        .statusCode(200);
    Registry.database("update cohort set state = 'completed' where id = ?", cohort);
    Registry.step(participant, "undo")
        .then()
        .statusCode(409)
        .body("type", is("/problems/cohort-closed"));
  }

  @Test
  void afterAnHourAMistakeIsNotUndoneAnyMore() {
    UUID participant = applicant(Registry.cohort(1), Registry.someAddress());
    step(participant, "offer", Map.of("holdMail", true)).then().statusCode(200);
    Registry.database(
        "update step set taken_at = taken_at - interval '61 minutes' where participant_id = ?",
        participant);
    Registry.step(participant, "undo")
        .then()
        .statusCode(409)
        .body("type", is("/problems/undo-too-late"));
  }

  @Test
  void whoIsAskedAppliesOnAPageOfTheirOwn() {
    UUID cohort = Registry.cohort(2);
    String email = Registry.someAddress();
    Map<String, Object> asked = Map.of("email", email, "givenName", "Ann");
    admin()
        .body(asked)
        .post("/api/v1/cohorts/{id}/application-requests", cohort)
        .then()
        .statusCode(201);
    admin()
        .body(asked)
        .post("/api/v1/cohorts/{id}/application-requests", cohort)
        .then()
        .statusCode(409);
    String page = Registry.pageFor(email, "An invitation to apply for a place in the programme");
    given().get(page).then().statusCode(200).body(containsString("Send the application"));
    given()
        .formParam("givenName", "Ann")
        .post(page)
        .then()
        .statusCode(422)
        .body(containsString("Please write your family name."))
        .body(containsString("value=\"Ann\""));

    UUID organisation = Registry.organisation("");
    String council = admin().get("/api/v1/organisations/{id}", organisation).<String>path("name");
    given()
        .redirects()
        .follow(false)
        .formParam("givenName", "Ann")
        .formParam("familyName", "Bell")
        .formParam("organisation", council)
        .formParam("roleTitle", "Chief Executive")
        .formParam("statement", "To be told the truth.")
        .formParam("refereeName", "Jo Grant")
        .formParam("refereeRelationship", "Leader")
        .formParam("refereeEmail", "jo@example.org")
        .post(page)
        .then()
        .statusCode(303);
    given().get(page).then().body(containsString("we have your application"));
    Response list = admin().get("/api/v1/cohorts/{id}/application-requests", cohort);
    list.then().body("items", hasSize(1)).body("items[0].participantId", notNullValue());
    admin()
        .get("/api/v1/participants/{id}/application", list.<String>path("items[0].participantId"))
        .then()
        .body("statement", is("To be told the truth."))
        .body("referees[0].name", is("Jo Grant"));
  }
}
