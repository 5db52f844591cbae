package org.ignite.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two hundred people, for whom one office replies, want eight seats. */
@QuarkusTest
class SeatRacesTest {

  private static final int PEOPLE = 200;
  private static final int SEATS = 8;

  @Test
  void eightGetASeatTheOthersWaitInTheOrderOfTheirYesesAndAreOfferedSeatsInThatOrderOnce() {
    UUID session = invited(cohort());
    List<Object> all = ids(session, "true", "id");

    assertThat(Race.statuses(PEOPLE, i -> reply(all.get(i), "yes")))
        .isEqualTo(Map.of(200, (long) PEOPLE));

    List<Object> inOrder = ids(session, "true", "replied_at");
    List<Object> waiting = ids(session, "seat = 'WAITING'", "waiting_number");
    assertThat(ids(session, "seat = 'TAKEN'", "replied_at")).isEqualTo(inOrder.subList(0, SEATS));
    assertThat(waiting).isEqualTo(inOrder.subList(SEATS, PEOPLE));
    assertThat(capacity(session, SEATS - 1)).isEqualTo(409);

    for (int wave = 0; wave < 3; wave++) {
      List<Object> sit = ids(session, "seat in ('TAKEN', 'OFFERED')", "id");
      assertThat(Race.statuses(SEATS, i -> reply(sit.get(i), "no")))
          .isEqualTo(Map.of(200, (long) SEATS));
    }
    assertThat(ids(session, "seat = 'OFFERED'", "id"))
        .containsExactlyInAnyOrderElementsOf(waiting.subList(2 * SEATS, 3 * SEATS));
    Programme.change("update session set capacity = ? where id = ?", SEATS + 1, session);
    int offered = 3 * SEATS + 1;
    await().until(() -> ids(session, "seat = 'OFFERED'", "id").contains(waiting.get(offered - 1)));
    assertThat(letters(session)).isEqualTo(waiting.subList(0, offered));
  }

  private static HttpRequest.Builder reply(Object invitation, String reply) {
    return Race.request("assistant", "/api/v1/invitations/" + invitation + "/reply")
        .POST(BodyPublishers.ofString("{\"reply\": \"%s\"}".formatted(reply)));
  }

  private static List<Object> ids(UUID session, String which, String order) {
    return Programme.rows(
        "select id from invitation where session_id = ? and %s order by %s".formatted(which, order),
        session);
  }

  /** To whom a seat was offered, in that order. */
  private static List<Object> letters(UUID session) {
    return Programme.rows(
        """
        select t.subject_id from task t join invitation i on i.id = t.subject_id
        where i.session_id = ? and t.kind = 'seat-letter' order by t.id
        """,
        session);
  }

  private static int capacity(UUID session, int capacity) {
    String seen = as("programme-admin").get("/api/v1/sessions/{id}", session).header("ETag");
    return as("programme-admin")
        .contentType("application/merge-patch+json")
        .header("If-Match", seen)
        .body(Map.of("capacity", capacity))
        .patch("/api/v1/sessions/{id}", session)
        .statusCode();
  }

  private static UUID invited(UUID cohort) {
    Map<String, Object> plan = Programme.plan("residential", 24);
    plan.put("cohortId", cohort);
    plan.put("capacity", SEATS);
    UUID session = Programme.scheduled(plan);
    as("programme-admin")
        .body(Map.of("cohort", true))
        .post("/api/v1/sessions/{id}/invitations", session)
        .then()
        .statusCode(200);
    return session;
  }

  private static UUID cohort() {
    UUID cohort = UUID.randomUUID();
    Programme.strictCohort(cohort, LocalDate.now().minusDays(9), LocalDate.now().plusDays(9));
    IntStream.range(0, PEOPLE).forEach(i -> somebody(cohort, "runner-" + i));
    Programme.known("cohort", cohort);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                Programme.count(
                        """
                        select count(*) from participant p join person n on n.id = p.person_id
                        join delegation d on d.participant_id = p.id where p.cohort_id = ?
                        """,
                        cohort)
                    == PEOPLE);
    return cohort;
  }

  private static void somebody(UUID cohort, String name) {
    UUID person = UUID.randomUUID();
    Programme.tellOf(person, name);
    UUID participant = Programme.participant(cohort, person, "confirmed");
    Programme.delegation(
        UUID.randomUUID(), 0, participant, Programme.person("assistant"), true, "replies");
  }
}
