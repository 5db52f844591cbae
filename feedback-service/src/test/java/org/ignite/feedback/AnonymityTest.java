package org.ignite.feedback;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ignite.platform.testing.CapturedLog;
import org.junit.jupiter.api.Test;

/**
 * The attacks of somebody who has a copy of the database, the log or the metrics: who said what?
 */
@QuarkusTest
class AnonymityTest {

  private static final int RATERS = 12;

  private final UUID session = UUID.randomUUID();
  private final Caller admin = Caller.programmeAdmin();
  private final List<Rater> raters = new ArrayList<>();

  private record Rater(Caller caller, UUID invitation, String request, String ratings) {}

  @Test
  void answeringLeavesNothingBehindButTheBallot() throws Exception {
    String evaluation = everybodyAttends(1);
    Map<String, List<String>> before = dump();

    answer(evaluation, raters.getFirst());

    Map<String, List<String>> after = dump();
    after.forEach(
        (table, rows) -> {
          if (!table.equals("ballot")) {
            assertThat(rows).as(table).isEqualTo(before.get(table));
          }
        });
    assertThat(after.get("ballot")).hasSize(before.get("ballot").size() + 1);
  }

  @Test
  void aBallotSaysNeitherWhoNorWhenNorByWhichRequest() throws Exception {
    String evaluation = everybodyAttends(RATERS);
    for (Rater rater : raters) {
      answer(evaluation, rater);
    }

    for (Map.Entry<String, List<String>> table : dump().entrySet()) {
      for (Rater rater : raters) {
        assertThat(table.getValue())
            .as("the request's id in " + table.getKey())
            .noneMatch(row -> row.contains(rater.request()));
        if (table.getKey().equals("ballot") || table.getKey().equals("round_key")) {
          assertThat(table.getValue())
              .as("the rater in " + table.getKey())
              .noneMatch(row -> row.contains(rater.caller().person().toString()))
              .noneMatch(row -> row.contains(rater.invitation().toString()))
              .noneMatch(row -> row.contains(sha256(rater.invitation().toString())))
              .noneMatch(row -> row.contains(sha256(rater.caller().person().toString())));
        }
      }
    }
    assertThat(
            Database.column(
                "select data_type from information_schema.columns where table_name in ('ballot',"
                    + " 'closed_ballot')"))
        .as("no column that counts or tells the time")
        .containsOnly("uuid", "bytea", "jsonb", "text");
    assertThat(Database.column("select substr(id::text, 15, 1) from ballot"))
        .as("ids are random, version 4")
        .containsOnly("4");
  }

  @Test
  void theLogSaysNothingOfAnAnswerNorOfARefusedOne() {
    String evaluation = everybodyAttends(1);
    Rater rater = raters.getFirst();

    try (CapturedLog log = new CapturedLog()) {
      answer(evaluation, rater);
      refused(evaluation, rater, "{\"answers\": [], \"comment\": \"A secret\"}", 422);
      refused(evaluation, rater, "{\"answers\": \"A secret\"}", 400);

      assertThat(log.lines())
          .noneMatch(line -> line.contains(rater.request()))
          .noneMatch(line -> line.contains(rater.caller().person().toString()))
          .noneMatch(line -> line.contains(rater.invitation().toString()))
          .noneMatch(line -> line.contains("secret"));
    }
  }

  @Test
  void theMetricsDoNotCountAnswers() {
    String evaluation = everybodyAttends(1);

    answer(evaluation, raters.getFirst());

    assertThat(
            given()
                .accept("text/plain")
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString())
        .contains("http_server_requests")
        .doesNotContain("/answer");
  }

  @Test
  void afterTheCloseNothingFollowsTheOrderOfAnswering() throws Exception {
    String evaluation = everybodyAttends(RATERS);
    for (Rater rater : raters) {
      answer(evaluation, rater);
    }
    List<String> cast =
        Database.column(
            "select ratings::text from ballot where "
                + of(evaluation)
                + " order by xmin::text::bigint");
    assertThat(cast)
        .as("while it is open the order of writing is there, which is why it is written anew")
        .isEqualTo(raters.stream().map(Rater::ratings).toList());
    List<String> ids = Database.column("select id from ballot where " + of(evaluation));

    admin.close(evaluation).statusCode(200);

    assertThat(Database.column("select ratings::text from closed_ballot where " + of(evaluation)))
        .hasSize(RATERS);
    assertThat(
            Database.column(
                "select distinct xmin::text from closed_ballot where " + of(evaluation)))
        .as("written by one transaction")
        .hasSize(1);
    assertThat(
            Database.column(
                "select ratings::text from closed_ballot where "
                    + of(evaluation)
                    + " order by ctid"))
        .as("in physical order")
        .isNotEqualTo(cast)
        .containsExactlyInAnyOrderElementsOf(cast);
    assertThat(
            Database.column(
                "select ratings::text from closed_ballot where " + of(evaluation) + " order by id"))
        .as("in the order of ids")
        .isNotEqualTo(cast);
    assertThat(Database.column("select id from closed_ballot where " + of(evaluation)))
        .as("under new ids")
        .doesNotContainAnyElementsOf(ids);
  }

