package org.ignite.sessions.practice.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.ignite.localstack.CaughtMail;
import org.ignite.platform.testing.CapturedLog;
import org.ignite.platform.testing.Traces;
import org.ignite.sessions.Outputs;
import org.ignite.sessions.Programme;
import org.ignite.sessions.practice.WorkingSet;
import org.junit.jupiter.api.Test;

/**
 * Words that stand nowhere else are planted wherever a set writes something, and then all is read
 * that the service puts out: nobody finds one of them who is not in the set now, or holds it now
 * (PROGRAMME: what is said stays in the set).
 */
@QuarkusTest
class WhatIsSaidInASetTest {

  private static final String ISSUE = "/api/v1/issues/{id}";
  private static final String ACTION = "/api/v1/actions/{id}";

  /**
   * The second participant was in the set and agreed, and is in another of the cohort; the second
   * facilitator held it. The assistant is the first participant's.
   */
  private static final List<String> OUTSIDE =
      List.of(
          "programme-admin",
          "participant-2",
          "facilitator-2",
          "coach",
          "assistant",
          "critical-friend",
          "safeguarding-lead",
          Outputs.MACHINE,
          Outputs.NOBODY);

  private final String mark = "z" + UUID.randomUUID().toString().substring(0, 8);
  private final Traces words = new Traces(List.of(mark));
  private final WorkingSet set = WorkingSet.heldBy("facilitator-2");
  private final Map<String, UUID> things = new HashMap<>();

  @Test
  void isReadByNobodyElse() {
    try (CapturedLog log = new CapturedLog()) {
      Programme.delegated(set.own(), Programme.person("assistant"), "diary", "replies");
      planted();
      for (String inside : List.of("participant", "participant-2", "facilitator-2")) {
        assertThat(Outputs.that(words, Outputs.read(inside, things)))
            .as(inside)
            .hasSizeGreaterThan(8);
      }

      set.leaves(set.other());
      Programme.learningSet(set.cohort.id, "facilitator-2", List.of(set.other()));
      set.isHandedTo("facilitator");

      for (String viewer : OUTSIDE) {
        Map<String, String> outputs = Outputs.read(viewer, things);
        if (!viewer.equals("programme-admin")) { // who would take people off the set
          outputs.putAll(Outputs.attempts(viewer, things));
        }
        assertThat(outputs).as(viewer).isNotEmpty();
        assertThat(Outputs.that(words, outputs)).as(viewer).isEmpty();
      }
      assertThat(Outputs.that(words, Outputs.read("facilitator", things)))
          .as("who holds it now and has not agreed reads to what, and no more")
          .allMatch(output -> output.contains("/ground-rules"))
          .isNotEmpty();
      assertThat(Outputs.that(words, machinery())).isEmpty();
      assertThat(Outputs.that(words, refusals())).isEmpty();
      assertThat(words.in(mails())).isEmpty();
      assertThat(words.in(log.lines())).isEmpty();
      assertThat(words.inTopic(Programme.stack().bootstrapServers(), "ignite.sessions.v1"))
          .isEmpty();
      assertThat(tables())
          .containsExactlyInAnyOrder(
              "set_issue", "set_action", "set_action_change", "ground_rules");
      assertThat(Programme.count("select count(*) from audit where subject_id in (?, ?)", ids()))
          .as("nor is it told that there is something")
          .isZero();
    }
  }

  @Test
  void isGoneWithWhoLeaves() {
    planted();

    set.leaves(set.own());

    assertThat(tables()).containsExactly("ground_rules");
  }

  @Test
  void isNotKeptBesideForARepeatOfTheRequest() {
    set.agreed("participant", "participant-2", "facilitator-2");
    UUID issue =
        WorkingSet.made(
            keyed(Map.of("title", word("Title"), "about", word("About")), "issues", set.id));
    UUID action =
        WorkingSet.made(
            keyed(WorkingSet.action(word("What"), WorkingSet.inDays(3)), "actions", set.id));
    as("participant")
        .header("Idempotency-Key", UUID.randomUUID())
        .body(Map.of("resolution", word("Resolution")))
        .post(ISSUE + "/resolve", issue)
        .then()
        .statusCode(200);
    as("participant")
        .header("Idempotency-Key", UUID.randomUUID())
        .body(Map.of("reason", word("Reason")))
        .post(ACTION + "/drop", action)
        .then()
        .statusCode(200);
    assertThat(tables()).containsExactlyInAnyOrder("set_issue", "set_action");

    as("participant").post(ISSUE + "/withdraw", issue).then().statusCode(200);

    assertThat(tables()).containsExactly("set_action");
  }

  private static Response keyed(Map<String, Object> body, String what, UUID set) {
    return as("participant")
        .header("Idempotency-Key", UUID.randomUUID())
        .body(body)
        .post("/api/v1/learning-sets/{id}/" + what, set);
  }

