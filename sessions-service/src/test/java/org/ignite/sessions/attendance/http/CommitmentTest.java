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
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ignite.sessions.Programme;
import org.ignite.sessions.attendance.Disclosing;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CommitmentTest {

  private static final long DAY = 24;

  @Inject Disclosing disclosing;

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
      sessions.add(session("roundtable", (-12 - i) * DAY));
      invitations.add(invited(sessions.get(i)));
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
      record(session("roundtable", (-2 - i) * DAY), "attended");
    }
    disclose();

    commitments().body("items[0].attendedDays", equalTo(0.0f));
    own().body("attendedDays", equalTo(1.5f));
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

  private void disclose() {
    try {
      VertxContextSupport.subscribeAndAwait(disclosing::disclose);
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