  @Test
  void afterTheCloseNoKeyNoTokenAndNoCommentIsLeft() {
    String evaluation = everybodyAttends(3);
    raters.forEach(rater -> answer(evaluation, rater));

    admin.close(evaluation).statusCode(200);

    assertThat(
            Database.column("select 1 from round_key where evaluation_id = '" + evaluation + "'"))
        .isEmpty();
    assertThat(Database.column("select 1 from ballot where " + of(evaluation))).isEmpty();
    assertThat(dump().values())
        .as("three comments are below the floor")
        .allSatisfy(rows -> assertThat(rows).noneMatch(row -> row.contains("Said " + session)));
  }

  @Test
  void theSchemaAllowsNoBallotWithoutTheKeyOfItsRound() {
    String evaluation = everybodyAttends(1);
    admin.close(evaluation).statusCode(200);

    assertThat(
            catchThrowable(
                () ->
                    Database.execute(
                        "insert into ballot values (gen_random_uuid(), '"
                            + evaluation
                            + "', sha256('x'), '{}', null)")))
        .hasMessageContaining("round_key");
  }

  @Test
  void noEventSpeaksOfAnAnswer() {
    String evaluation = everybodyAttends(3);
    raters.forEach(rater -> answer(evaluation, rater));
    admin.close(evaluation).statusCode(200);

    assertThat(
            Database.column(
                "select payload from outbox where aggregateid = '" + evaluation + "' order by seq"))
        .containsExactly(
            "{\"evaluationId\":\"%s\",\"sessionId\":\"%s\",\"state\":\"open\"}"
                .formatted(evaluation, session),
            "{\"evaluationId\":\"%s\",\"sessionId\":\"%s\",\"state\":\"closed\"}"
                .formatted(evaluation, session));
  }

  @Test
  void whoDidNotAttendIsToldNothingOfWhoAnswered() {
    String evaluation = everybodyAttends(3);
    raters.forEach(rater -> answer(evaluation, rater));

    admin.get("/api/v1/evaluations/" + evaluation).statusCode(200).body("answered", nullValue());
    admin.get("/api/v1/evaluations").statusCode(200).body("items.answered", everyItem(nullValue()));
    assertThat(
            admin
                .ask()
                .get("/api/v1/admin/feedback/audit-entries?subjectId=" + evaluation)
                .asString())
        .doesNotContain(raters.getFirst().caller().person().toString());
  }

  @Test
  void anAttendanceTakenBackLeavesTheBallotWhereItIs() {
    String evaluation = everybodyAttends(1);
    Rater rater = raters.getFirst();
    answer(evaluation, rater);

    new SessionsTopic.Attendance(rater.invitation(), session, rater.caller().person())
        .send(9, "absent");

    await()
        .untilAsserted(
            () -> rater.caller().get("/api/v1/evaluations/" + evaluation).statusCode(404));
    assertThat(Database.column("select 1 from ballot where " + of(evaluation)))
        .as("to take it out would say that there was one")
        .hasSize(1);
  }

  private String everybodyAttends(int people) {
    for (int i = 0; i < people; i++) {
      Caller caller = Caller.participant();
      UUID invitation = SessionsTopic.present(session, caller.person()).invitation();
      raters.add(new Rater(caller, invitation, "request-" + UUID.randomUUID(), ratings(i)));
    }
    return raters.stream().map(rater -> rater.caller().evaluationOf(session)).toList().getFirst();
  }

  /** Different for each, so that a ballot can be told from another by whoever looks for it. */
  private static String ratings(int rater) {
    int[] points = IntStream.of(rater, rater / 5, rater * 3).map(n -> 1 + n % 5).toArray();
    return "{\"action\": %d, \"candour\": %d, \"usefulness\": %d}"
        .formatted(points[2], points[1], points[0]);
  }

  private void answer(String evaluation, Rater rater) {
    String[] points = rater.ratings().replaceAll("[^0-9]+", " ").strip().split(" ", -1);
    rater
        .caller()
        .ask()
        .header("X-Request-Id", rater.request())
        .header("Idempotency-Key", rater.request())
        .contentType(ContentType.JSON)
        .body(
            """
            {"answers": [{"item": "action", "value": %s}, {"item": "candour", "value": %s},
                         {"item": "usefulness", "value": %s}], "comment": "Said %s"}
            """
                .formatted(points[0], points[1], points[2], session))
        .put("/api/v1/evaluations/" + evaluation + "/answer")
        .then()
        .statusCode(204);
  }

  private static void refused(String evaluation, Rater rater, String body, int status) {
    rater
        .caller()
        .ask()
        .header("X-Request-Id", rater.request())
        .contentType(ContentType.JSON)
        .body(body)
        .put("/api/v1/evaluations/" + evaluation + "/answer")
        .then()
        .statusCode(status);
  }

  private static String of(String evaluation) {
    return "evaluation_id = '" + evaluation + "'";
  }

  private static Map<String, List<String>> dump() {
    Map<String, List<String>> tables = new LinkedHashMap<>();
    Database.tables().forEach(table -> tables.put(table, Database.dump(table)));
    return tables;
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
