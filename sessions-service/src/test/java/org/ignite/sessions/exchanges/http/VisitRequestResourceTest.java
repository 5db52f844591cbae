package org.ignite.sessions.exchanges.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.ignite.localstack.CaughtMail;
import org.ignite.sessions.Programme;
import org.ignite.sessions.exchanges.Exchanges;
import org.ignite.sessions.exchanges.Exchanges.Member;
import org.ignite.sessions.exchanges.Exchanges.Offer;
import org.ignite.sessions.insights.Registry;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VisitRequestResourceTest {

  private final UUID cohort = Exchanges.cohort();

  @Test
  void nobodyIsAcceptedTwiceWhileSomebodyWhoWishesForAVisitHasHadNone() {
    Exchanges.member(cohort, "participant");
    Member visitor = Exchanges.stranger(cohort);
    UUID first = Exchanges.asked(Exchanges.outsideOffer(cohort, 1, 24), visitor);
    UUID second = Exchanges.asked(Exchanges.outsideOffer(cohort, 1, 48), visitor);
    Exchanges.wishes(cohort, "participant", true);
    Exchanges.wishes(cohort, "participant", true);
    Exchanges.accept(first).statusCode(200);

    Exchanges.accept(second)
        .statusCode(409)
        .body("type", equalTo("/problems/others-wait"))
        .body("errors", nullValue());
    as("participant")
        .get("/api/v1/cohorts/{id}/exchange-wish", cohort)
        .then()
        .body("wanted", equalTo(true));
    Exchanges.wishes(cohort, "participant", false);
    Exchanges.accept(second).statusCode(200);
  }

  @Test
  void aRequestThatCannotBeGrantedKeepsNobodyWaiting() {
    List<Member> members = Exchanges.strangers(cohort, 3);
    Member visitor = members.get(0);
    Offer one = Exchanges.outsideOffer(cohort, 1, 24);
    UUID first = Exchanges.asked(one, visitor);
    UUID waiting = Exchanges.asked(one, members.get(1));
    UUID second = Exchanges.asked(Exchanges.offer(members.get(2), 2, 48), visitor);
    UUID granted = Exchanges.asked(Exchanges.outsideOffer(cohort, 2, 72), members.get(1));
    Exchanges.accept(first).statusCode(200);

    Exchanges.accept(second).statusCode(409).body("type", equalTo("/problems/others-wait"));
    Exchanges.act("programme-admin", granted, "decline").statusCode(200);
    Exchanges.accept(waiting).statusCode(409).body("type", equalTo("/problems/exchange-full"));
    Exchanges.accept(second).statusCode(200);
  }

  @Test
  void whoHasLeftHoldsNoPlace() {
    List<Member> members = Exchanges.strangers(cohort, 2);
    Offer offer = Exchanges.outsideOffer(cohort, 1, 24);
    UUID first = Exchanges.asked(offer, members.get(0));
    UUID second = Exchanges.asked(offer, members.get(1));
    Exchanges.accept(first).statusCode(200);
    Exchanges.accept(second).statusCode(409);

    Exchanges.leaves(members.get(0));

    Exchanges.accept(second).statusCode(200);
    as("programme-admin")
        .get("/api/v1/visit-requests/{id}", first)
        .then()
        .body("state", equalTo("withdrawn"))
        .body("visitorName", nullValue());
  }

  @Test
  void whoWasRecordedAsAwayHasHadNoVisit() {
    Member visitor = Exchanges.member(cohort, "participant");
    Member waiting = Exchanges.stranger(cohort);
    Offer offer = Exchanges.outsideOffer(cohort, 1, 0);
    Programme.rows(
        "update exchange_date set starts_at_utc = now() + interval '1 hour' where id = ?"
            + " returning id",
        offer.date());
    Exchanges.heldByFacilitator(offer).statusCode(200);
    UUID request = asks(offer);
    UUID another = Exchanges.asked(Exchanges.outsideOffer(cohort, 1, 48), visitor);
    Exchanges.asked(Exchanges.outsideOffer(cohort, 1, 72), waiting);
    String session = Exchanges.accept(request).statusCode(200).extract().path("sessionId");
    Exchanges.accept(another).statusCode(409).body("type", equalTo("/problems/others-wait"));
    Object invitation =
        Programme.rows(
                "select id from invitation where session_id = ? and participant_id = ?",
                UUID.fromString(session),
                visitor.id())
            .getFirst();

    as("facilitator")
        .body(Map.of("absent", List.of(invitation)))
        .post("/api/v1/sessions/{id}/attendance", session)
        .then()
        .statusCode(200);
    Exchanges.isOver(offer.date());

    writes(request, "private").statusCode(409);
    Exchanges.accept(another).statusCode(200);
  }

  @Test
  void aWithdrawnVisitFreesItsPlaceAndTheSeatInItsSession() {
    Member visitor = Exchanges.member(cohort, "participant");
    Offer offer = Exchanges.outsideOffer(cohort, 1, 24);
    Exchanges.heldByFacilitator(offer).statusCode(200);
    UUID request = asks(offer);
    UUID next = Exchanges.asked(offer, Exchanges.stranger(cohort));
    String session = Exchanges.accept(request).statusCode(200).extract().path("sessionId");
    assertThat(session).isNotNull();

    Exchanges.act("participant", request, "withdraw")
        .statusCode(200)
        .body("state", equalTo("withdrawn"))
        .body("sessionId", nullValue());

    assertThat(
            Programme.rows(
                "select withdrawn_at is not null from invitation where session_id = ? and"
                    + " participant_id = ?",
                UUID.fromString(session),
                visitor.id()))
        .containsExactly(true);
    Exchanges.accept(next).statusCode(200).body("sessionId", equalTo(session));
    Exchanges.act("participant", request, "withdraw")
        .statusCode(409)
        .body("type", equalTo("/problems/visit-request-decided"));
  }

  @Test
  void theVisitorSeesWhatBecameOfTheirRequests() {
    Exchanges.member(cohort, "participant");
    Offer offer = Exchanges.outsideOffer(cohort, 2, 24);
    UUID request = asks(offer);
    own(request).body("items[0].state", equalTo("asked"));
    Exchanges.accept(request).statusCode(200);
    own(request).body("items[0].state", equalTo("accepted"));

    Exchanges.isOver(offer.date());

    own(request).body("items[0].state", equalTo("visited"));
    Exchanges.act("participant", request, "withdraw")
        .statusCode(409)
        .body("type", equalTo("/problems/visit-begun"));
  }

  @Test
  void whatIsOthersIsNotThere() {
    Exchanges.member(cohort, "participant");
    Member host = Exchanges.member(cohort, "participant-2");
    Offer offer = Exchanges.offer(host, 2, 24);
    UUID request = asks(offer);
    UUID ofAnother =
        Exchanges.asked(Exchanges.outsideOffer(cohort, 1, 24), Exchanges.stranger(cohort));

    Exchanges.act("participant", request, "accept").statusCode(404);
    Exchanges.act("participant-2", request, "withdraw").statusCode(404);
    Exchanges.act("participant", ofAnother, "withdraw").statusCode(404);
    Exchanges.act("participant-2", ofAnother, "accept").statusCode(404);
    as("participant").get("/api/v1/visit-requests/{id}", ofAnother).then().statusCode(404);
    as("participant")
        .get("/api/v1/exchange-offers/{id}/visit-requests", offer.id())
        .then()
        .statusCode(404);
    as("participant-2").get("/api/v1/visit-requests/{id}/note", request).then().statusCode(404);
    as("programme-admin").get("/api/v1/visit-requests/{id}/note", request).then().statusCode(403);
  }

  @Test
  void aNoteIsWrittenAfterTheVisitAndReadByWhomTheVisitorLets() {
    Member visitor = Exchanges.member(cohort, "participant");
    Member host = Exchanges.member(cohort, "participant-2");
    Offer offer = Exchanges.offer(host, 2, 24);
    UUID request = asks(offer);
    Exchanges.accept(request).statusCode(200);
    writes(request, "private").statusCode(409).body("type", equalTo("/problems/visit-not-over"));
    Exchanges.isOver(offer.date());
    String seen = as("participant-2").get("/api/v1/visit-requests/{id}", request).header("ETag");

    writes(request, "private").statusCode(200).body("text", equalTo("Stand-ups"));
    assertThat(readers(offer)).containsExactly("participant");
    assertThat(as("participant-2").get("/api/v1/visit-requests/{id}", request).header("ETag"))
        .as("nothing that the host sees changes with a private note")
        .isEqualTo(seen);
    writes(request, "host").statusCode(200);
    assertThat(readers(offer)).containsExactly("participant", "participant-2");
    writes(request, "cohort").statusCode(200);
    assertThat(readers(offer)).containsExactly("participant", "participant-2", "programme-admin");
    as("participant")
        .header("If-Match", "\"1-00\"")
        .body(Map.of("text", "Late", "shownTo", "host"))
        .put("/api/v1/visit-requests/{id}/note", request)
        .then()
        .statusCode(412);

    as("participant").delete("/api/v1/visit-requests/{id}/note", request).then().statusCode(204);
    as("participant").delete("/api/v1/visit-requests/{id}/note", request).then().statusCode(204);
    assertThat(readers(offer)).isEmpty();
    writes(request, "cohort").statusCode(200);
    Exchanges.leaves(visitor);
    assertThat(notes("programme-admin", offer)).as("of who has left").isZero();
    assertThat(
            Programme.count(
                "select count(*) from outbox where payload like '%Stand-ups%'"
                    + " or payload like '%To see it%'"))
        .isZero();
  }

  @Test
  void theTeamReadsANoteForAHostWithoutAnAccount() {
    Exchanges.member(cohort, "participant");
    Exchanges.member(cohort, "participant-2");
    Offer offer = Exchanges.outsideOffer(cohort, 2, 24);
    UUID request = asks(offer);
    Exchanges.accept(request).statusCode(200);
    Exchanges.isOver(offer.date());

    writes(request, "host").statusCode(200);

    assertThat(readers(offer)).containsExactly("participant", "programme-admin");
  }

  @Test
  void theHostIsWrittenToAndThenTheVisitorAndNoLetterSaysWhoOrWhat() {
    Member host = known("host-of-letters");
    Member visitor = known("visitor-of-letters");
    Offer offer = Exchanges.offer(host, 2, 24);

    UUID request = Exchanges.asked(offer, visitor);
    CaughtMail.Message asked = letter("host-of-letters");
    Exchanges.accept(request).statusCode(200);
    CaughtMail.Message answered = letter("visitor-of-letters");

    assertThat(asked.subject()).isEqualTo("A question from your programme");
    assertThat(answered.subject()).isEqualTo("An answer from your programme");
    assertThat(List.of(asked, answered))
        .allSatisfy(
            letter ->
                assertThat(letter.text() + letter.html())
                    .contains("Dear ", "http://", "</html>")
                    .doesNotContain("planning", "County Hall", "To see it", "accepted"));
    Exchanges.act("programme-admin", request, "decline").statusCode(200);
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> Programme.stack().mail().to("visitor-of-letters@example.org").size() == 2);
  }

  private Member known(String user) {
    Programme.tellOf(user);
    Programme.known("person", Programme.person(user));
    return Exchanges.member(cohort, user);
  }

  private static CaughtMail.Message letter(String user) {
    String address = user + "@example.org";
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !Programme.stack().mail().to(address).isEmpty());
    return Programme.stack().mail().to(address).getFirst();
  }

  private static UUID asks(Offer offer) {
    return UUID.fromString(
        Exchanges.ask(offer, "participant")
            .statusCode(201)
            .body("decidedAt", nullValue())
            .body("visitorName", notNullValue())
            .extract()
            .path("id"));
  }

  private static ValidatableResponse own(UUID request) {
    return as("participant")
        .get("/api/v1/me/visit-requests")
        .then()
        .statusCode(200)
        .body("items[0].id", equalTo(request.toString()));
  }

  private static ValidatableResponse writes(UUID request, String shownTo) {
    return writes(request, Map.of("text", "Stand-ups", "shownTo", shownTo));
  }

  private static ValidatableResponse writes(UUID request, Map<String, Object> note) {
    String seen =
        as("participant")
            .get("/api/v1/visit-requests/{id}/note", request)
            .then()
            .statusCode(200)
            .extract()
            .header("ETag");
    return as("participant")
        .header("If-Match", seen)
        .body(note)
        .put("/api/v1/visit-requests/{id}/note", request)
        .then();
  }

  @Test
  void aNoteForTheCohortNamesNobody() {
    Exchanges.member(cohort, "participant");
    Registry.person("Wilhelmina", "Thistledown", "w.thistledown@gmail.com");
    Offer offer = Exchanges.outsideOffer(cohort, 1, 24);
    UUID request = asks(offer);
    Exchanges.accept(request).statusCode(200);
    Exchanges.isOver(offer.date());
    String text = "Wilhelmina Thistledown decides standing up.";

    writes(request, Map.of("text", text, "shownTo", "cohort"))
        .statusCode(422)
        .body("type", equalTo("/problems/names-somebody"))
        .body("marks", equalTo(List.of(Map.of("start", 0, "end", 22, "confirmable", false))));
    assertThat(Programme.count("select count(*) from learning_note where request_id = ?", request))
        .isZero();
    writes(request, Map.of("text", text, "shownTo", "host")).statusCode(200);
    writes(
            request,
            Map.of(
                "text",
                "Light as thistledown.",
                "shownTo",
                "cohort",
                "confirmed",
                List.of("thistledown")))
        .statusCode(200);
  }

  private static List<String> readers(Offer offer) {
    return List.of("participant", "participant-2", "programme-admin").stream()
        .filter(user -> notes(user, offer) > 0)
        .toList();
  }

  private static int notes(String user, Offer offer) {
    return as(user)
        .get("/api/v1/exchange-offers/{id}/notes", offer.id())
        .then()
        .statusCode(200)
        .body("items.text", hasSize(lessThanOrEqualTo(1)))
        .extract()
        .<List<String>>path("items.text")
        .size();
  }
}
