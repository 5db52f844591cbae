package org.ignite.sessions.prompts.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ignite.sessions.Programme;
import org.ignite.sessions.Race;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PromptResourceTest {

  private static final String MERGE_PATCH = "application/merge-patch+json";
  private static final Map<String, Object> WORDS =
      Map.of("kind", "text", "question", "Who tells you the truth?");

  @Test
  void aPromptBelongsToALargeGroupSession() {
    UUID roundtable = Programme.scheduled(Programme.plan("residential", 24));

    as("facilitator")
        .body(WORDS)
        .post("/api/v1/sessions/{id}/prompts", roundtable)
        .then()
        .statusCode(409)
        .body("type", endsWith("/not-a-large-group-session"));
    as("facilitator")
        .post("/api/v1/sessions/{id}/join-link", roundtable)
        .then()
        .statusCode(409)
        .body("type", endsWith("/not-a-large-group-session"));
  }

  @Test
  void aDraftIsSeenByNobodyWhoIsToBeAskedAndChangedUntilItIsOpened() {
    UUID session = session();
    UUID prompt = written(session, WORDS);
    String seen = as("facilitator").get("/api/v1/prompts/{id}", prompt).header("ETag");

    as("participant").get("/api/v1/prompts/{id}", prompt).then().statusCode(404);
    as("participant").get("/api/v1/prompts/{id}/results", prompt).then().statusCode(404);
    as("participant")
        .get("/api/v1/sessions/{id}/prompts", session)
        .then()
        .statusCode(200)
        .body("items", empty());
    as("participant")
        .accept("text/csv")
        .get("/api/v1/sessions/{id}/prompts", session)
        .then()
        .statusCode(200)
        .body(not(containsString("truth")));
    changed(prompt, seen, "{\"kind\": \"scale\", \"question\": \"How bold are you?\"}")
        .statusCode(200)
        .body("kind", equalTo("scale"));
    changed(prompt, seen, "{\"question\": \"Late\"}").statusCode(412);
    String later =
        as("facilitator").post("/api/v1/prompts/{id}/open", prompt).then().extract().header("ETag");
    changed(prompt, later, "{\"question\": \"Late\"}")
        .statusCode(409)
        .body("type", endsWith("/prompt-opened"));
    as("participant")
        .get("/api/v1/sessions/{id}/prompts", session)
        .then()
        .body("items.question", contains("How bold are you?"));
  }

  @Test
  void whatIsAskedIsWellFormed() {
    UUID session = session();

    refused(
        session, Map.of("kind", "choice", "question", "Q", "options", List.of("A")), "/options");
    refused(
        session,
        Map.of("kind", "choice", "question", "Q", "options", List.of("A", "B", "a ")),
        "/options/2");
    refused(session, Map.of("kind", "scale", "question", "Q", "options", List.of("A")), "/options");
    refused(session, Map.of("kind", "text", "question", " "), "/question");
    refused(session, Map.of("kind", "text", "question", "Q".repeat(301)), "/question");
  }

  @Test
  void oneThingIsAskedAtATimeAndOnce() {
    UUID session = session();
    UUID first = opened(session, WORDS);
    UUID second = written(session, WORDS);

    moved(second, "open").statusCode(409).body("type", endsWith("/another-prompt-open"));
    moved(first, "open").statusCode(409).body("type", endsWith("/prompt-opened"));
    moved(second, "close").statusCode(409).body("type", endsWith("/prompt-not-open"));
    moved(first, "close").statusCode(200).body("state", equalTo("closed"));
    answered(first, device(1), "Too late").statusCode(409);
    moved(first, "open").statusCode(409);
    moved(second, "open").statusCode(200);
  }

  @Test
  void anAnswerIsOfTheKindThatWasAskedFor() {
    UUID session = session();
    UUID words = opened(session, WORDS);
    String device = device(1);

    answered(words, device, "a".repeat(281))
        .statusCode(422)
        .body("errors.pointer", contains("/text"));
    answered(words, device, " ").statusCode(422).body("errors.pointer", contains("/text"));
    chosen(words, device, 1).statusCode(422).body("errors.pointer", contains("/choice"));
    answered(words, "short", "Hm").statusCode(422).body("errors.pointer", contains("/device"));
    moved(words, "close").statusCode(200);
    UUID scale = opened(session, Map.of("kind", "scale", "question", "How bold?"));
    chosen(scale, device, 6).statusCode(422).body("errors.pointer", contains("/choice"));
    chosen(scale, device, 0).statusCode(422);
    answered(scale, device, "Bold").statusCode(422).body("errors.pointer", contains("/text"));
    chosen(scale, device, 5).statusCode(204);
  }

  /**
   * Somebody polls after each answer and knows who has just answered: whenever answers appear they
   * are at least three, out of at least six that can't be told apart; at the close out of three.
   */
  @Test
  void whoPollsAfterEachAnswerNarrowsNobodyDownToFewerThanThree() {
    UUID prompt = opened(session(), WORDS);
    Set<String> waiting = new HashSet<>();
    Set<String> before = Set.of();
    List<Integer> counts = new ArrayList<>();
    for (int i = 1; i <= 14; i++) {
      String said = "Answer of person " + i;
      answered(prompt, device(i), said).statusCode(204);
      waiting.add(said);
      Set<String> now = shown(prompt);
      counts.add(now.size());
      assertThat(now).containsAll(before);
      Set<String> batch = new HashSet<>(now);
      batch.removeAll(before);
      if (!batch.isEmpty()) {
        assertThat(batch).hasSizeGreaterThanOrEqualTo(3).isSubsetOf(waiting);
        assertThat(waiting).hasSizeGreaterThanOrEqualTo(2 * batch.size());
        waiting.removeAll(batch);
      }
      before = now;
    }

    assertThat(counts).containsExactly(0, 0, 0, 0, 0, 3, 3, 3, 6, 6, 6, 9, 9, 9);
    assertThat(waiting).hasSize(5);
    moved(prompt, "close").statusCode(200);
    assertThat(shown(prompt)).hasSize(14).containsAll(before);
  }

  @Test
  void nothingIsKeptThatCouldSayWhoseAnAnswerWas() {
    UUID prompt = opened(session(), WORDS);
    long audit = Programme.count("select count(*) from audit where operation like 'answerPrompt%'");
    long kept = Programme.count("select count(*) from idempotency");
    long outbox = Programme.count("select count(*) from outbox");
    IntStream.rangeClosed(1, 4)
        .forEach(
            i ->
                as("participant")
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body(Map.of("device", device(i), "text", "Said " + i))
                    .put("/api/v1/prompts/{id}/answer", prompt)
                    .then()
                    .statusCode(204));

    assertThat(Programme.count("select count(*) from audit where operation like 'answerPrompt%'"))
        .isEqualTo(audit);
    assertThat(Programme.count("select count(*) from idempotency")).isEqualTo(kept);
    assertThat(Programme.count("select count(*) from outbox")).isEqualTo(outbox);
    assertThat(Programme.count("select count(*) from prompt_answer where prompt_id = ?", prompt))
        .isEqualTo(4);
    moved(prompt, "close").statusCode(200);
    assertThat(Programme.count("select count(*) from prompt_answer where prompt_id = ?", prompt))
        .isZero();
    assertThat(Programme.count("select count(*) from prompt_key where prompt_id = ?", prompt))
        .isZero();
    assertThat(Programme.rows("select id from shown_answer where prompt_id = ?", prompt))
        .hasSize(4)
        .allSatisfy(id -> assertThat(((UUID) id).version()).isEqualTo(4));
  }

  @Test
  void fewerThanThreeAnswersAreNeverShown() {
    UUID prompt = opened(session(), Map.of("kind", "scale", "question", "How bold?"));
    chosen(prompt, device(1), 5).statusCode(204);
    chosen(prompt, device(2), 5).statusCode(204);

    moved(prompt, "close").statusCode(200);

    results(prompt).body("answers", equalTo(0)).body("choices.answers.sum()", equalTo(0));
    assertThat(Programme.count("select count(*) from shown_answer where prompt_id = ?", prompt))
        .isZero();
  }

  @Test
  void anAnswerIsReplacedUntilItIsShown() {
    UUID prompt =
        opened(
            session(),
            Map.of("kind", "choice", "question", "Which?", "options", List.of("A", "B")));
    IntStream.rangeClosed(1, 3).forEach(i -> chosen(prompt, device(i), 1).statusCode(204));
    IntStream.rangeClosed(1, 3).forEach(i -> chosen(prompt, device(i), 2).statusCode(204));
    results(prompt).body("answers", equalTo(0));
    IntStream.rangeClosed(4, 6).forEach(i -> chosen(prompt, device(i), 2).statusCode(204));
    results(prompt).body("choices.answers", contains(0, 3));

    List<Integer> again =
        IntStream.rangeClosed(1, 6)
            .mapToObj(i -> chosen(prompt, device(i), 1).extract().statusCode())
            .toList();

    assertThat(again).containsExactlyInAnyOrder(204, 204, 204, 409, 409, 409);
    moved(prompt, "close").statusCode(200);
    results(prompt).body("choices.answers", contains(3, 3));
  }

  @Test
  void thirtyWhoAnswerAtTheSameMomentAreAllCountedInBatches() {
    UUID prompt = opened(session(), Map.of("kind", "scale", "question", "How bold?"));

    assertThat(
            Race.statuses(
                30,
                i ->
                    Race.request("participant", "/api/v1/prompts/" + prompt + "/answer")
                        .PUT(
                            BodyPublishers.ofString(
                                "{\"device\": \"%s\", \"choice\": %d}"
                                    .formatted(device(i), i % 5 + 1)))))
        .isEqualTo(Map.of(204, 30L));
    results(prompt).body("answers", equalTo(27));
    moved(prompt, "close").statusCode(200);
    results(prompt).body("choices.answers", contains(6, 6, 6, 6, 6));
  }

  @Test
  void theFacilitatorHidesWhatShouldNotBeOnTheWall() {
    UUID prompt = opened(session(), WORDS);
    IntStream.rangeClosed(1, 3).forEach(i -> answered(prompt, device(i), "Said " + i));
    moved(prompt, "close").statusCode(200);
    String id = results(prompt).extract().path("texts.find { it.text == 'Said 2' }.id");

    as("facilitator")
        .post("/api/v1/prompts/{id}/answers/{answer}/hide", prompt, id)
        .then()
        .statusCode(204);

    results(prompt)
        .body("texts.text", containsInAnyOrder("Said 1", "Said 3"))
        .body("hidden", nullValue());
    for (String step : List.of("hide", "show")) {
      as("facilitator")
          .post("/api/v1/prompts/{id}/answers/{answer}/{step}", prompt, UUID.randomUUID(), step)
          .then()
          .statusCode(404);
    }
  }

  @Test
  void whatWasHiddenByMistakeIsShownAgain() {
    UUID prompt = opened(session(), WORDS);
    IntStream.rangeClosed(1, 3).forEach(i -> answered(prompt, device(i), "Said " + i));
    moved(prompt, "close").statusCode(200);
    String id = results(prompt).extract().path("texts.find { it.text == 'Said 2' }.id");
    as("facilitator").post("/api/v1/prompts/{id}/answers/{answer}/hide", prompt, id);

    String hidden =
        as("facilitator")
            .get("/api/v1/prompts/{id}/results", prompt)
            .then()
            .body("hidden.text", contains("Said 2"))
            .extract()
            .path("hidden[0].id");
    as("facilitator")
        .post("/api/v1/prompts/{id}/answers/{answer}/show", prompt, hidden)
        .then()
        .statusCode(204);

    results(prompt).body("texts.text", containsInAnyOrder("Said 1", "Said 2", "Said 3"));
  }

  @Test
  void aDraftIsDeletedAndWhatPeopleHaveSeenIsNot() {
    UUID session = session();
    UUID draft = written(session, WORDS);
    UUID opened = opened(session, WORDS);
    String seen = as("facilitator").get("/api/v1/prompts/{id}", draft).header("ETag");
    String ofOpened = as("facilitator").get("/api/v1/prompts/{id}", opened).header("ETag");

    as("facilitator")
        .header("If-Match", ofOpened)
        .delete("/api/v1/prompts/{id}", opened)
        .then()
        .statusCode(409)
        .body("type", endsWith("/prompt-opened"));
    as("facilitator").delete("/api/v1/prompts/{id}", draft).then().statusCode(428);
    as("facilitator")
        .header("If-Match", seen)
        .delete("/api/v1/prompts/{id}", draft)
        .then()
        .statusCode(204);
    as("facilitator").get("/api/v1/prompts/{id}", draft).then().statusCode(404);
  }

  @Test
  void whoIsNotInvitedNeitherAnswersNorLooks() {
    UUID session = Programme.scheduled(Programme.plan("large-group-session", -1));
    UUID prompt = opened(session, WORDS);

    answered(prompt, device(1), "Let me in").statusCode(404);
    as("participant").get("/api/v1/prompts/{id}/results", prompt).then().statusCode(404);
    as("facilitator-2").post("/api/v1/prompts/{id}/close", prompt).then().statusCode(404);
  }

  static UUID session() {
    UUID session = Programme.scheduled(Programme.plan("large-group-session", -1));
    Programme.invited(session, List.of(Programme.participant("participant")));
    return session;
  }

  static UUID written(UUID session, Map<String, Object> prompt) {
    return UUID.fromString(
        as("facilitator")
            .body(prompt)
            .post("/api/v1/sessions/{id}/prompts", session)
            .then()
            .statusCode(201)
            .extract()
            .path("id"));
  }

  static UUID opened(UUID session, Map<String, Object> prompt) {
    UUID id = written(session, prompt);
    moved(id, "open").statusCode(200).body("state", equalTo("open"));
    return id;
  }

  static ValidatableResponse moved(UUID prompt, String step) {
    return as("facilitator").post("/api/v1/prompts/{id}/{step}", prompt, step).then();
  }

  private static void refused(UUID session, Map<String, Object> prompt, String pointer) {
    as("facilitator")
        .body(prompt)
        .post("/api/v1/sessions/{id}/prompts", session)
        .then()
        .statusCode(422)
        .body("errors", hasSize(1))
        .body("errors[0].pointer", equalTo(pointer));
  }

  private static ValidatableResponse changed(UUID prompt, String seen, String patch) {
    return as("facilitator")
        .contentType(MERGE_PATCH)
        .header("If-Match", seen)
        .body(patch)
        .patch("/api/v1/prompts/{id}", prompt)
        .then();
  }

  private static ValidatableResponse answered(UUID prompt, String device, String text) {
    return answered(prompt, Map.of("device", device, "text", text));
  }

  private static ValidatableResponse chosen(UUID prompt, String device, int choice) {
    return answered(prompt, Map.of("device", device, "choice", choice));
  }

  private static ValidatableResponse answered(UUID prompt, Map<String, Object> answer) {
    return as("participant").body(answer).put("/api/v1/prompts/{id}/answer", prompt).then();
  }

  private static ValidatableResponse results(UUID prompt) {
    return as("participant").get("/api/v1/prompts/{id}/results", prompt).then().statusCode(200);
  }

  private static Set<String> shown(UUID prompt) {
    return new HashSet<>(results(prompt).extract().<List<String>>path("texts.text"));
  }

  private static String device(int number) {
    return "device-%032d".formatted(number);
  }
}
