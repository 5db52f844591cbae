package org.ignite.sessions.exchanges.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.ignite.sessions.Programme;
import org.ignite.sessions.exchanges.Exchanges;
import org.ignite.sessions.exchanges.Exchanges.Member;
import org.ignite.sessions.exchanges.Exchanges.Offer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A conflict of interest keeps two apart and is nowhere told. */
@QuarkusTest
class VisitConflictsTest {

  private final UUID cohort = Exchanges.cohort();

  /** A conflict holds in every season, and the local users are the same people in all of them. */
  @AfterEach
  void nothingIsDeclaredAnyMore() {
    Programme.change(
        "delete from conflict where participant_id in (select id from participant where cohort_id"
            + " = ?)",
        cohort);
  }

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

  /**
   * The attack: ask everybody for every date, and look for the one host whose answers differ. All
   * that the visitor gets to see is compared with what they see of a host who declared nothing.
   */
  @ParameterizedTest
  @EnumSource(Declared.class)
  void whoeverDeclaresItTheVisitorSeesWhatTheySeeOfAnyHostWhoHasNotAnswered(Declared declared) {
    Member visitor = Exchanges.member(cohort, "participant");
    Member host = Exchanges.stranger(cohort);
    Offer apart = Exchanges.offer(host, 1, 24, 48);
    Offer ordinary = Exchanges.offer(Exchanges.stranger(cohort), 1, 24, 48);
    declared.by(visitor, host);

    for (int date = 0; date < 2; date++) {
      assertThat(whatIsSeen(apart, date)).isEqualTo(whatIsSeen(ordinary, date));
    }
  }

  /** Another attack: whose turn it is says whether somebody who waits could be granted a visit. */
  @ParameterizedTest
  @EnumSource(Declared.class)
  void aTurnIsTheSameWhetherTheVisitorCouldBeGrantedWhatTheyAskFor(Declared declared) {
    Member visitor = Exchanges.member(cohort, "participant");
    Member second = Exchanges.stranger(cohort);
    Member host = Exchanges.stranger(cohort);
    Offer apart = Exchanges.offer(host, 1, 24);
    Exchanges.accept(Exchanges.asked(Exchanges.outsideOffer(cohort, 1, 48), second))
        .statusCode(200);
    UUID again = Exchanges.asked(Exchanges.offer(visitor, 1, 72), second);
    declared.by(visitor, host);

    UUID request = asks(apart, 0);

    Exchanges.act("participant", again, "accept")
        .statusCode(409)
        .body("type", equalTo("/problems/others-wait"));
    Exchanges.act("participant", request, "withdraw").statusCode(200);
    Exchanges.act("participant", again, "accept").statusCode(200);
  }

  @ParameterizedTest
  @EnumSource(Declared.class)
  void theHostNeverSeesItAndTheTeamDoesAndAnswersInTheirPlace(Declared declared) {
    Member visitor = Exchanges.member(cohort, "participant");
    Member host = knownHost();
    Offer offer = Exchanges.offer(host, 3, 24);
    declared.by(visitor, host);
    UUID request = asks(offer, 0);
    UUID ordinary = Exchanges.asked(offer, Exchanges.stranger(cohort));

    assertThat(seenByHost(offer)).containsExactly(ordinary.toString());
    as("participant-2").get("/api/v1/visit-requests/{id}", request).then().statusCode(404);
    Exchanges.act("participant-2", request, "accept").statusCode(404);
    Exchanges.act("participant-2", request, "decline").statusCode(404);
    as("programme-admin")
        .get("/api/v1/visit-requests/{id}", request)
        .then()
        .body("conflictOfInterest", equalTo(true));
    as("programme-admin")
        .get("/api/v1/visit-requests/{id}", ordinary)
        .then()
        .body("conflictOfInterest", equalTo(false));
    refusal(Exchanges.accept(request));
    Awaitility.await()
        .until(
            () -> Programme.rows("select state from task where subject_id = ?", request),
            List.of("done")::equals);
    assertThat(Programme.count("select count(*) from mail where about = ?", request)).isZero();

    Exchanges.act("programme-admin", request, "decline").statusCode(200);

    assertThat(seenByHost(offer)).containsExactly(ordinary.toString());
    as("participant")
        .get("/api/v1/visit-requests/{id}", request)
        .then()
        .body("state", equalTo("declined"));
  }

  @ParameterizedTest
  @EnumSource(Declared.class)
  void oneThatIsDeclaredMeanwhileLooksToTheHostAsOneThatWasTakenBack(Declared declared) {
    Member host = Exchanges.member(cohort, "participant-2");
    Offer offer = Exchanges.offer(host, 3, 24);
    Member visitor = Exchanges.stranger(cohort);
    UUID request = Exchanges.asked(offer, visitor);
    UUID takenBack = Exchanges.asked(offer, Exchanges.stranger(cohort));
    assertThat(seenByHost(offer)).hasSize(2);

    declared.by(visitor, host);
    Exchanges.act("programme-admin", takenBack, "withdraw").statusCode(200);

    assertThat(seenByHost(offer)).isEmpty();
    for (String action : List.of("accept", "decline")) {
      assertThat(said(Exchanges.act("participant-2", request, action).statusCode(404)))
          .isEqualTo(said(Exchanges.act("participant-2", takenBack, action).statusCode(404)));
    }
    as("programme-admin")
        .get("/api/v1/visit-requests/{id}", request)
        .then()
        .body("state", equalTo("asked"));
  }

