package org.ignite.sessions.exchanges.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.ignite.sessions.Programme;
import org.ignite.sessions.exchanges.Exchanges;
import org.ignite.sessions.exchanges.Exchanges.Member;
import org.ignite.sessions.exchanges.Exchanges.Offer;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExchangeOfferResourceTest {

  private final UUID cohort = Exchanges.cohort();

  @Test
  void aParticipantOffersAVisitToTheirOrganisation() {
    Member host = Exchanges.member(cohort, "participant");
    Exchanges.organisation(host.organisation(), "Hull City Council");
    Map<String, Object> body = Exchanges.body(2, 24, 48);
    body.remove("hostName");

    publish("participant", body)
        .statusCode(201)
        .body("hostName", equalTo("Hull City Council"))
        .body("organisationId", equalTo(host.organisation().toString()))
        .body("hostParticipantId", equalTo(host.id().toString()))
        .body("contactName", equalTo("participant Example"))
        .body("state", equalTo("open"))
        .body("dates", hasSize(2))
        .body("dates.visitors", equalTo(List.of(0, 0)));
  }

  @Test
  void aHostWhoHasLeftIsNotNamed() {
    Member host = Exchanges.member(cohort, "participant");
    Offer offer = Exchanges.offer(host, 1, 24);
    read("programme-admin", offer).body("contactName", equalTo("participant Example"));

    Exchanges.leaves(host);

    read("programme-admin", offer).body("contactName", nullValue());
  }

  @Test
  void theTeamOffersForAHostOutsideTheCohort() {
    Map<String, Object> body = Exchanges.body(1, 24);
    body.put("contactName", "Alex Morgan");

    publish("programme-admin", body)
        .statusCode(201)
        .body("hostParticipantId", nullValue())
        .body("contactName", equalTo("Alex Morgan"));
    body.remove("hostName");
    refused(publish("programme-admin", body), "/hostName");
  }

  @Test
  void aParticipantOffersForNobodyElse() {
    Exchanges.member(cohort, "participant");
    Map<String, Object> body = Exchanges.body(1, 24);

    body.put("hostParticipantId", Exchanges.stranger(cohort).id());
    refused(publish("participant", body), "/hostParticipantId");
    body.remove("hostParticipantId");
    body.put("organisationId", UUID.randomUUID());
    refused(publish("participant", body), "/organisationId");
  }

  @Test
  void whatIsWrongWithADateIsSaidWhereItStands() {
    Map<String, Object> body = Exchanges.body(1, 24);
    Map<String, String> date = Exchanges.date(24);
    body.put(
        "dates",
        List.of(
            date,
            Map.of(
                "startsAt", date.get("endsAt"), "endsAt", date.get("startsAt"), "zone", "Etc/UTC"),
            Map.of(
                "startsAt", date.get("startsAt"), "endsAt", date.get("endsAt"), "zone", "Mars")));
    publish("programme-admin", body)
        .statusCode(422)
        .body("errors.pointer", equalTo(List.of("/dates/1/endsAt", "/dates/2/zone")));

    body.put("dates", List.of(date, Exchanges.date(24 * 60)));
    publish("programme-admin", body)
        .statusCode(422)
        .body("type", equalTo("/problems/outside-season"))
        .body("errors.pointer", equalTo(List.of("/dates/1")));
    body.put("dates", List.of());
    body.put("places", 21);
    body.put("description", "x".repeat(4001));
    publish("programme-admin", body).statusCode(422).body("errors", hasSize(3));
  }

  @Test
  void onlyWhomItConcernsSeesWhereToComeToAndHowManyCome() {
    Member host = Exchanges.member(cohort, "participant-2");
    Offer offer = Exchanges.offer(host, 2, 24);
    Member visitor = Exchanges.member(cohort, "participant");

    read("participant", offer)
        .body("venue", nullValue())
        .body("dates[0].visitors", nullValue())
        .body("description", equalTo("A day with the planning team"));
    read("participant-2", offer).body("venue", equalTo("County Hall, Room 4"));
    Exchanges.accept(Exchanges.asked(offer, visitor)).statusCode(200);
    read("participant", offer)
        .body("venue", equalTo("County Hall, Room 4"))
        .body("dates[0].visitors", nullValue());
    read("participant-2", offer).body("dates[0].visitors", equalTo(1));
  }

  @Test
  void theCohortSeesWhatIsNotWithdrawn() {
    Exchanges.member(cohort, "participant");
    Offer gone = Exchanges.outsideOffer(cohort, 1, 24);
    Offer there = Exchanges.outsideOffer(cohort, 1, 24);
    change("programme-admin", gone, Map.of("state", "withdrawn")).statusCode(200);

    list("participant").body("items.id", equalTo(List.of(there.id().toString())));
    list("programme-admin").body("items", hasSize(2));
    as("participant").get("/api/v1/exchange-offers/{id}", gone.id()).then().statusCode(404);
    as("participant")
        .header("Accept", "text/csv")
        .get("/api/v1/cohorts/{id}/exchange-offers", cohort)
        .then()
        .statusCode(200);
    as("participant")
        .queryParam("search", "PLANNING")
        .queryParam("state", "closed")
        .get("/api/v1/cohorts/{id}/exchange-offers", cohort)
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
  }

  @Test
  void theOfferOfAHostWhoHasLeftIsGone() {
    Member host = Exchanges.member(cohort, "participant-2");
    Offer offer = Exchanges.offer(host, 1, 24);
    Exchanges.member(cohort, "participant");
    UUID request = Exchanges.asked(offer, Exchanges.stranger(cohort));

    Exchanges.leaves(host);

    list("participant").body("items", hasSize(0));
    as("participant").get("/api/v1/exchange-offers/{id}", offer.id()).then().statusCode(404);
    as("participant-2").get("/api/v1/exchange-offers/{id}", offer.id()).then().statusCode(404);
    Exchanges.act("participant-2", request, "accept").statusCode(404);
    Awaitility.await("who had asked is told that it does not take place")
        .untilAsserted(
            () ->
                as("programme-admin")
                    .get("/api/v1/visit-requests/{id}", request)
                    .then()
                    .body("state", equalTo("declined")));
    Exchanges.accept(request)
        .statusCode(409)
        .body("type", equalTo("/problems/visit-request-decided"));
  }

  @Test
  void aChangeKeepsTheDatesThatStayAndThoseThatAreAskedFor() {
    Member host = Exchanges.member(cohort, "participant");
    Offer offer = Exchanges.offer(host, 2, 24, 48);
    Exchanges.asked(offer, Exchanges.stranger(cohort));

    change("participant", offer, Map.of("dates", List.of(Exchanges.date(48))))
        .statusCode(409)
        .body("type", equalTo("/problems/date-asked-for"));
    change("participant", offer, Map.of("dates", List.of(Exchanges.date(24), Exchanges.date(72))))
        .statusCode(200)
        .body("dates", hasSize(2))
        .body("dates.id", hasItem(offer.date().toString()))
        .body("dates.id", not(hasItem(offer.dates().get(1).toString())));
  }

  @Test
  void placesDoNotFallBelowTheVisitors() {
    Offer offer = Exchanges.outsideOffer(cohort, 2, 24);
    for (Member visitor : Exchanges.strangers(cohort, 2)) {
      Exchanges.accept(Exchanges.asked(offer, visitor)).statusCode(200);
    }

    change("programme-admin", offer, Map.of("places", 1))
        .statusCode(409)
        .body("type", equalTo("/problems/places-below-visitors"));
  }

  @Test
  void takingAnOfferBackDeclinesWhatWaitsAndNothingThatIsAgreed() {
    Offer offer = Exchanges.outsideOffer(cohort, 2, 24);
    List<Member> visitors = Exchanges.strangers(cohort, 2);
    UUID accepted = Exchanges.asked(offer, visitors.get(0));
    UUID waiting = Exchanges.asked(offer, visitors.get(1));
    Exchanges.accept(accepted).statusCode(200);

    change("programme-admin", offer, Map.of("state", "withdrawn"))
        .statusCode(409)
        .body("type", equalTo("/problems/visits-agreed"));
    Exchanges.act("programme-admin", accepted, "decline").statusCode(200);
    change("programme-admin", offer, Map.of("state", "withdrawn")).statusCode(200);
    as("programme-admin")
        .get("/api/v1/visit-requests/{id}", waiting)
        .then()
        .body("state", equalTo("declined"));
    change("programme-admin", offer, Map.of("state", "open"))
        .statusCode(409)
        .body("type", equalTo("/problems/exchange-offer-withdrawn"));
  }

  @Test
  void aClosedOfferTakesNoMoreRequestsAndIsStillAnswered() {
    Offer offer = Exchanges.outsideOffer(cohort, 2, 24);
    UUID waiting = Exchanges.asked(offer, Exchanges.stranger(cohort));
    change("programme-admin", offer, Map.of("state", "closed")).statusCode(200);

    Exchanges.ask(offer, Exchanges.stranger(cohort))
        .statusCode(409)
        .body("type", equalTo("/problems/exchange-offer-closed"));
    Exchanges.accept(waiting).statusCode(200);
  }

  @Test
  void whatWasAcceptedBecomesASessionWhenSomebodyHoldsIt() {
    Member host = Exchanges.member(cohort, "participant");
    Offer offer = Exchanges.offer(host, 2, 24);
    List<Member> visitors = Exchanges.strangers(cohort, 2);
    UUID first = Exchanges.asked(offer, visitors.get(0));
    UUID second = Exchanges.asked(offer, visitors.get(1));
    Exchanges.act("participant", first, "accept").statusCode(200).body("sessionId", nullValue());

    String session =
        Exchanges.heldByFacilitator(offer)
            .statusCode(200)
            .body("dates[0].sessionId", notNullValue())
            .extract()
            .path("dates[0].sessionId");
    Exchanges.act("participant", second, "accept")
        .statusCode(200)
        .body("sessionId", equalTo(session));

    as("facilitator")
        .get("/api/v1/sessions/{id}", session)
        .then()
        .statusCode(200)
        .body("kind", equalTo("exchange"));
    assertThat(
            Programme.rows(
                "select participant_id from invitation where session_id = ?",
                UUID.fromString(session)))
        .containsExactlyInAnyOrder(host.id(), visitors.get(0).id(), visitors.get(1).id());
    as("programme-admin")
        .header("If-Match", "\"0-00\"")
        .body(Map.of("facilitatorId", Programme.person("facilitator")))
        .put("/api/v1/exchange-offers/{id}/facilitator", offer.id())
        .then()
        .statusCode(412);
  }

  private ValidatableResponse publish(String user, Map<String, Object> body) {
    return as(user).body(body).post("/api/v1/cohorts/{id}/exchange-offers", cohort).then();
  }

  private static void refused(ValidatableResponse answer, String pointer) {
    answer.statusCode(422).body("errors.pointer", equalTo(List.of(pointer)));
  }

  private static ValidatableResponse read(String user, Offer offer) {
    return as(user).get("/api/v1/exchange-offers/{id}", offer.id()).then().statusCode(200);
  }

  private ValidatableResponse list(String user) {
    return as(user).get("/api/v1/cohorts/{id}/exchange-offers", cohort).then().statusCode(200);
  }

  private static ValidatableResponse change(String user, Offer offer, Map<String, ?> patch) {
    String seen = as(user).get("/api/v1/exchange-offers/{id}", offer.id()).header("ETag");
    return as(user)
        .contentType("application/merge-patch+json")
        .header("If-Match", seen)
        .body(patch)
        .patch("/api/v1/exchange-offers/{id}", offer.id())
        .then();
  }
}
