package org.ignite.participants.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.ignite.participants.Registry.admin;
import static org.ignite.participants.Registry.committed;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.ignite.participants.Registry;
import org.ignite.participants.TestParts;
import org.ignite.platform.housekeeping.Housekeeping;
import org.ignite.platform.tasks.Task;
import org.ignite.platform.tasks.Tasks;
import org.junit.jupiter.api.Test;

/** What the programme team does with durable tasks; the tasks are of a kind that nobody does. */
@QuarkusTest
class TaskTest implements TestParts {

  private static final String RETRY = "/api/v1/admin/participants/tasks/{id}/retry";

  private static final String KIND = "nobody-does-it";

  @Inject Tasks tasks;
  @Inject Housekeeping housekeeping;

  @Test
  void aRetryIsAuditedAndOneOfNothingIsMissing() {
    UUID failed = task("failed", "{}");

    admin().post(RETRY, failed).then().statusCode(204);
    assertThat(Registry.rows("select state from task where id = ?", failed))
        .isEqualTo(List.of("pending"));
    assertThat(Registry.rows("select operation from audit where subject_id = ?", failed).toString())
        .startsWith("[retryTask");
    admin()
        .post(RETRY, UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("type", is("/problems/not-found"));
    admin().post(RETRY, task("done", "")).then().statusCode(409);
  }

  @Test
  void whatAFailedTaskWasGivenIsForgotten() {
    UUID old = task("failed", "{\"file\":\"Ann Bell\"}");
    UUID bare = task("failed", "{}");
    Registry.rows(
        "update task set finished_at = now() - interval '31 days' where id in (?, ?) returning id",
        old,
        bare);
    UUID recent = task("failed", "{\"file\":\"Bob Cole\"}");
    byte[] link = {1, 2, 3};
    Registry.rows(
        """
        insert into personal_link (token_hash, purpose, subject_id, expires_at)
        values (?, 'offers', ?, now() - interval '31 days') returning purpose
        """,
        link,
        UUID.randomUUID());

    housekeeping.forget().await().atMost(Duration.ofSeconds(30));

    assertThat(input(old)).containsExactly("");
    assertThat(input(bare)).containsExactly("{}");
    assertThat(input(recent)).containsExactly("{\"file\":\"Bob Cole\"}");
    assertThat(Registry.rows("select purpose from personal_link where token_hash = ?", link))
        .isEmpty();
    admin().post(RETRY, old).then().statusCode(409).body("type", is("/problems/job-ended"));
    admin().post(RETRY, bare).then().statusCode(204);
  }

  @Test
  void aCancelledTaskForgetsWhatItWasGiven() {
    UUID waiting = task("pending", "{\"file\":\"Ann Bell\"}");

    committed(() -> tasks.cancel(waiting));

    assertThat(input(waiting)).containsExactly("");
  }

  @Test
  void anAttemptThatWasOvertakenEndsNothing() {
    UUID id = task("running", "{}");
    Task first = tasks.find(KIND, id).await().atMost(Duration.ofSeconds(30));
    Registry.rows("update task set attempts = attempts + 1 where id = ? returning id", id);
    Task second = tasks.find(KIND, id).await().atMost(Duration.ofSeconds(30));

    assertThat(committed(() -> tasks.finish(first, "{}"))).isFalse();
    assertThat(committed(() -> tasks.finish(second, "{}"))).isTrue();
  }

  private static List<Object> input(UUID task) {
    return Registry.rows("select input from task where id = ?", task);
  }

  private static UUID task(String state, String input) {
    UUID id = UUID.randomUUID();
    Registry.rows(
        """
        insert into task (id, kind, subject_id, input, state, finished_at, actor, request_id)
        values (?, ?, ?, ?, ?, now(), 'test', '') returning id
        """,
        id,
        KIND,
        UUID.randomUUID(),
        input,
        state);
    return id;
  }
}
