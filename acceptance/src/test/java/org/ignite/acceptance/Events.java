package org.ignite.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Set;
import org.ignite.acceptance.client.Answer;
import org.ignite.localstack.LocalStack;

/** What holds of the events of all services once everything has come to rest. */
final class Events {

  private static final Set<String> SERVICES = Set.of("participants", "sessions", "feedback");

  /** What is to be done in an hour, while it can be undone, is at rest; a repeat is not. */
  private static final String WAITING_TASKS =
      """
      select count(*) from task
      where state = 'running'
        or state = 'pending' and (attempts > 0 or due_at < now() + interval '30 minutes')
      """;

  private Events() {}

  /**
   * Waits until every event and every letter has been sent and no durable task is due. A letter
   * that was leaving when its service was killed leaves a minute later.
   */
  static void awaitRest(LocalStack stack) {
    for (String service : SERVICES) {
      Database database = new Database(stack, service);
      await(service + " has sent its events and letters and done its tasks")
          .atMost(Duration.ofSeconds(120))
          .untilAsserted(
              () -> {
                assertThat(database.number("select count(*) from outbox where sent_at is null"))
                    .isZero();
                assertThat(database.number(WAITING_TASKS)).isZero();
                assertThat(
                        database.number(
                            "select count(*) from mail where state in ('queued', 'leaving')"))
                    .isZero();
              });
    }
  }

  /** No version of an aggregate was told twice, and none was left out. */
  static void areWhole(LocalStack stack) {
    for (String service : SERVICES) {
      long wrong =
          new Database(stack, service)
              .number(
                  """
                  select count(*) from (
                    select from outbox group by aggregatetype, aggregateid
                    having count(*) <> count(distinct aggregateversion)
                      or max(aggregateversion) - min(aggregateversion) + 1 <> count(*)) wrong
                  """);
      assertThat(wrong).as("aggregates of " + service + " with a gap or a double").isZero();
    }
  }

  /** Nothing lies in a dead-letter topic. */
  static void noneIsDead() {
    for (String service : SERVICES) {
      Answer letters =
          Suite.api().get(Suite.team(), "/api/v1/admin/" + service + "/dead-letters").expect(200);
      assertThat(letters.items()).as("dead letters of " + service).isEmpty();
    }
  }
}
