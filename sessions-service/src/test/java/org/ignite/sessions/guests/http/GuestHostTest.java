package org.ignite.sessions.guests.http;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ignite.sessions.Programme;
import org.ignite.sessions.SessionsConfig;
import org.ignite.sessions.exchanges.Exchanges;
import org.junit.jupiter.api.Test;

/** The participant in whose place a session is asks guests to it, and nobody else of the cohort. */
@QuarkusTest
class GuestHostTest {

  private final UUID cohort = Exchanges.cohort();

  @Inject SessionsConfig config;

  @Test
  void theOneWhoIsInvitedAloneAsksListsAndRevokes() {
    UUID own = Exchanges.member(cohort, "participant").id();
    Exchanges.member(cohort, "participant-2");
    UUID session = session("place-session");
    refused("participant", session);
    Programme.invited(session, List.of(own));

    String guest = invite("participant", session, "leader").statusCode(201).extract().path("id");
    invite("facilitator", session, "officer").statusCode(201);

    as("participant")
        .get("/api/v1/sessions/{id}/guests", session)
        .then()
        .body("items.name", contains("leader", "officer"));
    as("participant").post("/api/v1/guests/{id}/resend", guest).then().statusCode(200);
    refused("participant-2", session);
    for (String action : List.of("resend", "revoke")) {
      as("participant-2")
          .post("/api/v1/guests/{id}/{action}", guest, action)
          .then()
          .statusCode(404);
    }
    as("participant").post("/api/v1/guests/{id}/revoke", guest).then().statusCode(200);
  }

  @Test
  void whoIsInvitedBesideThemAsksNobodyAndWhosePlaceItIsIsOpenThen() {
    UUID own = Exchanges.member(cohort, "participant").id();
    UUID other = Exchanges.member(cohort, "participant-2").id();
    UUID session = session("place-session");
    UUID invitation = Programme.invited(session, List.of(own)).getFirst();
    String guest = invite("participant", session, "leader").statusCode(201).extract().path("id");

    Programme.change("update invitation set withdrawn_at = now() where id = ?", invitation);
    refused("participant", session);
    Programme.invited(session, List.of(other));
    invite("participant-2", session, "another").statusCode(201);

    Programme.change("update invitation set withdrawn_at = null where id = ?", invitation);

    refused("participant-2", session);
    refused("participant", session);
    as("participant-2").post("/api/v1/guests/{id}/revoke", guest).then().statusCode(404);
  }

  @Test
  void ofASessionThatWasProposedItIsItsAuthorsPlaceWhoeverElseIsInvited() {
    Exchanges.member(cohort, "participant");
    Exchanges.member(cohort, "participant-2");
    String proposal =
        as("participant")
            .body(
                Map.of(
                    "title", "Come and see",
                    "about", "What do our neighbours think of us?",
                    "format", "place-session",
                    "themes", List.of("empathy-and-generosity")))
            .post("/api/v1/cohorts/{id}/proposals", cohort)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    as("participant-2").put("/api/v1/proposals/{id}/backing", proposal).then().statusCode(204);
    Map<String, Object> plan = Programme.plan("place-session", 48);
    plan.keySet().removeAll(Set.of("cohortId", "kind"));
    plan.put("backersOnly", true);
    String session =
        as("programme-admin")
            .body(plan)
            .post("/api/v1/proposals/{id}/turn", proposal)
            .then()
            .statusCode(200)
            .extract()
            .path("sessionId");
    placeOfItsAuthor(UUID.fromString(session));
  }

  private static void placeOfItsAuthor(UUID session) {
    invite("participant", session, "leader").statusCode(201);
    refused("participant-2", session);
  }

  @Test
  void anotherKindOfSessionIsInNobodysPlace() {
    UUID own = Exchanges.member(cohort, "participant").id();
    UUID session = session("reflective-practice");
    Programme.invited(session, List.of(own));

    refused("participant", session);
  }

  @Test
  void noSessionTakesGuestsWithoutEnd() {
    UUID own = Exchanges.member(cohort, "participant").id();
    UUID session = session("place-session");
    Programme.invited(session, List.of(own));
    Programme.change(
        """
        insert into guest (id, version, session_id, name, email, reply, invited_at, revoked_at)
        select gen_random_uuid(), 0, ?, 'A guest', 'guest-' || n || '@example.org', 'NONE', now(), now()
        from generate_series(1, ?) n
        """,
        session,
        config.limits().guests() - 1);

    invite("participant", session, "last").statusCode(201);

    invite("participant", session, "late")
        .statusCode(409)
        .body("type", equalTo("/problems/guests-full"));
  }

  private UUID session(String kind) {
    Map<String, Object> plan = Programme.plan(kind, 24);
    plan.put("cohortId", cohort);
    return Programme.scheduled(plan);
  }

  private static ValidatableResponse invite(String user, UUID session, String name) {
    return as(user)
        .body(Map.of("name", name, "email", name + "-" + UUID.randomUUID() + "@example.org"))
        .post("/api/v1/sessions/{id}/guests", session)
        .then();
  }

  private static void refused(String user, UUID session) {
    invite(user, session, "nobody").statusCode(404);
    as(user).get("/api/v1/sessions/{id}/guests", session).then().statusCode(404);
  }
}