  @ParameterizedTest
  @EnumSource(Declared.class)
  void aDateGoesAsIfNobodyHadAskedForItAndTheVisitorIsDeclinedAsByTheHost(Declared declared) {
    Member visitor = Exchanges.member(cohort, "participant");
    Member host = Exchanges.member(cohort, "participant-2");
    Offer offer = Exchanges.offer(host, 3, 24, 48);
    declared.by(visitor, host);
    UUID request = asks(offer, 0);

    as("participant-2")
        .contentType("application/merge-patch+json")
        .header(
            "If-Match",
            as("participant-2").get("/api/v1/exchange-offers/{id}", offer.id()).header("ETag"))
        .body(Map.of("dates", List.of(Exchanges.date(48))))
        .patch("/api/v1/exchange-offers/{id}", offer.id())
        .then()
        .statusCode(200);

    as("participant")
        .get("/api/v1/visit-requests/{id}", request)
        .then()
        .body("state", equalTo("declined"));
    assertThat(seenByHost(offer)).isEmpty();
  }

  @Test
  void whoHasLeftIsNotThereForTheHost() {
    Member host = Exchanges.member(cohort, "participant-2");
    Offer offer = Exchanges.offer(host, 3, 24);
    Member leaver = Exchanges.stranger(cohort);
    UUID request = Exchanges.asked(offer, leaver);

    Exchanges.leaves(leaver);

    assertThat(seenByHost(offer)).isEmpty();
    Exchanges.act("participant-2", request, "accept").statusCode(404);
    refusal(Exchanges.accept(request));
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

    refusal(Exchanges.ask(offer, visitor));
  }

  @Test
  void oneOfAnotherSeasonHolds() {
    UUID before = Exchanges.cohort();
    Member earlier = Exchanges.member(before, "participant");
    Member visitor = Exchanges.member(cohort, "participant");
    Member host = Exchanges.stranger(cohort);
    Exchanges.conflict(earlier, host.person(), null);

    refusal(Exchanges.ask(Exchanges.offer(host, 1, 24), visitor));
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

  /** All that a visitor sees of a request for one date, from asking to taking it back. */
  private List<Object> whatIsSeen(Offer offer, int date) {
    UUID request = asks(offer, date);
    List<Object> seen = new ArrayList<>();
    seen.add(view(as("participant").get("/api/v1/visit-requests/{id}", request).then()));
    seen.add(
        as("participant")
            .get("/api/v1/me/visit-requests")
            .then()
            .extract()
            .path("items.find { it.id == '%s' }.state", request.toString()));
    seen.add(
        as("participant")
            .get("/api/v1/exchange-offers/{id}", offer.id())
            .then()
            .statusCode(200)
            .extract()
            .path("dates.size()"));
    Exchanges.ask(offer, "participant").statusCode(409);
    seen.add(view(Exchanges.act("participant", request, "withdraw").statusCode(200)));
    return seen;
  }

  /** Without what differs between any two requests. */
  private static Map<String, Object> view(ValidatableResponse answer) {
    Map<String, Object> view = new TreeMap<>(answer.extract().jsonPath().getMap("$"));
    List.of("id", "exchangeOfferId", "dateId", "askedAt", "decidedAt").forEach(view::remove);
    return view;
  }

  private static UUID asks(Offer offer, int date) {
    return UUID.fromString(
        as("participant")
            .body(Map.of("dateId", offer.dates().get(date), "words", "To see it"))
            .post("/api/v1/exchange-offers/{id}/visit-requests", offer.id())
            .then()
            .statusCode(201)
            .extract()
            .path("id"));
  }

  private Member knownHost() {
    Programme.tellOf("participant-2");
    Programme.known("person", Programme.person("participant-2"));
    return Exchanges.member(cohort, "participant-2");
  }

  private static List<String> seenByHost(Offer offer) {
    return as("participant-2")
        .get("/api/v1/exchange-offers/{id}/visit-requests", offer.id())
        .then()
        .statusCode(200)
        .extract()
        .path("items.id");
  }

  private static Map<String, Object> refusal(ValidatableResponse answer) {
    return said(answer.statusCode(409).body("type", equalTo("/problems/visit-not-possible")));
  }

  /** What the refused learn: all of the answer but what names the request. */
  private static Map<String, Object> said(ValidatableResponse answer) {
    Map<String, Object> said = new TreeMap<>(answer.extract().jsonPath().getMap("$"));
    said.remove("instance");
    said.remove("requestId");
    return said;
  }
}
