package org.ignite.sessions.exchanges.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.ignite.sessions.exchanges.Exchanges;
import org.ignite.sessions.exchanges.Exchanges.Member;
import org.ignite.sessions.exchanges.Exchanges.Offer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A conflict of interest keeps two apart and is nowhere told. */
@QuarkusTest
class VisitConflictsTest {

  private final UUID cohort = Exchanges.cohort();

  /** Who declares it with whom. */
  enum Declared {
    VISITOR_WITH_PERSON,
    VISITOR_WITH_ORGANISATION,
    HOST_WITH_PERSON,
    HOST_WITH_ORGANISATION;

    void by(Member visitor, Member host) {
      switch (this) {
        case VISITOR_WITH_PERSON -> Exchanges.conflict(visitor, host.person(), null);
        case VISITOR_WITH_ORGANISATION -> Exchanges.conflict(visitor, null, host.organisation());
        case HOST_WITH_PERSON -> Exchanges.conflict(host, visitor.person(), null);
        case HOST_WITH_ORGANISATION -> Exchanges.conflict(host, null, visitor.organisation());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Declared.class)
  void whoeverDeclaresItTheRequestIsRefusedAsAFullDateIs(Declared declared) {
    Member visitor = Exchanges.member(cohort, "participant");
    Member host = Exchanges.stranger(cohort);
    Offer offer = Exchanges.offer(host, 1, 24);
    Offer full = Exchanges.outsideOffer(cohort, 1, 48);
    Exchanges.accept(Exchanges.asked(full, Exchanges.stranger(cohort))).statusCode(200);
    String listed = offers();
    declared.by(visitor, host);

    assertThat(refusal(Exchanges.ask(offer, "participant")))
        .isEqualTo(refusal(Exchanges.ask(full, "participant")));

    assertThat(offers()).isEqualTo(listed);
    as("participant").get("/api/v1/exchange-offers/{id}", offer.id()).then().statusCode(200);
    as("programme-admin")
        .get("/api/v1/exchange-offers/{id}/visit-requests", offer.id())
        .then()
        .body("items", hasSize(0));
  }

  @ParameterizedTest
  @EnumSource(Declared.class)
  void oneThatIsDeclaredMeanwhileKeepsTheHostFromAccepting(Declared declared) {
    Member host = Exchanges.member(cohort, "participant");
    Offer offer = Exchanges.offer(host, 3, 24);
    Member visitor = Exchanges.stranger(cohort);
    Member leaver = Exchanges.stranger(cohort);
    UUID request = Exchanges.asked(offer, visitor);
    UUID ofLeaver = Exchanges.asked(offer, leaver);
    declared.by(visitor, host);
    Exchanges.leaves(leaver);

    assertThat(refusal(Exchanges.act("participant", request, "accept")))
        .isEqualTo(refusal(Exchanges.act("participant", ofLeaver, "accept")));

    as("participant")
        .get("/api/v1/visit-requests/{id}", request)
        .then()
        .body("state", equalTo("asked"));
  }

  @Test
  void nobodyVisitsTheirOwnOrganisationHoweverItIsNamed() {
    Member visitor = Exchanges.member(cohort, "participant");
    String name = "Council " + UUID.randomUUID();
    Exchanges.organisation(visitor.organisation(), name);
    Member colleague = Exchanges.member(cohort, UUID.randomUUID(), visitor.organisation());
    Map<String, Object> byId = Exchanges.body(1, 24);
    byId.put("organisationId", visitor.organisation());
    Map<String, Object> byName = Exchanges.body(1, 24);
    byName.put("hostName", name.toUpperCase(Locale.ROOT));

    refusal(Exchanges.ask(Exchanges.offer(colleague, 1, 24), "participant"));
    refusal(Exchanges.ask(Exchanges.offer(cohort, byId), "participant"));
    refusal(Exchanges.ask(Exchanges.offer(cohort, byName), "participant"));
    refusal(Exchanges.ask(Exchanges.offer(colleague, 1, 24), visitor));
  }

  @Test
  void aConflictWithTheOrganisationOfAHostOutsideTheCohortCounts() {
    Member visitor = Exchanges.member(cohort, "participant");
    UUID organisation = UUID.randomUUID();
    String name = "Department " + UUID.randomUUID();
    Exchanges.organisation(organisation, name);
    Map<String, Object> body = Exchanges.body(1, 24);
    body.put("hostName", name);
    Offer offer = Exchanges.offer(cohort, body);

    Exchanges.conflict(visitor, null, organisation);

    refusal(Exchanges.ask(offer, "participant"));
  }

  @Test
  void oneOfAnotherSeasonHolds() {
    UUID before = Exchanges.cohort();
    Member earlier = Exchanges.member(before, "participant");
    Exchanges.member(cohort, "participant");
    Member host = Exchanges.stranger(cohort);
    Exchanges.conflict(earlier, host.person(), null);

    refusal(Exchanges.ask(Exchanges.offer(host, 1, 24), "participant"));
  }

  @Test
  void whoIsOnAnotherVisitAtThatTimeCannotBeHadTwice() {
    Exchanges.member(cohort, "participant");
    Offer one = Exchanges.outsideOffer(cohort, 1, 24);
    Offer sameTime = Exchanges.outsideOffer(cohort, 1, 25);
    UUID request =
        UUID.fromString(Exchanges.ask(one, "participant").statusCode(201).extract().path("id"));
    Exchanges.accept(request).statusCode(200);

    refusal(Exchanges.ask(sameTime, "participant"));
  }

  @Test
  void nobodyAsksForTheirOwnOfferOrTwice() {
    Member host = Exchanges.member(cohort, "participant");
    Exchanges.ask(Exchanges.offer(host, 1, 24), "participant")
        .statusCode(409)
        .body("type", equalTo("/problems/own-exchange-offer"));
    Offer offer = Exchanges.outsideOffer(cohort, 1, 24, 48);
    Exchanges.ask(offer, "participant").statusCode(201);
    Exchanges.ask(offer, "participant")
        .statusCode(409)
        .body("type", equalTo("/problems/visit-already-asked"));
  }

  @Test
  void onlyWhoTakesPartAsksAndForThemselves() {
    Member visitor = Exchanges.member(cohort, "participant");
    Offer offer = Exchanges.outsideOffer(cohort, 1, 24);
    as("participant")
        .body(
            Map.of(
                "dateId", offer.date(),
                "words", "For another",
                "participantId", Exchanges.stranger(cohort).id()))
        .post("/api/v1/exchange-offers/{id}/visit-requests", offer.id())
        .then()
        .statusCode(422);
    as("participant")
        .body(Map.of("dateId", UUID.randomUUID(), "words", "Another date"))
        .post("/api/v1/exchange-offers/{id}/visit-requests", offer.id())
        .then()
        .statusCode(422);
    Exchanges.leaves(visitor);

    Exchanges.ask(offer, "participant").statusCode(404);
    Exchanges.ask(offer, visitor).statusCode(409);
  }

  /** What the refused learn: all of the answer but what names the request. */
  private static Map<String, Object> refusal(ValidatableResponse answer) {
    Map<String, Object> problem =
        answer
            .statusCode(409)
            .body("type", equalTo("/problems/visit-not-possible"))
            .extract()
            .jsonPath()
            .getMap("$");
    Map<String, Object> said = new TreeMap<>(problem);
    said.remove("instance");
    said.remove("requestId");
    return said;
  }

  private String offers() {
    return as("participant")
        .get("/api/v1/cohorts/{id}/exchange-offers", cohort)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}