  private void planted() {
    set.replaceRules("participant", set.rules("participant").header("ETag"), word("Rule"))
        .then()
        .statusCode(200);
    set.agreed("participant-2", "facilitator-2");
    UUID resolved = issue("Resolved");
    as("participant")
        .body(Map.of("resolution", word("Resolution")))
        .post(ISSUE + "/resolve", resolved)
        .then()
        .statusCode(200);
    UUID open = issue("Open");
    WorkingSet.change("participant", ISSUE, open, Map.of("about", word("Changed")))
        .then()
        .statusCode(200);
    UUID dropped = set.agreedAction("participant", word("Dropped"), 5);
    as("participant")
        .body(Map.of("reason", word("Reason")))
        .post(ACTION + "/drop", dropped)
        .then()
        .statusCode(200);
    UUID changed = set.agreedAction("participant", word("Before"), 5);
    WorkingSet.change("participant", ACTION, changed, Map.of("what", word("After")))
        .then()
        .statusCode(200);
    things.putAll(
        Map.of(
            "cohortId",
            set.cohort.id,
            "learningSetId",
            set.id,
            "participantId",
            set.own(),
            "sessionId",
            set.meeting(1100),
            "issueId",
            open,
            "actionId",
            changed));
  }

  private UUID issue(String what) {
    return WorkingSet.made(set.bring("participant", word(what + "Title"), word(what + "About")));
  }

  private String word(String what) {
    return what + mark;
  }

  private Object[] ids() {
    return new Object[] {things.get("issueId"), things.get("actionId")};
  }

  /** What is written down of who did what, and of what was done by itself. */
  private static Map<String, String> machinery() {
    Map<String, String> outputs = new LinkedHashMap<>();
    for (String list : List.of("audit-entries", "tasks", "mails", "mail-batches", "dead-letters")) {
      Response answer =
          as("programme-admin").queryParam("limit", 200).get("/api/v1/admin/sessions/" + list);
      answer.then().statusCode(200);
      outputs.put(list, answer.asString());
    }
    for (String table : List.of("outbox", "task", "audit", "inbox", "idempotency", "mail")) {
      outputs.put(table, Programme.rows("select cast(t as text) from " + table + " t").toString());
    }
    return outputs;
  }

  /** What those read who may write, and write what can not be. */
  private Map<String, String> refusals() {
    Map<String, String> outputs = new LinkedHashMap<>();
    String tooLong = word("Long").repeat(500);
    for (String body :
        List.of(
            "{\"title\": \"%s\", \"about\": \"x\"}".formatted(tooLong),
            "{\"title\": {\"inside\": \"%s\"}, \"about\": \"x\"}".formatted(word("Wrong")),
            "{\"title\": \"%s".formatted(word("Broken")),
            "{\"title\": \"%s\", \"about\": \"a\\u0000b\"}".formatted(word("Nought")),
            "{\"about\": \"%s\"}".formatted(word("Missing")))) {
      Response answer =
          as("participant").body(body).post("/api/v1/learning-sets/{id}/issues", set.id);
      assertThat(answer.statusCode()).as(body).isIn(400, 422);
      outputs.put(body, Outputs.of(answer));
    }
    for (String body :
        List.of(
            "{\"what\": \"%s\", \"dueOn\": \"2026-01-01\"}".formatted(tooLong),
            "{\"what\": \"x\", \"dueOn\": \"%s\"}".formatted(word("Day")),
            "{\"what\": \"%s\", \"dueOn\": \"1999-01-01\"}".formatted(word("Past")))) {
      Response answer =
          as("participant").body(body).post("/api/v1/learning-sets/{id}/actions", set.id);
      assertThat(answer.statusCode()).as(body).isIn(400, 422);
      outputs.put(body, Outputs.of(answer));
    }
    for (String path : List.of(ISSUE, ACTION)) {
      UUID id = things.get(path.equals(ISSUE) ? "issueId" : "actionId");
      Response answer =
          WorkingSet.change(
              "participant", path, id, Map.of("title", List.of(word("List")), "what", 1));
      assertThat(answer.statusCode()).as(path).isEqualTo(422);
      outputs.put(path, Outputs.of(answer));
    }
    return outputs;
  }

  private static List<String> mails() {
    return Programme.stack().mail().messages().stream().map(WhatIsSaidInASetTest::text).toList();
  }

  private static String text(CaughtMail.Message mail) {
    return Stream.of(mail.subject(), mail.text(), mail.html(), mail.calendar().replace("\r\n ", ""))
        .reduce("", (one, two) -> one + "\n" + two);
  }

  private Set<String> tables() {
    return new TreeSet<>(
        words.inDatabase(Programme.stack().jdbcUrl("sessions"), "sessions", "sessions"));
  }
}
