package org.ignite.participants.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.ignite.participants.Registry.admin;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.ignite.participants.Registry;
import org.ignite.participants.TestParts;
import org.junit.jupiter.api.Test;

/** What the programme team does with durable tasks; the tasks are of a kind that nobody does. */
@QuarkusTest
class TaskTest implements TestParts {

  private static final String RETRY = "/api/v1/admin/participants/tasks/{id}/retry";

  @Test
  void aRetryIsAuditedAndOneOfNothingIsMissing() {
    UUID failed = task("failed", "{}");

    admin().post(RETRY, failed).then().statusCode(204);
    assertThat(Registry.rows("select state from task where id = ?", failed))
        .isEqualTo(List.of("pending"));
    assertThat(
            Registry.rows("select operation from audit where subject_id = ?", failed).toString())
        .startsWith("[retryTask");
    admin()
        .post(RETRY, UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("type", is("/problems/not-found"));
    admin().post(RETRY, task("done", "")).then().statusCode(409);
  }

  private static UUID task(String state, String input) {
    UUID id = UUID.randomUUID();
    Registry.rows(
        """
        insert into task (id, kind, subject_id, input, state, finished_at, actor, request_id)
        values (?, 'nobody-does-it', ?, ?, ?, now(), 'test', '') returning id
        """,
        id,
        UUID.randomUUID(),
        input,
        state);
    return id;
  }
}
