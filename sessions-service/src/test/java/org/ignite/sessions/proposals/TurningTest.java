package org.ignite.sessions.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.ignite.sessions.Programme.as;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.ignite.sessions.Programme;
import org.ignite.sessions.Race;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TurningTest {

  private static final String ONE = "/api/v1/proposals/{id}";
  private static final String TURN = ONE + "/turn";
  private static final long NEXT_WEEK = 24 * 7;

  @Inject OthersClock clock;

  @Test
  void tenTurnsAtOnceMakeOneSession() throws JsonProcessingException {
    Cohort cohort = new Cohort();
    UUID id = cohort.proposal("Hard truths");
    String body = new ObjectMapper().writeValueAsString(Cohort.session(NEXT_WEEK));

    Map<Integer, Long> statuses =
        Race.statuses(
            10,
            i ->
                Race.request("programme-admin", "/api/v1/proposals/" + id + "/turn")
                    .POST(BodyPublishers.ofString(body)));

    assertThat(statuses).isEqualTo(Map.of(200, 1L, 409, 9L));
    assertThat(Programme.count("select count(*) from session where cohort_id = ?", cohort.id))
        .isEqualTo(1);
    assertThat(Programme.count("select count(*) from invitation where cohort_id = ?", cohort.id))
        .isEqualTo(1);
    as("programme-admin")
        .body(Cohort.session(NEXT_WEEK))
        .post(TURN, id)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/proposal-turned"));
  }

  @Test
  void theBackersAreInvitedInTheirOrderAndNobodyElse() {
    Cohort cohort = new Cohort("anya", "bela", "cyra", "dora");
    UUID id = cohort.proposal("Hard truths");
    Cohort.backed(id, "dora", "anya");
    as("participant-2").put(ONE + "/backing", id).then().statusCode(204);
    Cohort.backed(id, "cyra");

    UUID session = turned(id, Cohort.session(NEXT_WEEK));

    assertThat(invited(session))
        .isEqualTo(participants(cohort, "participant", "dora", "anya", "participant-2", "cyra"));
    as("programme-admin")
        .get("/api/v1/sessions/{id}", session)
        .then()
        .body("kind", equalTo("roundtable"))
        .body("confidentiality", equalTo("chatham-house"))
        .body("title", equalTo("A roundtable"));
  }

  @Test
  void aBackerWhoHasLeftTheCohortIsNotInvited() {
    Cohort cohort = new Cohort("anya", "bela");
    UUID id = cohort.proposal("Hard truths");
    Cohort.backed(id, "anya", "bela");
    UUID left = cohort.participants.get("anya");
    Programme.participant(left, 1, cohort.id, Programme.person("anya"), "withdrawn");
    Awaitility.await()
        .until(
            () -> Programme.rows("select state from participant where id = ?", left),
            List.of("withdrawn")::equals);

    UUID session = turned(id, Cohort.session(NEXT_WEEK));

    assertThat(invited(session)).isEqualTo(participants(cohort, "participant", "bela"));
  }

  @Test
  void onlyTheInvitedSeeWhichRoundtableItBecame() {
    Cohort cohort = new Cohort();
    UUID id = cohort.proposal("Hard truths");

    UUID session = turned(id, Cohort.session(NEXT_WEEK));

    as("participant")
        .get(ONE, id)
        .then()
        .body("state", equalTo("turned"))
        .body("sessionId", equalTo(session.toString()))
        .body("othersFrom", notNullValue());
    as("participant-2")
        .get(ONE, id)
        .then()
        .body("state", equalTo("turned"))
        .body("sessionId", nullValue())
        .body("othersFrom", nullValue());
    as("programme-admin")
        .get("/api/v1/cohorts/{id}/proposals", cohort.id)
        .then()
        .body("items.sessionId", contains(session.toString()));
  }

  @Test
  void thoseWhoSeeTheSessionSeeWhereAnOpenOneCameFrom() {
    UUID id = new Cohort().proposal("Hard truths");
    Map<String, Object> plan = Cohort.session(NEXT_WEEK);
    plan.put("kind", "place-session");

    UUID session = turned(id, plan);

    as("participant-2").get(ONE, id).then().body("sessionId", equalTo(session.toString()));
  }

  @Test
  void whatCannotBeScheduledLeavesTheProposalOpen() {
    Cohort cohort = new Cohort();
    UUID id = cohort.proposal("Hard truths");
    Map<String, Object> plan = Cohort.session(NEXT_WEEK);
    plan.put("facilitatorId", UUID.randomUUID());
    refused(id, plan, "not-a-facilitator");
    refused(id, Cohort.session(24 * 300), "outside-season");
    refused(id, Cohort.session(48), "wrong-time-for-others");
    plan = Cohort.session(NEXT_WEEK);
    plan.put("othersFrom", Instant.now().minusSeconds(60).toString());
    refused(id, plan, "wrong-time-for-others");
    plan.put("backersOnly", true);
    refused(id, plan, "invalid-request");
    plan = Cohort.session(NEXT_WEEK);
    plan.remove("title");
    refused(id, plan, "invalid-request");

    as("participant").get(ONE, id).then().body("state", equalTo("open"));
    assertThat(Programme.count("select count(*) from session where cohort_id = ?", cohort.id))
        .isZero();
  }

  @Test
  void theRestIsInvitedOnceWhenItsTimeHasComeAlsoByTwoRunsAtOnce() {
    Cohort cohort = new Cohort("anya", "bela");
    UUID id = cohort.proposal("Hard truths");
    UUID session = turned(id, Cohort.session(NEXT_WEEK));
    assertThat(invited(session)).isEqualTo(participants(cohort, "participant"));

    othersAreDue(id);
    Stream.of(1, 2, 3)
        .map(run -> CompletableFuture.runAsync(this::look))
        .toList()
        .forEach(CompletableFuture::join);

    othersAreSettled(id);
    assertThat(invited(session))
        .startsWith(cohort.participants.get("participant"))
        .containsExactlyInAnyOrderElementsOf(cohort.participants.values());
    assertThat(
            Programme.count(
                "select count(*) from outbox where type like '%invitation.sent.v1' and aggregateid"
                    + " in (select id from invitation where session_id = ?)",
                session))
        .isEqualTo(4);
  }

  @Test
  void whoJoinsTheCohortAfterTheRestWasInvitedIsNotInvitedByItself() {
    Cohort cohort = new Cohort();
    UUID id = cohort.proposal("Hard truths");
    UUID session = turned(id, Cohort.session(NEXT_WEEK));
    othersAreDue(id);
    look();
    othersAreSettled(id);

    Programme.participant(cohort.id, UUID.randomUUID(), "confirmed");
    Programme.known(cohort.id, 3);
    look();

    assertThat(invited(session)).hasSize(2);
  }

  @Test
  void nobodyMoreIsAskedToWhatIsCalledOff() {
    UUID id = new Cohort().proposal("Hard truths");
    UUID session = turned(id, Cohort.session(NEXT_WEEK));
    as("programme-admin")
        .body(Map.of("reason", "Snow"))
        .post("/api/v1/sessions/{id}/cancel", session)
        .then()
        .statusCode(200);

    othersAreDue(id);
    look();

    othersAreSettled(id);
    assertThat(invited(session)).hasSize(1);
  }

  @Test
  void nobodyMoreIsAskedToWhatTheBackersFill() {
    UUID id = new Cohort().proposal("Hard truths");
    Map<String, Object> plan = Cohort.session(NEXT_WEEK);
    plan.put("capacity", 1);
    UUID session = turned(id, plan);
    Object invitation =
        Programme.rows("select id from invitation where session_id = ?", session).getFirst();
    as("participant")
        .body(Map.of("reply", "yes"))
        .post("/api/v1/invitations/{id}/reply", invitation)
        .then()
        .statusCode(200);

    othersAreDue(id);
    look();

    othersAreSettled(id);
    assertThat(invited(session)).hasSize(1);
  }

  @Test
  void aSessionForBackersOnlyStaysTheirs() {
    UUID id = new Cohort().proposal("Hard truths");
    Map<String, Object> plan = Cohort.session(24);
    plan.put("backersOnly", true);

    turned(id, plan);

    assertThat(Programme.rows("select others_from from proposal where id = ?", id))
        .containsExactly((Object) null);
  }

  private void look() {
    try {
      VertxContextSupport.subscribeAndAwait(clock::look);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static UUID turned(UUID proposal, Map<String, Object> plan) {
    return UUID.fromString(
        as("programme-admin")
            .body(plan)
            .post(TURN, proposal)
            .then()
            .statusCode(200)
            .body("state", equalTo("turned"))
            .extract()
            .path("sessionId"));
  }

  private static void refused(UUID proposal, Map<String, Object> plan, String slug) {
    as("programme-admin")
        .body(plan)
        .post(TURN, proposal)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/" + slug));
  }

  private static void othersAreDue(UUID proposal) {
    Programme.rows(
        "update proposal set others_from = now() - interval '1 second' where id = ? returning id",
        proposal);
  }

  private static void othersAreSettled(UUID proposal) {
    Awaitility.await()
        .until(
            () ->
                Programme.count(
                        "select count(*) from proposal where id = ? and others_settled_at is not"
                            + " null",
                        proposal)
                    == 1);
  }

  private static List<Object> invited(UUID session) {
    return Programme.rows(
        "select participant_id from invitation where session_id = ? order by id", session);
  }

  private static List<Object> participants(Cohort cohort, String... names) {
    return Stream.of(names).<Object>map(cohort.participants::get).toList();
  }
}
