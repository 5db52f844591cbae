package org.ignite.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.ignite.feedback.SessionsTopic.Attendance;
import org.ignite.platform.testing.StackResource;
import org.junit.jupiter.api.Test;

/** Events that come twice, late, in the wrong order, or in the middle of a failure. */
@QuarkusTest
class EventsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final UUID session = UUID.randomUUID();
  private final Caller rater = Caller.participant();
  private final Attendance attendance = new Attendance(UUID.randomUUID(), session, rater.person());

  @Test
  void manyAttendancesOpenOneEvaluation() {
    for (int i = 0; i < 20; i++) {
      SessionsTopic.present(session, UUID.randomUUID());
    }
    attendance.send(1, "present");

    rater.evaluationOf(session);

    settled();
    assertThat(evaluations()).hasSize(1);
    assertThat(Database.column("select type from outbox where payload like '%" + session + "%'"))
        .containsExactly("org.ignite.feedback.evaluation.opened.v1");
  }

  @Test
  void anEventDeliveredTwiceHasOneEffect() {
    UUID event = UUID.randomUUID();
    attendance.send(event, 1, "present");
    attendance.send(event, 1, "present");

    rater.evaluationOf(session);

    settled();
    assertThat(evaluations()).hasSize(1);
  }

  @Test
  void theTitleFollowsWhenTheSessionIsKnown() {
    attendance.send(1, "present");
    String evaluation = rater.evaluationOf(session);

    SessionsTopic.scheduled(session, "Roundtable");

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                rater
                    .get("/api/v1/evaluations/" + evaluation)
                    .body("sessionTitle", equalTo("Roundtable")));
  }

  @Test
  void aCorrectionTakesItAway() {
    attendance.send(1, "present");
    String evaluation = rater.evaluationOf(session);

    attendance.send(2, "excused");

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> rater.get("/api/v1/evaluations/" + evaluation).statusCode(404));
    rater.get("/api/v1/me/evaluations").body("items", empty());
    rater.answer(evaluation, 4, 4, 4, null).statusCode(404);
  }

  @Test
  void aLateCopyOfWhatWasCorrectedGivesNothingBack() {
    attendance.send(3, "absent");
    attendance.send(2, "present");

    settled();

    assertThat(evaluations()).isEmpty();
    rater.get("/api/v1/me/evaluations").body("items", empty());
  }

  @Test
  void aCancelledSessionIsNotEvaluated() {
    SessionsTopic.session(session, 2, "Cancelled", "cancelled");
    SessionsTopic.session(session, 1, "Cancelled", "scheduled");
    settled();

    attendance.send(1, "present");

    settled();
    assertThat(evaluations()).isEmpty();
  }

  @Test
  void aCancellationThatComesLateEndsTheEvaluationAndKeepsNothing() {
    Caller admin = Caller.programmeAdmin();
    List<Caller> raters = List.of(Caller.participant(), Caller.participant(), Caller.participant());
    raters.forEach(one -> SessionsTopic.present(session, one.person()));
    String evaluation = raters.stream().map(one -> one.evaluationOf(session)).toList().getFirst();
    raters.forEach(one -> one.answer(evaluation, 4, 4, 4, null).statusCode(204));

    SessionsTopic.session(session, 5, "Cancelled", "cancelled");

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                admin
                    .get("/api/v1/evaluations/" + evaluation + "/release")
                    .statusCode(200)
                    .body("items.standing", everyItem(equalTo("withheld"))));
    raters.getFirst().get("/api/v1/evaluations/" + evaluation).statusCode(404);
    assertThat(
            Database.column(
                "select 1 from closed_ballot where evaluation_id = '" + evaluation + "'"))
        .isEmpty();
  }

  @Test
  void anUnreachableDatabaseBuriesNothing() {
    Caller admin = Caller.programmeAdmin();
    StackResource.stack().stopPostgres();
    try {
      attendance.send(1, "present");
      await().atMost(PATIENCE).until(() -> admin.ask().get("/q/health/ready").statusCode() == 503);
    } finally {
      StackResource.stack().startPostgres();
    }

    rater.evaluationOf(session);

    Caller.programmeAdmin()
        .get("/api/v1/admin/feedback/dead-letters")
        .statusCode(200)
        .body("items", empty());
  }

  @Test
  void whatFailsByItselfWaitsInTheDeadLettersUntilItIsReplayed() throws Exception {
    Caller admin = Caller.programmeAdmin();
    Database.execute("alter table invitation rename to invitation_elsewhere");
    try {
      attendance.send(1, "present");
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  admin
                      .get("/api/v1/admin/feedback/dead-letters")
                      .statusCode(200)
                      .body("items.aggregateId", hasItem(attendance.invitation().toString())));
    } finally {
      Database.execute("alter table invitation_elsewhere rename to invitation");
    }

    String job =
        admin
            .ask()
            .post("/api/v1/admin/feedback/dead-letters/replays")
            .then()
            .statusCode(202)
            .header("Location", containsString("/dead-letters/replays/"))
            .extract()
            .header("Location");

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> admin.get(job).statusCode(200).body("state", equalTo("done")));
    rater.evaluationOf(session);
    admin.get("/api/v1/admin/feedback/dead-letters").body("items", empty());
  }

  /**
   * What was sent before has been taken: so has an event that was sent behind it, of the same key.
   */
  private void settled() {
    Attendance behind =
        new Attendance(attendance.invitation(), UUID.randomUUID(), UUID.randomUUID());
    UUID mark = UUID.randomUUID();
    behind.send(mark, 0, "unknown");
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                !Database.column("select 1 from inbox where event_id = '" + mark + "'").isEmpty());
  }

  private List<String> evaluations() {
    return Database.column("select id from evaluation where session_id = '" + session + "'");
  }
}
