package org.ignite.sessions.practice.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.ignite.sessions.Programme.as;
import static org.ignite.sessions.practice.WorkingSet.inDays;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ignite.sessions.Programme;
import org.ignite.sessions.practice.Actions;
import org.ignite.sessions.practice.WorkingSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SetActionResourceTest {

  private static final String ACTION = "/api/v1/actions/{id}";

  private final WorkingSet set = new WorkingSet();

  @Inject Actions actions;

  @BeforeEach
  void allHaveAgreed() {
    set.agreedByAll();
  }

  @Test
  void anActionIsAgreedAtAMeetingOutOfAnIssueOrOutsideOfOne() {
    UUID issue = set.brought("participant", "A deputy");
    UUID meeting = set.meeting(1000);

    Response agreed =
        set.agreeAction("participant", action(Map.of("issueId", issue, "sessionId", meeting)));
    UUID id = WorkingSet.made(agreed);

    agreed
        .then()
        .header("Location", endsWith("/api/v1/actions/" + id))
        .body("ownerId", is(set.own().toString()))
        .body("what", nullValue());
    for (String reader : List.of("participant", "participant-2", "facilitator")) {
      as(reader)
          .get(ACTION, id)
          .then()
          .statusCode(200)
          .header("Cache-Control", "no-store")
          .body("what", is("Ask her"))
          .body("dueOn", is(inDays(5).toString()))
          .body("ownerName", is("participant Example"))
          .body("issueId", is(issue.toString()))
          .body("sessionId", is(meeting.toString()))
          .body("state", is("open"))
          .body("changes", empty());
    }
    as("facilitator-2").get(ACTION, id).then().statusCode(404);
    as("programme-admin").get(ACTION, id).then().statusCode(403);
  }

  private static Map<String, Object> action(Map<String, Object> more) {
    Map<String, Object> action = WorkingSet.action("Ask her", inDays(5));
    action.putAll(more);
    return action;
  }

  @Test
  void aMemberWritesTheirOwnAndTheFacilitatorAnybodys() {
    UUID stranger = UUID.randomUUID();

    set.agreeAction("participant", action(Map.of("ownerId", set.own()))).then().statusCode(201);
    set.agreeAction("facilitator", action(Map.of("ownerId", set.other())))
        .then()
        .statusCode(201)
        .body("ownerId", is(set.other().toString()));

    notOfThisSet("participant", "/ownerId", Map.of("ownerId", set.other()));
    notOfThisSet("facilitator", "/ownerId", Map.of());
    notOfThisSet("facilitator", "/ownerId", Map.of("ownerId", stranger));
  }

  @Test
  void itsIssueIsItsOwnersAndItsMeetingTheSets() {
    UUID theirs = set.brought("participant-2", "A leader");
    UUID withdrawn = set.brought("participant", "A deputy");
    as("participant").post("/api/v1/issues/{id}/withdraw", withdrawn).then().statusCode(200);
    Map<String, Object> plan = Programme.plan("set-meeting", 1010);
    plan.put("cohortId", set.cohort.id);
    UUID elsewhere = Programme.scheduled(plan);
    UUID cancelled = set.meeting(1020);
    as("programme-admin")
        .body(Map.of("reason", "Snow"))
        .post("/api/v1/sessions/{id}/cancel", cancelled)
        .then()
        .statusCode(200);

    for (UUID issue : List.of(theirs, withdrawn, UUID.randomUUID())) {
      notOfThisSet("participant", "/issueId", Map.of("issueId", issue));
    }
    for (UUID meeting : List.of(elsewhere, cancelled, UUID.randomUUID())) {
      notOfThisSet("participant", "/sessionId", Map.of("sessionId", meeting));
    }
    notOfThisSet("facilitator", "/issueId", Map.of("issueId", theirs, "ownerId", set.own()));
  }

  private void notOfThisSet(String user, String pointer, Map<String, Object> more) {
    set.agreeAction(user, action(more))
        .then()
        .statusCode(422)
        .body("type", is("/problems/not-of-this-set"))
        .body("errors.pointer", contains(pointer));
  }

  @Test
  void itIsDueFromTodayToTheSeasonsEnd() {
    for (int day : List.of(-2, 101)) {
      set.agreeAction("participant", WorkingSet.action("Ask her", inDays(day)))
          .then()
          .statusCode(422)
          .body("type", is("/problems/not-a-due-day"))
          .body("errors.pointer", contains("/dueOn"));
    }
    UUID id = set.agreedAction("participant", "Ask her", 100);
    change(id, Map.of("dueOn", inDays(101).toString())).then().statusCode(422);
    change(id, Map.of("dueOn", inDays(99).toString())).then().statusCode(200);
  }

  private static Response change(UUID id, Map<String, Object> patch) {
    return WorkingSet.change("participant", ACTION, id, patch);
  }

  @Test
  void whatItSaidBeforeStays() {
    UUID id = set.agreedAction("participant", "Ask her", 5);

    change(id, Map.of("what", "Ask him")).then().statusCode(200);
    change(id, Map.of("what", "Ask him")).then().statusCode(200);
    change(id, Map.of("dueOn", inDays(9).toString()))
        .then()
        .statusCode(200)
        .body("what", is("Ask him"))
        .body("dueOn", is(inDays(9).toString()))
        .body("changes.what", contains("Ask her", "Ask him"))
        .body("changes.dueOn", contains(inDays(5).toString(), inDays(5).toString()));
  }

  @Test
  void itsOwnerAloneFollowsItThrough() {
    UUID id = WorkingSet.made(set.agreeAction("facilitator", action(Map.of("ownerId", set.own()))));

    WorkingSet.change("participant-2", ACTION, id, Map.of("what", "Nothing"))
        .then()
        .statusCode(404);
    WorkingSet.change("facilitator", ACTION, id, Map.of("what", "Nothing")).then().statusCode(403);
    as("participant-2").post(ACTION + "/done", id).then().statusCode(404);
    drop("participant-2", id).then().statusCode(404);
    as("facilitator").post(ACTION + "/done", id).then().statusCode(403);

    as("participant").post(ACTION + "/done", id).then().statusCode(200).body("state", is("done"));
    drop("participant", id).then().statusCode(409).body("type", is("/problems/action-ended"));
    change(id, Map.of("what", "Nothing")).then().statusCode(409);
    as("participant").post(ACTION + "/done", id).then().statusCode(409);
  }

  @Test
  void aDroppedOneSaysWhy() {
    UUID id = set.agreedAction("participant", "Ask her", 5);

    as("participant").body(Map.of()).post(ACTION + "/drop", id).then().statusCode(422);
    drop("participant", id).then().statusCode(200).body("state", is("dropped"));

    as("participant-2").get(ACTION, id).then().body("dropReason", is("She asked me first."));
  }

  private static Response drop(String user, UUID id) {
    return as(user).body(Map.of("reason", "She asked me first.")).post(ACTION + "/drop", id);
  }

  @Test
  void theyAreListedByOwnerAndWhereTheyAreOpen() {
    UUID done = set.agreedAction("participant", "Ask her", 5);
    as("participant").post(ACTION + "/done", done).then().statusCode(200);
    UUID open = set.agreedAction("participant", "Ask him", 5);
    UUID theirs = set.agreedAction("participant-2", "Ask them", 5);

    listed(Map.of()).then().body("items.id", contains(done + "", open + "", theirs + ""));
    listed(Map.of("open", true)).then().body("items.id", contains(open + "", theirs + ""));
    listed(Map.of("owner", set.own(), "open", true)).then().body("items.id", contains(open + ""));
    listed(Map.of("owner", set.other())).then().body("items.id", contains(theirs + ""));
  }

  private Response listed(Map<String, Object> query) {
    return as("facilitator")
        .queryParams(new HashMap<>(query))
        .get("/api/v1/learning-sets/{id}/actions", set.id);
  }

  @Test
  void onesOwnAreListedInTheOrderInWhichTheyAreDue() {
    UUID later = set.agreedAction("participant", "Ask her", 60);
    UUID sooner = set.agreedAction("participant", "Ask him", 40);
    UUID done = set.agreedAction("participant", "Ask them", 50);
    as("participant").post(ACTION + "/done", done).then().statusCode(200);
    set.agreedAction("participant-2", "Ask nobody", 45);

    assertThat(ownOfTheSet(false)).containsExactly(sooner + "", done + "", later + "");
    assertThat(ownOfTheSet(true)).containsExactly(sooner + "", later + "");
    set.leaves(set.own());
    assertThat(ownOfTheSet(false)).isEmpty();
  }

  /** The user is in sets of other tests too. */
  private List<String> ownOfTheSet(boolean open) {
    return as("participant")
        .queryParams(Map.of("open", open, "limit", 200))
        .get("/api/v1/me/actions")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.findAll { it.learningSetId == '" + set.id + "' }.id");
  }

  @Test
  void theCheckInHasWhatIsOpenAndWhatHasEndedSinceTheLastMeeting() {
    UUID before = set.agreedAction("participant", "Ask her", 5);
    as("participant").post(ACTION + "/done", before).then().statusCode(200);
    checkIn("participant")
        .body("since", nullValue())
        .body("members.actions.flatten().id", contains(before.toString()));
    Programme.began(set.meeting(1030), 5);
    Programme.change(
        "update set_action set ended_at = now() - interval '4 hours' where id = ?", before);
    UUID later = set.agreedAction("participant", "Ask him", 9);
    UUID sooner = set.agreedAction("participant", "Ask them", 7);
    UUID dropped = set.agreedAction("participant-2", "Ask nobody", 7);
    drop("participant-2", dropped).then().statusCode(200);
    set.meeting(1040);

    for (String reader : List.of("participant", "participant-2", "facilitator")) {
      checkIn(reader)
          .header("Cache-Control", "no-store")
          .body("members.size()", is(2))
          .body(of(set.own()), contains(sooner.toString(), later.toString()))
          .body(of(set.other()), contains(dropped.toString()));
    }
    as("programme-admin").get("/api/v1/learning-sets/{id}/check-in", set.id).then().statusCode(403);
  }

  private ValidatableResponse checkIn(String user) {
    return as(user).get("/api/v1/learning-sets/{id}/check-in", set.id).then().statusCode(200);
  }

  private static String of(UUID participant) {
    return "members.find { it.participantId == '" + participant + "' }.actions.id";
  }

  @Test
  void theActionsOfWhoLeavesAreGone() {
    UUID issue = set.brought("participant-2", "A leader");
    UUID theirs =
        WorkingSet.made(set.agreeAction("participant-2", action(Map.of("issueId", issue))));
    WorkingSet.change("participant-2", ACTION, theirs, Map.of("what", "Ask him"))
        .then()
        .statusCode(200);
    UUID mine = set.agreedAction("participant", "Ask her", 5);

    set.leaves(set.other());

    as("participant-2").get(ACTION, mine).then().statusCode(404);
    as("participant").get(ACTION, theirs).then().statusCode(404);
    listed(Map.of()).then().body("items.id", contains(mine.toString()));
    assertThat(Programme.count("select count(*) from set_action where id = ?", theirs)).isZero();
    assertThat(
            Programme.count("select count(*) from set_action_change where action_id = ?", theirs))
        .isZero();
  }

  @Test
  void nobodyHasMoreThanTwentyOpen() {
    for (int i = 0; i < 20; i++) {
      set.agreedAction("participant", "Ask " + i, 5);
    }

    set.agreeAction("participant", action(Map.of()))
        .then()
        .statusCode(409)
        .body("type", is("/problems/too-many-open-actions"));
    set.agreedAction("participant-2", "Ask her", 5);
  }

  @Test
  void keptIsWhatWasDoneOrChangedInTime() throws Throwable {
    assertThat(kept()).isEqualTo(new Actions.KeptShare(0, 0));
    UUID done = set.agreedAction("participant", "Ask her", 5);
    UUID doneLate = set.agreedAction("participant", "Ask him", 5);
    UUID changed = set.agreedAction("participant", "Ask them", 5);
    UUID changedLate = set.agreedAction("participant", "Ask nobody", 5);
    UUID changedAndMissed = set.agreedAction("participant", "Ask everybody", 5);
    UUID dropped = set.agreedAction("participant", "Ask both", 5);
    UUID missed = set.agreedAction("participant-2", "Ask neither", 5);
    set.agreedAction("participant-2", "Ask one", 5);
    assertThat(kept()).as("nothing is due").isEqualTo(new Actions.KeptShare(0, 0));

    dayPassed(doneLate, changedLate, missed);
    for (UUID id : List.of(done, doneLate)) {
      as("participant").post(ACTION + "/done", id).then().statusCode(200);
    }
    for (UUID id : List.of(changed, changedLate, changedAndMissed)) {
      change(id, Map.of("dueOn", inDays(9).toString())).then().statusCode(200);
    }
    dayPassed(changedAndMissed);
    drop("participant", dropped).then().statusCode(200);

    assertThat(kept()).isEqualTo(new Actions.KeptShare(2, 7));
    set.leaves(set.other());
    assertThat(kept()).isEqualTo(new Actions.KeptShare(2, 6));
  }

  private static void dayPassed(UUID... ids) {
    for (UUID id : ids) {
      Programme.change("update set_action set due_on = due_on - 30 where id = ?", id);
    }
  }

  private Actions.KeptShare kept() throws Throwable {
    return VertxContextSupport.subscribeAndAwait(
        () -> Panache.withSession(() -> actions.keptShare(set.id)));
  }
}
