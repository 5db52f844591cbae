package org.ignite.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ignite.platform.testing.StackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EvaluationResourceTest {

  private static final String NOT_OBSERVED =
      """
      {"answers": [{"item": "usefulness", "notObserved": true}, {"item": "candour", "notObserved": true},
                   {"item": "action", "notObserved": true}]}
      """;

  private final UUID session = UUID.randomUUID();
  private final Caller admin = Caller.programmeAdmin();

  @Test
  void whoAttendedIsAskedAndPromisedAndAnswers() {
    SessionsTopic.scheduled(session, "Opening residential");
    Caller rater = attended();
    String evaluation = rater.evaluationOf(session);

    rater
        .get("/api/v1/evaluations/" + evaluation)
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("sessionTitle", equalTo("Opening residential"))
        .body("state", equalTo("open"))
        .body("promise.exceptions", hasSize(2))
        .body("promise.promises[0]", containsString("nor narrows it down to a single value"))
        .body("items.id", contains("usefulness", "candour", "action"))
        .body("items.points", everyItem(hasSize(5)))
        .body("minutes", is(3))
        .body("answered", is(false));

    rater
        .answer(evaluation, 4, 5, 3, "More time.")
        .statusCode(204)
        .header("Cache-Control", "no-store");

    rater.get("/api/v1/evaluations/" + evaluation).body("answered", is(true));
    rater
        .get("/api/v1/me/evaluations")
        .body("items.find { it.id == '" + evaluation + "' }.answered", is(true));
  }

  @Test
  void aSecondAnswerReplacesTheFirst() {
    Caller rater = attended();
    String evaluation = rater.evaluationOf(session);

    rater.answer(evaluation, 1, 1, 1, "Not again.").statusCode(204);
    rater.answer(evaluation, 5, 4, 3, null).statusCode(204);
    rater.answer(evaluation, 5, 4, 3, null).statusCode(204);

    assertThat(
            Database.column(
                "select ratings || jsonb_build_object('comment', comment) from ballot where"
                    + " evaluation_id = '"
                    + evaluation
                    + "'"))
        .containsExactly("{\"action\": 3, \"candour\": 4, \"comment\": null, \"usefulness\": 5}");
  }

  @Test
  void whileItIsOpenTheTeamSeesEnoughOrNotYetAndNoMore() {
    List<Caller> raters = attended(3);
    String evaluation = raters.getFirst().evaluationOf(session);

    raters.get(0).answer(evaluation, 4, 4, 4, null).statusCode(204);
    raters.get(1).answer(evaluation, 4, 4, 4, null).statusCode(204);
    inTheList(evaluation, "not-yet");
    raters.get(2).answer(evaluation, 4, 4, 4, null).statusCode(204);
    inTheList(evaluation, "enough");

    admin
        .get("/api/v1/evaluations/" + evaluation + "/release")
        .statusCode(409)
        .body("type", endsWith("/problems/release-not-yet"));
    admin.get("/api/v1/evaluations/" + evaluation).statusCode(200).body("answered", nullValue());
  }

  private void inTheList(String evaluation, String answers) {
    admin
        .get("/api/v1/evaluations?limit=200")
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("items.find { it.id == '" + evaluation + "' }.answers", equalTo(answers));
  }

  @Test
  void twoAnswersAreReleasedAsNothing() {
    List<Caller> raters = attended(2);
    String evaluation = raters.getFirst().evaluationOf(session);
    raters.forEach(rater -> rater.answer(evaluation, 4, 4, 4, "Good.").statusCode(204));

    admin.close(evaluation).statusCode(200).body("state", equalTo("closed"));

    admin
        .get("/api/v1/evaluations/" + evaluation + "/release")
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("items.standing", everyItem(equalTo("withheld")))
        .body("items.mean", everyItem(nullValue()))
        .body("comments.items", empty());
  }

  @Test
  void threeUnanimousFivesAreReleasedAsABand() {
    List<Caller> raters = attended(3);
    String evaluation = raters.getFirst().evaluationOf(session);
    raters.forEach(rater -> rater.answer(evaluation, 5, 5, 5, null).statusCode(204));

    admin.close(evaluation).statusCode(200);

    admin
        .get("/api/v1/evaluations/" + evaluation + "/release")
        .statusCode(200)
        .body("items.mean", everyItem(equalTo("4.5 to 5")))
        .body("comments.standing", equalTo("withheld"));
  }

  @Test
  void fiveCommentsAreReleasedWithoutTheirScores() {
    List<Caller> raters = attended(5);
    String evaluation = raters.getFirst().evaluationOf(session);
    for (int i = 0; i < raters.size(); i++) {
      raters.get(i).answer(evaluation, 3, 3, 4, "Comment " + i).statusCode(204);
    }

    admin.close(evaluation).statusCode(200);

    admin
        .get("/api/v1/evaluations/" + evaluation + "/release")
        .body("items.mean", contains("3", "3", "4"))
        .body(
            "comments.items",
            containsInAnyOrder("Comment 0", "Comment 1", "Comment 2", "Comment 3", "Comment 4"));
  }

  @Test
  void notObservedIsAnAnswerToTheFormAndNoneToTheFloor() {
    List<Caller> raters = attended(3);
    String evaluation = raters.getFirst().evaluationOf(session);
    raters.get(0).answer(evaluation, 4, 4, 4, null).statusCode(204);
    raters.get(1).answer(evaluation, 4, 4, 4, null).statusCode(204);
    raters.get(2).answer(evaluation, NOT_OBSERVED).statusCode(204);

    admin.close(evaluation).statusCode(200);

    admin
        .get("/api/v1/evaluations/" + evaluation + "/release")
        .body("items.standing", everyItem(equalTo("withheld")));
  }

  @Test
  void afterTheCloseThereIsNoAnswerAndNoSecondClose() {
    Caller rater = attended();
    String evaluation = rater.evaluationOf(session);
    admin.close(evaluation).statusCode(200);

    rater
        .answer(evaluation, 4, 4, 4, null)
        .statusCode(409)
        .body("type", endsWith("/problems/evaluation-closed"));
    admin.close(evaluation).statusCode(409).body("type", endsWith("/problems/evaluation-closed"));
    rater
        .get("/api/v1/evaluations/" + evaluation)
        .statusCode(200)
        .body("state", equalTo("closed"))
        .body("answered", nullValue());
    rater.get("/api/v1/me/evaluations").body("items.id", not(hasItem(evaluation)));
  }

  @Test
  void anAnswerAtTheMomentOfTheCloseIsCountedOrRefused() throws Exception {
    List<Caller> raters = attended(10);
    String evaluation = raters.getFirst().evaluationOf(session);

    List<Integer> statuses;
    try (ExecutorService threads = Executors.newFixedThreadPool(11)) {
      List<Callable<Integer>> calls = new ArrayList<>();
      for (Caller rater : raters) {
        calls.add(() -> rater.answer(evaluation, 4, 4, 4, null).extract().statusCode());
      }
      calls.add(5, () -> admin.close(evaluation).extract().statusCode());
      List<Future<Integer>> answers = threads.invokeAll(calls);
      statuses = new ArrayList<>();
      for (Future<Integer> answer : answers) {
        statuses.add(answer.get());
      }
    }

    assertThat(statuses).isSubsetOf(List.of(200, 204, 409));
    assertThat(
            Database.column(
                "select 1 from closed_ballot where evaluation_id = '" + evaluation + "'"))
        .hasSize(Collections.frequency(statuses, 204));
    assertThat(Database.column("select 1 from ballot where evaluation_id = '" + evaluation + "'"))
        .isEmpty();
  }

  @Test
  void ofTwoWhoCloseAtOnceOneIsFirst() throws Exception {
    String evaluation = attended().evaluationOf(session);

    List<Integer> statuses = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      Callable<Integer> close = () -> admin.close(evaluation).extract().statusCode();
      for (Future<Integer> answer : threads.invokeAll(Collections.nCopies(4, close))) {
        statuses.add(answer.get());
      }
    }

    assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409, 409);
  }

  @Test
  void itClosesByItselfWhenItsTimeHasPassed() throws Exception {
    Caller rater = attended();
    String evaluation = rater.evaluationOf(session);

    Database.execute("update evaluation set closes_at = now() where id = '" + evaluation + "'");

    rater.answer(evaluation, 4, 4, 4, null).statusCode(409);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                admin
                    .get("/api/v1/evaluations/" + evaluation + "/release")
                    .statusCode(200)
                    .body("items.standing", everyItem(equalTo("withheld"))));
    assertThat(
            Database.column(
                "select state from (select payload::jsonb ->> 'state' as state from outbox where"
                    + " aggregateid = '"
                    + evaluation
                    + "' order by seq) s"))
        .containsExactly("open", "closed");
  }

  @Test
  void aCloseRepeatedUnderItsKeyAnswersTheSame() {
    Caller rater = attended();
    String evaluation = rater.evaluationOf(session);
    String key = UUID.randomUUID().toString();

    for (int i = 0; i < 2; i++) {
      admin
          .ask()
          .header("Idempotency-Key", key)
          .post("/api/v1/evaluations/" + evaluation + "/close")
          .then()
          .statusCode(200)
          .body("state", equalTo("closed"));
    }
  }

  @Test
  void aReleaseCannotBeChangedNotEvenInTheDatabase() {
    Caller rater = attended();
    String evaluation = rater.evaluationOf(session);
    admin.close(evaluation).statusCode(200);

    for (String attempt :
        List.of("update release set snapshot = '{}'", "delete from release", "truncate release")) {
      assertThatThrownBy(() -> Database.execute(attempt)).hasMessageContaining("never changes");
    }
  }

  @Test
  void anInstrumentInUseCannotBeChangedNotEvenInTheDatabase() {
    attended().evaluationOf(session);

    assertThatThrownBy(() -> Database.execute("update instrument set content = '{}'"))
        .hasMessageContaining("make a new version");
    assertThatThrownBy(() -> Database.execute("delete from instrument"))
        .hasMessageContaining("make a new version");
  }

  @Test
  void whoDidNotAttendFindsNothing() {
    String evaluation = attended().evaluationOf(session);
    Caller stranger = Caller.participant();

    stranger
        .get("/api/v1/evaluations/" + evaluation)
        .statusCode(404)
        .header("Cache-Control", "no-store");
    stranger.answer(evaluation, 4, 4, 4, null).statusCode(404);
    stranger.answer(evaluation, "{}").statusCode(404);
    stranger.get("/api/v1/me/evaluations").body("items", empty());
  }

  @Test
  void theReleaseIsForTheProgrammeTeam() {
    Caller rater = attended();
    String evaluation = rater.evaluationOf(session);
    admin.close(evaluation).statusCode(200);

    rater.get("/api/v1/evaluations/" + evaluation + "/release").statusCode(403);
    rater.get("/api/v1/evaluations").statusCode(403);
    rater.close(evaluation).statusCode(403);
    Caller facilitator = new Caller(null, StackResource.stack().tokens().token("facilitator"));
    facilitator.get("/api/v1/evaluations/" + evaluation + "/release").statusCode(403);
    facilitator.get("/api/v1/evaluations/" + evaluation).statusCode(403);
    admin.answer(evaluation, 4, 4, 4, null).statusCode(403);
  }

  @Test
  void anAnswerThatBreaksTheFormIsRefusedWithoutBeingRepeated() {
    Caller rater = attended();
    String evaluation = rater.evaluationOf(session);

    rater
        .answer(evaluation, 6, 4, 4, "A secret")
        .statusCode(422)
        .body("errors.pointer", contains("/answers/0/value"))
        .body(not(containsString("secret")));
    rater
        .answer(evaluation, "{\"answers\": [{\"item\": \"usefulness\", \"value\": 4}]}")
        .statusCode(422)
        .body("errors.pointer", contains("/answers"));
    rater
        .answer(
            evaluation,
            "{\"answers\": [{\"item\": \"usefulness\", \"value\": 4, \"notObserved\": true},"
                + " {\"item\": \"warmth\", \"value\": 4}]}")
        .statusCode(422)
        .body("errors.pointer", contains("/answers/0", "/answers/1/item"));
    rater.answer(evaluation, "{\"answers\": null}").statusCode(422);
    rater
        .answer(evaluation, "{\"answers\": [{\"item\": \"usefulness\", \"value\": \"A secret\"}]}")
        .statusCode(400)
        .header("Cache-Control", "no-store")
        .body("errors.pointer", contains("/answers/0/value"))
        .body(not(containsString("secret")));
  }

  @Test
  void listsComeAsPagesAndWhole() {
    List<String> evaluations = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      UUID one = UUID.randomUUID();
      SessionsTopic.scheduled(one, "Roundtable " + session);
      Caller rater = Caller.participant();
      SessionsTopic.present(one, rater.person());
      evaluations.addFirst(rater.evaluationOf(one));
    }

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                admin
                    .get("/api/v1/evaluations?search=ROUNDTABLE " + session)
                    .body("items.id", equalTo(evaluations)));
    String next = admin.get("/api/v1/evaluations?limit=2&search=" + session).extract().path("next");
    admin
        .get("/api/v1/evaluations?limit=2&search=" + session + "&cursor=" + next)
        .body("items.id", equalTo(evaluations.subList(2, 3)))
        .body("next", nullValue());
    String csv =
        admin.ask().accept("text/csv").get("/api/v1/evaluations?search=" + session).asString();
    assertThat(csv.lines())
        .hasSize(4)
        .first()
        .isEqualTo("id,sessionId,title,state,closesAt,answers");
  }

  private Caller attended() {
    return attended(1).getFirst();
  }

  private List<Caller> attended(int raters) {
    List<Caller> callers = new ArrayList<>();
    for (int i = 0; i < raters; i++) {
      Caller caller = Caller.participant();
      SessionsTopic.present(session, caller.person());
      callers.add(caller);
    }
    callers.forEach(caller -> caller.evaluationOf(session));
    return callers;
  }
}
