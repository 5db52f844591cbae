package org.ignite.sessions.clashes.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.ignite.sessions.Programme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ClashResourceTest {

  private static final String INVITED = "An invitation from your programme";
  private static final String LEFT = "A date of your programme is no longer yours";

  private static UUID cohort;
  private static int hour;

  @BeforeAll
  static void aCohortThatMinds() {
    cohort = UUID.randomUUID();
    Programme.strictCohort(cohort, LocalDate.now().minusDays(200), LocalDate.now().plusDays(200));
    Programme.known("cohort", cohort);
  }

  /** Hours that no other test of this class uses; a facilitator is one person for all of them. */
  private static synchronized int free() {
    hour += 4;
    return 1000 + hour;
  }

  private static Map<String, Object> plan(String kind, int hours, String facilitator) {
    Map<String, Object> plan = Programme.plan(kind, hours);
    plan.put("cohortId", cohort);
    plan.put("facilitatorId", Programme.person(facilitator));
    return plan;
  }

  private static Response schedule(Map<String, Object> plan) {
    return as("programme-admin").body(plan).post("/api/v1/sessions");
  }

  private static void refused(Response answer, String words) {
    answer
        .then()
        .statusCode(409)
        .body("type", is("/problems/double-booked"))
        .body("detail", containsString(words));
  }

  @Test
  void nobodyHoldsTwoSessionsAtATimeAndNoRoomHasTwo() {
    int hours = free();
    Map<String, Object> first = plan("roundtable", hours, "facilitator");
    first.put("room", "Room 2");
    Programme.scheduled(first);
    Map<String, Object> second = plan("roundtable", hours + 1, "facilitator");

    refused(schedule(second), "facilitator");
    schedule(second)
        .then()
        .body("errors[0].pointer", is("/facilitatorId"))
        .body("errors[0].detail", containsString("A roundtable"));

    second.put("facilitatorId", Programme.person("facilitator-2"));
    second.put("room", " room  2 ");
    second.put("venue", "guildhall");
    refused(schedule(second), "room");
    second.put("room", "Room 3");
    schedule(second).then().statusCode(201);
    Map<String, Object> after = plan("roundtable", hours + 2, "facilitator");
    after.put("room", "Room 2");
    schedule(after).then().statusCode(201);
  }

  @Test
  void ofTwentyAtTheSameMomentOneGetsTheFacilitator() {
    Map<String, Object> plan = plan("roundtable", free(), "facilitator");

    List<Integer> statuses =
        IntStream.range(0, 20)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> schedule(plan).statusCode()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
  }

  @Test
  void aChangeThatWouldDoubleBookLeavesEverythingAsItWas() {
    int hours = free();
    Programme.scheduled(plan("roundtable", hours, "facilitator"));
    Map<String, Object> later = plan("roundtable", free(), "facilitator");
    UUID session = Programme.scheduled(later);
    Map<String, Object> wanted = plan("roundtable", hours, "facilitator");

    Response refused = change(session, wanted);

    refused(refused, "facilitator");
    as("programme-admin")
        .get("/api/v1/sessions/{id}", session)
        .then()
        .body("startsAt", containsString(later.get("startsAt").toString()))
        .body("sequence", is(0));
    change(session, plan("roundtable", free(), "facilitator"))
        .then()
        .statusCode(200)
        .body("sequence", is(1));
    schedule(later).then().statusCode(201);
  }

  private static Response change(UUID session, Map<String, Object> to) {
    String seen = as("programme-admin").get("/api/v1/sessions/{id}", session).header("ETag");
    return as("programme-admin")
        .contentType("application/merge-patch+json")
        .header("If-Match", seen)
        .body(Map.of("startsAt", to.get("startsAt"), "endsAt", to.get("endsAt")))
        .patch("/api/v1/sessions/{id}", session);
  }

  @Test
  void whoHasSaidYesCanNotSayYesToAnotherAtTheSameTime() {
    int hours = free();
    UUID person = Programme.person("participant");
    UUID participant = Programme.participant(cohort, person, "confirmed");
    Programme.known("participant", participant);
    UUID first = Programme.scheduled(plan("roundtable", hours, "facilitator"));
    UUID second = Programme.scheduled(plan("roundtable", hours, "facilitator-2"));
    UUID one = Programme.invited(first, List.of(participant)).getFirst();
    UUID other = Programme.invited(second, List.of(participant)).getFirst();
    reply(one, "yes").then().statusCode(200).body("seat", is("taken"));

    refused(reply(other, "yes"), "taken");
    reply(other, "yes").then().body("errors[0].detail", containsString("A roundtable"));
    as("programme-admin")
        .get("/api/v1/sessions/{id}/clashes", second)
        .then()
        .statusCode(200)
        .body("items", empty());

    reply(one, "no").then().statusCode(200);
    reply(other, "yes").then().statusCode(200);
    UUID third = Programme.scheduled(plan("roundtable", free(), "facilitator-2"));
    reply(Programme.invited(third, List.of(participant)).getFirst(), "yes").then().statusCode(200);
    Map<String, Object> there = plan("roundtable", hours, "facilitator-2");
    as("programme-admin")
        .body(Map.of("reason", "Snow"))
        .post("/api/v1/sessions/{id}/cancel", first)
        .then()
        .statusCode(200);
    refused(change(third, there), "");
  }

  @Test
  void whoLeavesTheCohortIsFreeAndWhoComesBackIsTakenAgain() {
    int hours = free();
    UUID participant = participant(cohort);
    UUID first = Programme.scheduled(plan("roundtable", hours, "facilitator"));
    UUID second = Programme.scheduled(plan("roundtable", hours, "facilitator-2"));
    UUID one = Programme.invited(first, List.of(participant)).getFirst();
    UUID other = Programme.invited(second, List.of(participant)).getFirst();
    reply(one, "yes").then().statusCode(200).body("seat", is("taken"));

    becomes(participant, 1, "withdrawn");
    await().until(() -> !booked(first));
    becomes(participant, 2, "active");
    await().until(() -> booked(first));

    as("participant").get("/api/v1/invitations/{id}", one).then().body("seat", is("taken"));
    refused(reply(other, "yes"), "taken");
  }

  /** Whether the letter that they have left was on its way before they came back or not. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whoComesBackAndHasOtherPlansNowIsAskedAgain(boolean toldThatTheyLeft) {
    int hours = free();
    UUID participant = participant(cohort);
    UUID first = Programme.scheduled(plan("roundtable", hours, "facilitator"));
    UUID one = Programme.invited(first, List.of(participant)).getFirst();
    reply(one, "yes").then().statusCode(200).body("seat", is("taken"));
    await().until(() -> letters(one, INVITED) == 1);
    becomes(participant, 1, "deferred");
    await().until(() -> !booked(first) && letters(one, LEFT) == 1);
    UUID elsewhere = relaxed(Map.of());
    Map<String, Object> meanwhile = plan("roundtable", hours, "facilitator-2");
    meanwhile.put("cohortId", elsewhere);
    UUID there = Programme.scheduled(meanwhile);
    UUID later = participant(elsewhere);
    reply(Programme.invited(there, List.of(later)).getFirst(), "yes")
        .then()
        .statusCode(200)
        .body("seat", is("taken"));
    if (!toldThatTheyLeft) {
      Programme.change("update diary_entry set method = 'REQUEST' where about = ?", one);
    }

    becomes(participant, 2, "active");

    await().until(() -> letters(one, INVITED) == 2);
    as("participant")
        .get("/api/v1/invitations/{id}", one)
        .then()
        .body("reply", is("none"))
        .body("seat", is("none"));
    assertThat(booked(first)).isFalse();
    assertThat(booked(there)).isTrue();
  }

  private static UUID participant(UUID of) {
    UUID participant = Programme.participant(of, Programme.person("participant"), "confirmed");
    Programme.known("participant", participant);
    return participant;
  }

  private static void becomes(UUID participant, long version, String state) {
    Programme.participant(participant, version, cohort, Programme.person("participant"), state);
  }

  private static boolean booked(UUID session) {
    return Programme.count(
            "select count(*) from booking where session_id = ? and subject = ?",
            session,
            "person:" + Programme.person("participant"))
        == 1;
  }

  private static long letters(UUID invitation, String subject) {
    return Programme.count(
        "select count(*) from mail where about = ? and subject = ?", invitation, subject);
  }

  /** The attack: move another session of theirs there, and see whom the refusal names. */
  @Test
  void whoHadASeatUnderTheChathamHouseRuleIsToldToNobodyOnceItHasBegun() {
    UUID participant =
        Programme.participant(cohort, Programme.person("participant-2"), "confirmed");
    Programme.known("participant", participant);
    Map<String, Object> ahead = plan("roundtable", free(), "facilitator");
    UUID hidden = Programme.scheduled(ahead);
    UUID open = Programme.scheduled(plan("large-group-session", free(), "facilitator-2"));
    Map.of(hidden, "yes", open, "yes")
        .forEach(
            (session, answer) ->
                as("participant-2")
                    .body(Map.of("reply", answer))
                    .post(
                        "/api/v1/invitations/{id}/reply",
                        Programme.invited(session, List.of(participant)).getFirst())
                    .then()
                    .statusCode(200)
                    .body("seat", is("taken")));
    change(open, ahead)
        .then()
        .statusCode(409)
        .body("errors[0].detail", containsString("participant-2 Example"));

    Programme.began(hidden, 30);
    change(open, plan("large-group-session", -30, "facilitator-2")).then().statusCode(200);
    as("programme-admin")
        .contentType("application/merge-patch+json")
        .header(
            "If-Match", as("programme-admin").get("/api/v1/sessions/{id}", hidden).header("ETag"))
        .body(Map.of("title", "Another title"))
        .patch("/api/v1/sessions/{id}", hidden)
        .then()
        .statusCode(200);
    for (UUID session : List.of(open, hidden)) {
      as("programme-admin")
          .get("/api/v1/sessions/{id}/clashes", session)
          .then()
          .statusCode(200)
          .body("items", empty());
    }
    as("facilitator-2")
        .get("/api/v1/sessions/{id}/clashes", open)
        .then()
        .statusCode(200)
        .body("items", empty());
    as("facilitator")
        .get("/api/v1/sessions/{id}/clashes", hidden)
        .then()
        .body("items.who", contains("participant-2 Example"))
        .body("items.other", contains("another commitment"))
        .body("items[0].otherStartsAtUtc", nullValue());
  }

  /** The same with the time at which they are to hold something. */
  @Test
  void thatSomebodyWasThereIsNoReasonWhyTheyCouldNotHoldSomethingElse() {
    UUID participant = Programme.participant(cohort, Programme.person("facilitator-2"), "active");
    Programme.known("participant", participant);
    UUID hidden = Programme.scheduled(plan("roundtable", free(), "facilitator"));
    Programme.invited(hidden, List.of(participant));
    Programme.change(
        "update invitation set reply = 'YES', replied_at = now(), seat = 'TAKEN' where session_id ="
            + " ?",
        hidden);
    Programme.change(
        """
        insert into booking (session_id, subject, during, share)
        select id, 'person:' || ?, tstzrange(starts_at_utc, ends_at_utc), id::text from session where id = ?
        """,
        Programme.person("facilitator-2").toString(),
        hidden);
    Programme.began(hidden, 40);

    UUID another = Programme.scheduled(plan("roundtable", -40, "facilitator-2"));

    as("programme-admin")
        .get("/api/v1/sessions/{id}/clashes", another)
        .then()
        .statusCode(200)
        .body("items", empty());
  }

  private static Response reply(UUID invitation, String reply) {
    return as("participant")
        .body(Map.of("reply", reply))
        .post("/api/v1/invitations/{id}/reply", invitation);
  }

  @Test
  void aDraftMayClashWithAResidentialAndIsNotPublishedWithIt() {
    int hours = free();
    Programme.scheduled(plan("residential", hours, "facilitator"));
    Map<String, Object> plan = plan("roundtable", hours + 1, "facilitator-2");
    refused(schedule(plan), "residential");
    plan.put("draft", true);
    UUID draft = Programme.scheduled(plan);

    as("programme-admin")
        .get("/api/v1/sessions/{id}/clashes", draft)
        .then()
        .statusCode(200)
        .body("items.kind", contains("residential"))
        .body("items[0].level", is("block-release"))
        .body("items[0].other", is("A residential"));
    refused(as("programme-admin").post("/api/v1/sessions/{id}/publish", draft), "residential");
    change(draft, plan("roundtable", free(), "facilitator-2")).then().statusCode(200);
    as("programme-admin").post("/api/v1/sessions/{id}/publish", draft).then().statusCode(200);
  }

  @Test
  void aRoomIsTheSameHoweverItIsWritten() {
    UUID relaxed = relaxed(Map.of("room", "warn"));
    Map<String, Object> first = plan("roundtable", free(), "facilitator");
    first.put("cohortId", relaxed);
    first.put("venue", "Town  Hall");
    first.put("room", "Room 2");
    UUID one = Programme.scheduled(first);
    Map<String, Object> second = new HashMap<>(first);
    second.put("facilitatorId", Programme.person("facilitator-2"));
    second.put("venue", " town hall");
    second.put("room", "ROOM\t 2 ");
    UUID other = Programme.scheduled(second);
    second.put("room", "Room 22");
    Programme.scheduled(second);

    as("programme-admin")
        .get("/api/v1/sessions/{id}/clashes", one)
        .then()
        .body("items.findAll { it.kind == 'room' }.otherSessionId", contains(other.toString()));
  }

  /** A cohort with the usual levels but for some. */
  private static UUID relaxed(Map<String, String> levels) {
    UUID relaxed = UUID.randomUUID();
    Programme.strictCohort(relaxed, LocalDate.now().minusDays(9), LocalDate.now().plusDays(200));
    Programme.known("cohort", relaxed);
    Map<String, String> all =
        new HashMap<>(
            Map.of(
                "facilitator",
                "ignore",
                "room",
                "block",
                "person",
                "block",
                "residential",
                "ignore",
                "season",
                "block"));
    all.putAll(levels);
    as("programme-admin")
        .body(all)
        .put("/api/v1/cohorts/{id}/clash-levels", relaxed)
        .then()
        .statusCode(200)
        .body("commitment", is(levels.getOrDefault("commitment", "warn")));
    return relaxed;
  }

  /** Seven days of residentials for a cohort of one. */
  private record Full(UUID cohort, UUID participant, UUID last) {

    static Full of(Map<String, String> levels) {
      UUID cohort = relaxed(levels);
      UUID participant =
          Programme.participant(cohort, Programme.person("participant"), "confirmed");
      Programme.known("participant", participant);
      UUID last = null;
      for (int i = 0; i < 7; i++) {
        last = Programme.scheduled(in(cohort, "residential"));
      }
      return new Full(cohort, participant, last);
    }

    Map<String, Object> plan(String kind) {
      return in(cohort, kind);
    }

    private static Map<String, Object> in(UUID cohort, String kind) {
      Map<String, Object> plan = ClashResourceTest.plan(kind, free(), "facilitator");
      plan.put("cohortId", cohort);
      return plan;
    }
  }

  @Test
  void coreSessionsThatAskMoreThanWasSignedAreShown() {
    Full full = Full.of(Map.of());
    clashes("programme-admin", full.last()).body("items", empty());
    UUID meeting = Programme.scheduled(full.plan("set-meeting"));
    clashes("programme-admin", meeting).body("items", empty());
    UUID roundtable = Programme.scheduled(full.plan("roundtable"));
    Programme.invited(roundtable, List.of(full.participant()));
    clashes("programme-admin", roundtable).body("items", empty());

    UUID invitation = Programme.invited(meeting, List.of(full.participant())).getFirst();

    clashes("programme-admin", meeting)
        .body("items.kind", contains("commitment"))
        .body("items.level", contains("warn"))
        .body("items.who", contains("participant Example"))
        .body("items[0].askedDays", is(7.5f))
        .body("items[0].signedDays", is(7.0f));
    clashes("programme-admin", full.last()).body("items.kind", contains("commitment"));
    clashes("facilitator", meeting)
        .body("items.kind", contains("commitment"))
        .body("items.other", contains("another commitment"))
        .body("items[0].who", nullValue())
        .body("items[0].askedDays", nullValue());
    reply(invitation, "no").then().statusCode(200);
    clashes("programme-admin", meeting).body("items", empty());
  }

  /**
   * The attack: read the sums, let answers be changed while the session goes on, read them again.
   */
  @Test
  void noSumSaysWhoChangedTheirAnswerUnderTheChathamHouseRuleAfterTheStart() {
    Full full = Full.of(Map.of("person", "ignore"));
    UUID asked = inConfidence(full);
    UUID invitation = Programme.invited(asked, List.of(full.participant())).getFirst();
    Programme.began(asked, 1);
    clashes("programme-admin", full.last()).body("items[0].askedDays", is(7.5f));

    reply(invitation, "no").then().statusCode(200);

    clashes("programme-admin", full.last()).body("items[0].askedDays", is(7.5f));
    clashes("programme-admin", asked).body("items[0].askedDays", is(7.5f));

    UUID declined = inConfidence(full);
    UUID another = Programme.invited(declined, List.of(full.participant())).getFirst();
    reply(another, "no").then().statusCode(200);
    Programme.began(declined, 1);

    reply(another, "yes").then().statusCode(200);

    clashes("programme-admin", full.last()).body("items[0].askedDays", is(7.5f));
    clashes("programme-admin", declined).body("items", empty());
  }

  private static UUID inConfidence(Full full) {
    Map<String, Object> plan = full.plan("set-meeting");
    plan.put("confidentiality", "chatham-house");
    return Programme.scheduled(plan);
  }

  private static ValidatableResponse clashes(String user, UUID session) {
    return as(user).get("/api/v1/sessions/{id}/clashes", session).then().statusCode(200);
  }

  @Test
  void aCohortCanRefuseCoreSessionsThatAskMoreThanWasSigned() {
    Full full = Full.of(Map.of("commitment", "block-release"));
    Map<String, Object> evaluation = full.plan("evaluation");
    schedule(evaluation)
        .then()
        .statusCode(409)
        .body("type", is("/problems/over-commitment"))
        .body(
            "errors.detail",
            contains("participant Example would be asked for 7.5 days and has signed up to 7.0"));
    evaluation.put("draft", true);
    UUID draft = Programme.scheduled(evaluation);
    clashes("programme-admin", draft).body("items.kind", contains("commitment"));
    clashes("programme-admin", full.last()).body("items", empty());
    as("programme-admin").post("/api/v1/sessions/{id}/publish", draft).then().statusCode(409);
    UUID meeting = Programme.scheduled(full.plan("set-meeting"));
    Map<String, ?> invited = Map.of("participantIds", List.of(full.participant()));
    as("programme-admin")
        .body(invited)
        .post("/api/v1/sessions/{id}/invitations", meeting)
        .then()
        .statusCode(409)
        .body("type", is("/problems/over-commitment"));
    as("programme-admin")
        .body(Map.of("reason", "Snow"))
        .post("/api/v1/sessions/{id}/cancel", full.last())
        .then()
        .statusCode(200);
    as("programme-admin").post("/api/v1/sessions/{id}/publish", draft).then().statusCode(200);
    Programme.invited(meeting, List.of(full.participant()));
  }

  @Test
  void ofTenCoreSessionsAtTheSameMomentThoseArePlannedThatFit() {
    Full full = Full.of(Map.of("commitment", "block"));
    as("programme-admin")
        .body(Map.of("reason", "Snow"))
        .post("/api/v1/sessions/{id}/cancel", full.last())
        .then()
        .statusCode(200);
    Map<String, Object> plan = full.plan("large-group-session");

    List<Integer> statuses =
        IntStream.range(0, 10)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> schedule(plan).statusCode()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(statuses).filteredOn(status -> status == 201).hasSize(2);
    assertThat(statuses).containsOnly(201, 409);
  }

  @Test
  void aCohortCanSayThatItIsOnlyToBeWarnedAndWhoHoldsOneSideSeesNotTheOther() {
    UUID relaxed = UUID.randomUUID();
    Programme.strictCohort(relaxed, LocalDate.now().minusDays(9), LocalDate.now().plusDays(200));
    Programme.known("cohort", relaxed);
    as("programme-admin")
        .get("/api/v1/cohorts/{id}/clash-levels", relaxed)
        .then()
        .statusCode(200)
        .body("facilitator", is("block"));
    as("programme-admin")
        .body(
            Map.of(
                "facilitator",
                "block",
                "room",
                "warn",
                "person",
                "warn",
                "residential",
                "warn",
                "season",
                "warn"))
        .put("/api/v1/cohorts/{id}/clash-levels", relaxed)
        .then()
        .statusCode(200)
        .body("room", is("warn"));
    int hours = free();
    Map<String, Object> first = plan("roundtable", hours, "facilitator");
    first.put("cohortId", relaxed);
    first.put("room", "1");
    UUID one = Programme.scheduled(first);
    Map<String, Object> second = plan("roundtable", hours, "facilitator-2");
    second.put("cohortId", relaxed);
    second.put("room", "1");
    Programme.scheduled(second);

    as("programme-admin")
        .get("/api/v1/sessions/{id}/clashes", one)
        .then()
        .body("items.kind", contains("room"))
        .body("items.other", contains("A roundtable"));
    as("facilitator")
        .get("/api/v1/sessions/{id}/clashes", one)
        .then()
        .body("items.other", contains("another commitment"))
        .body("items[0].otherSessionId", nullValue())
        .body("items[0].otherStartsAtUtc", nullValue())
        .body("items[0].otherEndsAtUtc", nullValue());
    as("facilitator-2").get("/api/v1/sessions/{id}/clashes", one).then().statusCode(404);
  }

  @Test
  void levelsAreThoseFour() {
    as("programme-admin")
        .body(Map.of("facilitator", "fatal"))
        .put("/api/v1/cohorts/{id}/clash-levels", cohort)
        .then()
        .statusCode(400);
    as("programme-admin")
        .body(Map.of("facilitator", "warn"))
        .put("/api/v1/cohorts/{id}/clash-levels", cohort)
        .then()
        .statusCode(422);
    as("programme-admin")
        .get("/api/v1/cohorts/{id}/clash-levels", UUID.randomUUID())
        .then()
        .statusCode(422)
        .body("type", is("/problems/cohort-not-known"));
  }
}
