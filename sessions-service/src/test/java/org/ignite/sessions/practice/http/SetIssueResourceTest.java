package org.ignite.sessions.practice.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.ignite.sessions.Programme.as;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ignite.sessions.Programme;
import org.ignite.sessions.practice.Issues;
import org.ignite.sessions.practice.WorkingSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SetIssueResourceTest {

  private static final String ISSUE = "/api/v1/issues/{id}";

  private final WorkingSet set = new WorkingSet();

  @Inject Issues issues;

  @BeforeEach
  void allHaveAgreed() {
    set.agreedByAll();
  }

  @Test
  void anIssueIsReadByTheOthersInTheSetAndItsFacilitator() {
    Response brought = set.bring("participant", "A deputy", "What do I not see?");
    UUID id = WorkingSet.made(brought);

    brought
        .then()
        .header("Location", endsWith("/api/v1/issues/" + id))
        .header("Cache-Control", "no-store")
        .body("state", is("open"))
        .body("bringerId", is(set.own().toString()))
        .body("title", nullValue());
    for (String reader : List.of("participant", "participant-2", "facilitator")) {
      as(reader)
          .get(ISSUE, id)
          .then()
          .statusCode(200)
          .header("Cache-Control", "no-store")
          .body("title", is("A deputy"))
          .body("about", is("What do I not see?"))
          .body("bringerName", is("participant Example"))
          .body("learningSetId", is(set.id.toString()));
      set.issues(reader)
          .then()
          .header("Cache-Control", "no-store")
          .body("items.id", contains(id.toString()));
    }
    as("facilitator-2").get(ISSUE, id).then().statusCode(404);
    as("programme-admin").get(ISSUE, id).then().statusCode(403);
    as("programme-admin").get("/api/v1/learning-sets/{id}/issues", set.id).then().statusCode(403);
  }

  @Test
  void itsBringerAloneChangesIt() {
    UUID id = set.brought("participant", "A deputy");
    String seen = as("participant").get(ISSUE, id).header("ETag");

    WorkingSet.change("participant", ISSUE, id, seen, Map.of("title", "A leader"))
        .then()
        .statusCode(200)
        .body("title", is("A leader"))
        .body("about", is("What do I not see?"));

    WorkingSet.change("participant", ISSUE, id, seen, Map.of("title", "Nobody"))
        .then()
        .statusCode(412);
    WorkingSet.change("participant-2", ISSUE, id, Map.of("title", "Nobody")).then().statusCode(404);
    WorkingSet.change("facilitator", ISSUE, id, Map.of("title", "Nobody")).then().statusCode(403);
    as("participant-2").post(ISSUE + "/withdraw", id).then().statusCode(404);
    as("participant-2")
        .body(Map.of("resolution", "Nothing"))
        .post(ISSUE + "/resolve", id)
        .then()
        .statusCode(404);
    as("participant").get(ISSUE, id).then().body("title", is("A leader")).body("state", is("open"));
  }

  @Test
  void aResolvedOneSaysWhatCameOfItAndStays() {
    UUID id = set.brought("participant", "A deputy");

    resolve(id, "She runs the board now.")
        .then()
        .statusCode(200)
        .body("state", is("resolved"))
        .body("resolution", nullValue());

    as("participant-2")
        .get(ISSUE, id)
        .then()
        .body("title", is("A deputy"))
        .body("resolution", is("She runs the board now."))
        .body("endedAt", notNullValue());
    resolve(id, "Again").then().statusCode(409).body("type", is("/problems/issue-ended"));
    WorkingSet.change("participant", ISSUE, id, Map.of("title", "Another")).then().statusCode(409);
  }

  @Test
  void ofAWithdrawnOneNoWordIsLeft() {
    UUID open = set.brought("participant", "A deputy");
    UUID resolved = set.brought("participant", "A leader");
    resolve(resolved, "Gone").then().statusCode(200);

    for (UUID id : List.of(open, resolved, open)) {
      as("participant")
          .post(ISSUE + "/withdraw", id)
          .then()
          .statusCode(200)
          .body("state", is("withdrawn"));
    }

    set.issues("participant-2")
        .then()
        .body("items.state", contains("withdrawn", "withdrawn"))
        .body("items.title.findAll { it != null }", empty());
    assertThat(
            Programme.count(
                "select count(*) from set_issue where learning_set_id = ? and"
                    + " num_nonnulls(title, about, resolution) > 0",
                set.id))
        .isZero();
    resolve(open, "Again").then().statusCode(409);
  }

  private static Response resolve(UUID id, String words) {
    return as("participant").body(Map.of("resolution", words)).post(ISSUE + "/resolve", id);
  }

  @Test
  void theyAreListedByStateAndInPages() {
    UUID open = set.brought("participant", "A deputy");
    UUID resolved = set.brought("participant", "A leader");
    resolve(resolved, "Gone").then().statusCode(200);
    UUID last = set.brought("participant-2", "Another");

    as("facilitator")
        .queryParam("state", "resolved")
        .get("/api/v1/learning-sets/{id}/issues", set.id)
        .then()
        .body("items.id", contains(resolved.toString()));
    List<String> found = new ArrayList<>();
    String next = null;
    do {
      Response page =
          as("facilitator")
              .queryParams(next == null ? Map.of("limit", 2) : Map.of("limit", 2, "cursor", next))
              .get("/api/v1/learning-sets/{id}/issues", set.id);
      found.addAll(page.path("items.id"));
      next = page.path("next");
    } while (next != null);
    assertThat(found).containsExactly(open.toString(), resolved.toString(), last.toString());
    assertThat(
            as("facilitator")
                .accept("text/csv")
                .get("/api/v1/learning-sets/{id}/issues", set.id)
                .asString())
        .contains("A deputy", "A leader", "Another");
  }

  @Test
  void nobodyFillsTheListAlone() {
    for (int i = 0; i < 10; i++) {
      set.brought("participant", "Issue " + i);
    }

    set.bring("participant", "One more", "Words")
        .then()
        .statusCode(409)
        .body("type", is("/problems/too-many-open-issues"));
    set.brought("participant-2", "Mine");
  }

  @Test
  void theSameRequestBringsItOnceAndItsWordsAreNotKeptForThat() {
    String key = UUID.randomUUID().toString();
    String word = "Word" + key;
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      ids.add(
          as("participant")
              .header("Idempotency-Key", key)
              .body(Map.of("title", word, "about", word))
              .post("/api/v1/learning-sets/{id}/issues", set.id)
              .then()
              .statusCode(201)
              .extract()
              .path("id"));
    }

    assertThat(ids.getFirst()).isEqualTo(ids.getLast());
    assertThat(Programme.rows("select body from idempotency where key = ?", key))
        .singleElement()
        .asString()
        .contains(ids.getFirst())
        .doesNotContain(word);
  }

  @Test
  void whoLeavesTheSetTakesTheirsWithThem() {
    UUID theirs = set.brought("participant-2", "A deputy");
    UUID mine = set.brought("participant", "A leader");

    set.leaves(set.other());

    as("participant-2").get(ISSUE, mine).then().statusCode(404);
    as("participant-2").get(ISSUE, theirs).then().statusCode(404);
    set.issues("participant-2").then().statusCode(404);
    as("participant").get(ISSUE, theirs).then().statusCode(404);
    set.issues("facilitator").then().body("items.id", contains(mine.toString()));
    assertThat(
            Programme.rows(
                "select state from set_issue where id = ? and num_nonnulls(title, about) = 0",
                theirs))
        .containsExactly("WITHDRAWN");
  }

  @Test
  void whoMovesToAnotherSetTakesTheirsWithThemToo() {
    UUID theirs = set.brought("participant-2", "A deputy");
    UUID action = set.agreedAction("participant-2", "Ask her", 5);
    UUID another = Programme.learningSet(set.cohort.id, "facilitator-2", List.of());

    as("programme-admin")
        .put("/api/v1/learning-sets/{set}/participants/{who}", another, set.other())
        .then()
        .statusCode(200);

    as("participant-2").get(ISSUE, theirs).then().statusCode(404);
    assertThat(
            Programme.count(
                "select count(*) from set_issue where id = ? and title is not null", theirs))
        .isZero();
    assertThat(Programme.count("select count(*) from set_action where id = ?", action)).isZero();
  }

  /** That can be undone for an hour, in which it is kept and shown to nobody. */
  @Test
  void whoLeavesTheCohortReadsNothingAtOnceAndNobodyReadsTheirs() {
    UUID theirs = set.brought("participant-2", "A deputy");
    UUID mine = set.brought("participant", "A leader");

    changes(1, "withdrawn");

    as("participant-2").get(ISSUE, mine).then().statusCode(404);
    as("participant-2").get(ISSUE, theirs).then().statusCode(404);
    as("participant").get(ISSUE, theirs).then().statusCode(404);
    as("facilitator").get(ISSUE, theirs).then().statusCode(404);
    set.issues("participant").then().body("items.id", contains(mine.toString()));
    changes(2, "confirmed");
    as("participant-2").get(ISSUE, mine).then().statusCode(200);
    as("participant").get(ISSUE, theirs).then().body("title", is("A deputy"));
  }

  private void changes(long version, String state) {
    Programme.participant(
        set.other(), version, set.cohort.id, Programme.person("participant-2"), state);
    await()
        .until(
            () -> Programme.rows("select version from participant where id = ?", set.other()),
            List.of(version)::equals);
  }

  @Test
  void theOpenOnesAreThereForAnAgenda() throws Throwable {
    UUID open = set.brought("participant", "A deputy");
    UUID resolved = set.brought("participant", "A leader");
    resolve(resolved, "Gone").then().statusCode(200);
    UUID theirs = set.brought("participant-2", "Another");

    List<Issues.OpenIssue> found =
        VertxContextSupport.subscribeAndAwait(() -> Panache.withSession(() -> issues.open(set.id)));

    assertThat(found).extracting(Issues.OpenIssue::id).containsExactly(open, theirs);
    assertThat(found.getFirst().title()).isEqualTo("A deputy");
    assertThat(found.toString()).doesNotContain("A deputy");
    set.leaves(set.other());
    assertThat(
            VertxContextSupport.subscribeAndAwait(
                () -> Panache.withSession(() -> issues.open(set.id))))
        .hasSize(1);
  }

  @Test
  void wordsThatCanNotBeAreRefusedWithoutBeingRepeated() {
    for (Map<String, Object> words :
        List.<Map<String, Object>>of(
            Map.of("title", "Sesame" + "x".repeat(200), "about", "Words"),
            Map.of("title", "Sesame", "about", " "),
            Map.of("title", Map.of("inside", "Sesame"), "about", "Words"),
            Map.of("about", "Sesame"))) {
      Response refusal =
          as("participant").body(words).post("/api/v1/learning-sets/{id}/issues", set.id);
      assertThat(refusal.statusCode()).as(words.toString()).isIn(400, 422);
      assertThat(refusal.asString()).doesNotContain("Sesame");
    }
    set.issues("participant").then().body("items", hasSize(0));
  }
}
