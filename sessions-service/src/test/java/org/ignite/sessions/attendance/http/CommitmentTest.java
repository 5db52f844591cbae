package org.ignite.sessions.attendance.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.ignite.sessions.Programme;
import org.ignite.sessions.attendance.Disclosing;
import org.ignite.sessions.invitations.Inviting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CommitmentTest {

  private static final long DAY = 24;

  private static int slots;

  @Inject Disclosing disclosing;
  @Inject Inviting inviting;

  private final UUID cohort = UUID.randomUUID();
  private final UUID ann;

  CommitmentTest() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Programme.cohort(cohort, today.minusDays(150), today.plusDays(150));
    ann = Programme.participant(cohort, Programme.person("participant"), "active");
    Programme.known("cohort", cohort);
    Programme.known("participant", ann);
  }

  @Test
  void daysAreSummedUpAgainstWhatWasSigned() {
    record(session("residential", -20 * DAY), "attended");
    record(session("set-meeting", -10 * DAY), "absent");
    record(session("set-meeting", -9 * DAY), "excused");
    invited(session("set-meeting", -8 * DAY));
    UUID declined = invited(session("large-group-session", 10 * DAY));
    as("participant").body(Map.of("reply", "no")).post("/api/v1/invitations/{id}/reply", declined);
    session("evaluation", 20 * DAY);
    invited(session("roundtable", 21 * DAY));

    commitments()
        .body("items", hasSize(1))
        .body("items[0].participantId", equalTo(ann.toString()))
        .body("items[0].givenName", equalTo("participant"))
        .body("items[0].signedDays", equalTo(7.0f))
        .body("items[0].obligedDays", equalTo(3.0f))
        .body("items[0].attendedDays", equalTo(1.0f))
        .body("items[0].excusedDays", equalTo(0.5f))
        .body("items[0].missedDays", equalTo(0.5f))
        .body("items[0].awaitedDays", equalTo(0.5f))
        .body("items[0].plannedDays", equalTo(0.5f))
        .body("items[0].forecastDays", equalTo(2.0f))
        .body("items[0].state", equalTo("at-risk"));
    own()
        .body("attendedDays", equalTo(1.0f))
        .body("state", equalTo("at-risk"))
        .body("cohortName", equalTo("A cohort"))
        .body(
            "sessions.standing",
            equalTo(
                List.of(
                    "attended",
                    "missed",
                    "excused",
                    "awaited",
                    "possible",
                    "planned",
                    "possible")));
  }

  @Test
  void aYesOnTheWaitingListIsNotPlanned() {
    UUID other = Programme.participant(cohort, Programme.person("participant-2"), "active");
    Programme.known("participant", other);
    Map<String, Object> plan = Programme.plan("residential", 20 * DAY);
    plan.put("cohortId", cohort);
    plan.put("capacity", 1);
    List<UUID> invited = Programme.invited(Programme.scheduled(plan), List.of(other, ann));

    reply("participant-2", invited.get(0), "yes");
    reply("participant", invited.get(1), "yes");
    own()
        .body("plannedDays", equalTo(0.0f))
        .body("sessions.standing", equalTo(List.of("possible")));

    reply("participant-2", invited.get(0), "no");
    own().body("plannedDays", equalTo(0.0f));
    reply("participant", invited.get(1), "yes");
    own().body("plannedDays", equalTo(1.0f)).body("sessions.standing", equalTo(List.of("planned")));
  }

  private static void reply(String user, UUID invitation, String reply) {
    as(user)
        .body(Map.of("reply", reply))
        .post("/api/v1/invitations/{id}/reply", invitation)
        .then()
        .statusCode(200);
  }

  @Test
  void whoIsNotOnTrackIsListedPageByPage() {
    UUID second = Programme.participant(cohort, Programme.person("participant-2"), "confirmed");
    UUID away = Programme.participant(cohort, UUID.randomUUID(), "withdrawn");
    Programme.known("participant", second);
    Programme.known("participant", away);
    UUID meeting = session("set-meeting", -20 * DAY);
    List<UUID> invited = Programme.invited(meeting, List.of(ann, second));
    recorded(
        meeting, Map.of("attended", List.of(invited.get(0)), "absent", List.of(invited.get(1))));

    commitments().body("items", hasSize(2));
    as("programme-admin")
        .queryParam("atRisk", true)
        .get("/api/v1/cohorts/{id}/commitments", cohort)
        .then()
        .statusCode(200)
        .body("items.participantId", equalTo(List.of(second.toString())))
        .body("items[0].state", equalTo("short"));
    String next =
        as("programme-admin")
            .queryParam("limit", 1)
            .get("/api/v1/cohorts/{id}/commitments", cohort)
            .then()
            .body("items.participantId", equalTo(List.of(ann.toString())))
            .extract()
            .path("next");
    as("programme-admin")
        .queryParam("limit", 1)
        .queryParam("cursor", next)
        .get("/api/v1/cohorts/{id}/commitments", cohort)
        .then()
        .statusCode(200)
        .body("items.participantId", equalTo(List.of(second.toString())));
    String csv =
        as("programme-admin")
            .accept("text/csv")
            .get("/api/v1/cohorts/{id}/commitments", cohort)
            .asString();
    assertThat(csv.lines()).hasSize(3);
    assertThat(csv).startsWith("participantId,personId,givenName,familyName,signedDays");
    as("programme-admin")
        .get("/api/v1/cohorts/{id}/commitments", UUID.randomUUID())
        .then()
        .statusCode(404);
  }

  /** The attack: read the totals, let one session be recorded or corrected, read them again. */
  @Test
  void noTotalOfTheTeamSaysWhoWasAtASessionUnderTheChathamHouseRule() {
    List<UUID> sessions = new ArrayList<>();
    List<UUID> invitations = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      sessions.add(roundtable());
      invitations.add(invited(sessions.get(i)));
      Programme.began(sessions.get(i), slot());
    }
    String before = totals();
    recorded(sessions.get(0), Map.of("attended", List.of(invitations.get(0))));
    recorded(sessions.get(1), Map.of("attended", List.of(invitations.get(1))));
    disclose();
    assertThat(totals()).isEqualTo(before);
    own().body("attendedDays", equalTo(1.0f));

    recorded(sessions.get(2), Map.of("absent", List.of(invitations.get(2))));
    assertThat(totals()).isEqualTo(before);
    disclose();

    String after = totals();
    commitments().body("items[0].attendedDays", equalTo(1.5f));
    recorded(
        sessions.get(0),
        Map.of("absent", List.of(invitations.get(0)), "reason", "learnt-afterwards"));
    disclose();
    assertThat(totals()).isEqualTo(after);
    own().body("attendedDays", equalTo(0.5f));
  }

  /** What was recorded a moment ago can still be corrected on the page. */
  @Test
  void aSessionOfThisWeekIsNotInTheTotalsYet() {
    for (int i = 0; i < 3; i++) {
      attended(24 * (2 + i));
    }
    disclose();

    commitments().body("items[0].attendedDays", equalTo(0.0f));
    own().body("attendedDays", equalTo(1.5f));
  }

  /**
   * The attack: into a step of three comes a session of which the team knows that somebody was not
   * there, so that the step tells of the other two.
   */
  @Test
  void whoIsInvitedAfterTheStartIsInNoStep() {
    UUID held = roundtable();
    UUID other = Programme.invited(held, List.of(bob())).getFirst();
    Programme.began(held, slot());
    recorded(held, Map.of("attended", List.of(other)));
    attended(slot());
    attended(slot());

    UUID late = invited(held);
    stepsBring(0.0f);
    recorded(held, Map.of("absent", List.of(late)));
    stepsBring(0.0f);
    withdrawn(late);
    invited(held);
    stepsBring(0.0f);
    attended(slot());
    stepsBring(1.5f);
  }

  @Test
  void whoWasTakenOffAndIsInvitedAgainAfterTheStartIsInNoStep() {
    UUID held = roundtable();
    withdrawn(invited(held));
    Programme.began(held, slot());
    recorded(held, Map.of("absent", List.of(invited(held))));
    attended(slot());
    attended(slot());

    stepsBring(0.0f);
  }

  @Test
  void aSessionThatWasPlannedAfterwardsIsInNoStep() {
    record(session("roundtable", -slot()), "absent");
    attended(slot());
    attended(slot());

    stepsBring(0.0f);
  }

  @Test
  void whoHadSaidNoIsInNoStepAndAnAnswerAfterTheStartMakesNoDifference() {
    UUID declined = roundtable();
    UUID invitation = invited(declined);
    reply(invitation, "no");
    Programme.began(declined, 1);
    reply(invitation, "yes");
    Programme.began(declined, slot());
    recorded(declined, Map.of("attended", List.of(invitation)));
    attended(slot());
    attended(slot());
    stepsBring(0.0f);

    UUID accepted = roundtable();
    UUID another = invited(accepted);
    reply(another, "yes");
    Programme.began(accepted, 1);
    reply(another, "no");
    Programme.began(accepted, slot());
    recorded(accepted, Map.of("absent", List.of(another)));
    stepsBring(1.5f);
  }

  @Test
  void whoWaitsForASeatIsInNoStep() {
    Map<String, Object> plan = Programme.plan("roundtable", 100 * DAY);
    plan.put("cohortId", cohort);
    plan.put("capacity", 1);
    UUID full = Programme.scheduled(plan);
    UUID first = Programme.invited(full, List.of(bob())).getFirst();
    as("participant-2")
        .body(Map.of("reply", "yes"))
        .post("/api/v1/invitations/{id}/reply", first)
        .then()
        .body("seat", equalTo("taken"));
    UUID waiting = invited(full);
    reply(waiting, "yes");
    Programme.began(full, slot());
    recorded(full, Map.of("attended", List.of(first), "absent", List.of(waiting)));
    attended(slot());
    attended(slot());

    stepsBring(0.0f);
  }

  @Test
  void aSessionCountsOnceItIsRecordedForEverybody() {
    UUID half = roundtable();
    UUID other = Programme.invited(half, List.of(bob())).getFirst();
    UUID invitation = invited(half);
    Programme.began(half, slot());
    recorded(half, Map.of("attended", List.of(invitation)));
    attended(slot());
    attended(slot());
    stepsBring(0.0f);

    recorded(half, Map.of("absent", List.of(other)));
    stepsBring(1.5f);
  }

  /** Nobody is at two at once: of two in one step the third could be told. */
  @Test
  void whoIsInvitedToTwoAtOneTimeIsInAStepWithNeither() {
    UUID open = session("large-group-session", 100 * DAY);
    invited(open);
    int taken = slot();
    Programme.began(open, taken);
    attended(taken);
    int twice = slot();
    attended(twice);
    attended(twice);
    attended(slot());
    stepsBring(0.0f);

    attended(slot());
    attended(slot());
    stepsBring(1.5f);
  }

  @ParameterizedTest
  @ValueSource(strings = {"called off", "moved", "taken back"})
  void whatIsTakenAwayAfterwardsWasKnownAllTheSame(String how) {
    UUID open = session("large-group-session", 100 * DAY);
    UUID invitation = invited(open);
    int taken = slot();
    Programme.began(open, taken);
    attended(taken);
    attended(slot());
    attended(slot());

    switch (how) {
      case "called off" -> cancelled(open);
      case "moved" -> {
        LocalDateTime later = LocalDateTime.now(ZoneOffset.UTC).withNano(0).plusDays(90);
        changed(
            open, Map.of("startsAt", later.toString(), "endsAt", later.plusHours(2).toString()));
      }
      default -> withdrawn(invitation);
    }

    stepsBring(0.0f);
    attended(slot());
    stepsBring(1.5f);
  }

  @Test
  void whoHoldsSomethingElseAtThatTimeIsInNoStepThoughAnotherTakesItOver() {
    UUID held = session("large-group-session", 100 * DAY);
    Programme.change(
        "update session set facilitator_id = ? where id = ?",
        Programme.person("participant"),
        held);
    int taken = slot();
    Programme.began(held, taken);
    attended(taken);
    attended(slot());
    attended(slot());
    stepsBring(0.0f);

    changed(held, Map.of("facilitatorId", Programme.person("facilitator-2")));

    stepsBring(0.0f);
    attended(slot());
    stepsBring(1.5f);
  }

  /** What was called off before it began was no reason to be elsewhere. */
  @Test
  void whatWasCalledOffBeforeKeepsNobodyFromAStep() {
    UUID off = session("large-group-session", 100 * DAY);
    invited(off);
    UUID instead = roundtable();
    UUID invitation = invited(instead);
    cancelled(off);
    int free = slot();
    Programme.began(off, free);
    Programme.began(instead, free);
    recorded(instead, Map.of("attended", List.of(invitation)));
    attended(slot());
    attended(slot());

    stepsBring(1.5f);
  }

  private static void cancelled(UUID session) {
    as("programme-admin")
        .body(Map.of("reason", "It was never held."))
        .post("/api/v1/sessions/{id}/cancel", session)
        .then()
        .statusCode(200);
  }

  private static void changed(UUID session, Map<String, ?> patch) {
    as("programme-admin")
        .contentType("application/merge-patch+json")
        .header(
            "If-Match", as("programme-admin").get("/api/v1/sessions/{id}", session).header("ETag"))
        .body(patch)
        .patch("/api/v1/sessions/{id}", session)
        .then()
        .statusCode(200);
  }

  /** What comes after a step changes nothing of it. */
  @Test
  void aStepStaysWhateverBecomesOfItsSessions() {
    List<UUID> held = List.of(attended(slot()), attended(slot()), attended(slot()));
    stepsBring(1.5f);

    withdrawn(
        (UUID)
            Programme.rows("select id from invitation where session_id = ?", held.get(0))
                .getFirst());
    cancelled(held.get(1));
    stepsBring(1.5f);
    invited(held.get(0));
    stepsBring(1.5f);
  }

  @Test
  void theLedgerIsDrawn() {
    record(session("residential", -20 * DAY), "attended");

    as("programme-admin")
        .get("/api/v1/cohorts/{id}/commitments/picture", cohort)
        .then()
        .statusCode(200)
        .contentType(startsWith("image/svg+xml"))
        .header("Cache-Control", equalTo("no-store"))
        .body(containsString("participant Example: 1 attended, 0 not recorded yet"));
    as("participant")
        .accept("image/svg+xml")
        .queryParam("cohortId", cohort)
        .get("/api/v1/me/commitment/picture")
        .then()
        .statusCode(200)
        .contentType(startsWith("image/svg+xml"))
        .body(containsString("A cohort: 1 attended"));
  }

  @Test
  void aLedgerIsItsParticipantsAndOfNoOtherCohort() {
    as("participant-2")
        .queryParam("cohortId", cohort)
        .get("/api/v1/me/commitment")
        .then()
        .statusCode(404);
    as("participant").get("/api/v1/cohorts/{id}/commitments", cohort).then().statusCode(403);
    as("facilitator").get("/api/v1/cohorts/{id}/commitments", cohort).then().statusCode(403);
    as("assistant").get("/api/v1/me/commitment").then().statusCode(403);
  }

  private void stepsBring(float days) {
    disclose();
    commitments().body("items.find { it.givenName == 'participant' }.attendedDays", equalTo(days));
  }

  /** Takes part in the cohort too. */
  private UUID bob() {
    UUID bob = Programme.participant(cohort, Programme.person("participant-2"), "active");
    Programme.known("participant", bob);
    return bob;
  }

  private UUID roundtable() {
    return session("roundtable", 100 * DAY);
  }

  /** Hours ago that Ann is free: she is one person in the cohorts of all tests. */
  private static synchronized int slot() {
    slots += 3;
    return 1000 + slots;
  }

  /** One that Ann was at, so many hours ago. */
  private UUID attended(int hoursAgo) {
    UUID session = roundtable();
    UUID invitation = invited(session);
    Programme.began(session, hoursAgo);
    recorded(session, Map.of("attended", List.of(invitation)));
    return session;
  }

  private static void reply(UUID invitation, String reply) {
    as("participant")
        .body(Map.of("reply", reply))
        .post("/api/v1/invitations/{id}/reply", invitation)
        .then()
        .statusCode(200);
  }

  /** As the moving between learning sets does. */
  private void withdrawn(UUID invitation) {
    inService(() -> inviting.withdraw(invitation));
  }

  private void disclose() {
    inService(disclosing::disclose);
  }

  private static <T> void inService(Supplier<Uni<T>> work) {
    try {
      VertxContextSupport.subscribeAndAwait(work);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private String totals() {
    return commitments().extract().asString();
  }

  private ValidatableResponse commitments() {
    return as("programme-admin")
        .get("/api/v1/cohorts/{id}/commitments", cohort)
        .then()
        .statusCode(200);
  }

  private ValidatableResponse own() {
    return as("participant")
        .queryParam("cohortId", cohort)
        .get("/api/v1/me/commitment")
        .then()
        .statusCode(200);
  }

  private UUID session(String kind, long hours) {
    Map<String, Object> plan = Programme.plan(kind, hours);
    plan.put("cohortId", cohort);
    return Programme.scheduled(plan);
  }

  private UUID invited(UUID session) {
    return Programme.invited(session, List.of(ann)).getFirst();
  }

  private void record(UUID session, String attendance) {
    recorded(session, Map.of(attendance, List.of(invited(session))));
  }

  private static void recorded(UUID session, Map<String, ?> meeting) {
    as("facilitator")
        .body(meeting)
        .post("/api/v1/sessions/{id}/attendance", session)
        .then()
        .statusCode(200);
  }
}
