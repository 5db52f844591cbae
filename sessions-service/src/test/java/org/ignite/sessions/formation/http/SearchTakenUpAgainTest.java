package org.ignite.sessions.formation.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ignite.sessions.Programme;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SearchTakenUpAgainTest {

  /** As if another instance had begun it, and had died a minute ago. */
  private static final String WORKER_DIES =
      """
      update task set attempts = attempts + 1, leased_until = now() - interval '1 minute'
      where id = ? and state = 'running'
      """;

  @Test
  void aSearchWhoseWorkerHasDiedBeginsAgainFromTheSameAndEnds() {
    Council council = new Council();
    List<List<String>> undisturbed = Council.sets(council.searched());
    UUID id =
        UUID.fromString(
            council
                .asked(council.order(Map.of("seconds", 300, "iterations", 1_000_000_000)))
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                council
                    .read(id)
                    .then()
                    .body("state", is("running"))
                    .body("progress", not(empty())));
    Programme.change(
        "update set_allocation set iterations = 20000, seconds = null where id = ?", id);

    Programme.change(WORKER_DIES, id);

    council.read(id).then().statusCode(200).body("progress", not(empty()));
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> council.read(id).then().body("state", is("done")));
    council.read(id).then().body("progress", not(empty()));
    assertThat(Council.sets(id)).isEqualTo(undisturbed);
    assertThat(Programme.count("select attempts from task where id = ?", id)).isEqualTo(3);
    assertThat(
            Programme.count(
                "select count(*) from set_allocation where cohort_id = ?", council.cohort))
        .as("this one and the undisturbed one")
        .isEqualTo(2);
  }
}
