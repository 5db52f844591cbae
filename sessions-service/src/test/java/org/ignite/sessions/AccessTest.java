package org.ignite.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ignite.platform.access.Reach;
import org.ignite.platform.access.Role;
import org.ignite.platform.testing.AccessMatrix;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessTest {

  @Test
  void everyCellOfTheAccessTableHolds() {
    Map<String, UUID> held = things(Programme.COHORT, "participant", "facilitator", "set-meeting");
    Map<String, UUID> open = things(Programme.COHORT, "participant", "facilitator", "residential");
    Map<String, UUID> foreign =
        things(Programme.OTHER_COHORT, "participant-2", "facilitator-2", "residential");
    AccessMatrix matrix =
        new AccessMatrix(
            URI.create("http://localhost:" + RestAssured.port),
            new AccessMatrix.Cast() {
              @Override
              public Map<String, UUID> covered(Role role, Reach reach) {
                return reach == Reach.COHORT ? open : held;
              }

              @Override
              public Map<String, UUID> foreign(Role role) {
                return foreign;
              }
            });

    assertThat(matrix.violations()).isEmpty();
  }

  private static Map<String, UUID> things(
      UUID cohort, String participant, String facilitator, String kind) {
    Map<String, Object> plan = Programme.plan(kind, -1);
    plan.put("cohortId", cohort);
    plan.put("facilitatorId", Programme.person(facilitator));
    UUID session = Programme.scheduled(plan);
    UUID invitation =
        Programme.invited(session, List.of(Programme.participant(participant))).getFirst();
    Map<String, UUID> things = new HashMap<>();
    things.put("sessionId", session);
    things.put("invitationId", invitation);
    things.putAll(ofALargeGroup(cohort, participant, facilitator));
    return things;
  }

  private static Map<String, UUID> ofALargeGroup(
      UUID cohort, String participant, String facilitator) {
    Map<String, Object> plan = Programme.plan("large-group-session", -1);
    plan.put("cohortId", cohort);
    plan.put("facilitatorId", Programme.person(facilitator));
    UUID session = Programme.scheduled(plan);
    Programme.invited(session, List.of(Programme.participant(participant)));
    UUID guest =
        made(
            "/api/v1/sessions/{id}/guests",
            session,
            Map.of("name", "A guest", "email", "guest-of-access@example.org"));
    UUID prompt =
        made("/api/v1/sessions/{id}/prompts", session, Map.of("kind", "text", "question", "Why?"));
    Programme.as("programme-admin")
        .post("/api/v1/prompts/{id}/open", prompt)
        .then()
        .statusCode(200);
    UUID answer = UUID.randomUUID();
    Programme.rows(
        "insert into shown_answer (id, prompt_id, text) values (?, ?, 'Because.') returning id",
        answer,
        prompt);
    return Map.of("guestId", guest, "promptId", prompt, "answerId", answer);
  }

  private static UUID made(String collection, UUID session, Map<String, Object> body) {
    return UUID.fromString(
        Programme.as("programme-admin")
            .body(body)
            .post(collection, session)
            .then()
            .statusCode(201)
            .extract()
            .path("id"));
  }
}
