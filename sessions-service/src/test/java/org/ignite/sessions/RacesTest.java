package org.ignite.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** What must hold when many call at the same moment. */
@QuarkusTest
class RacesTest {

  @Test
  void ofFiftyRacingChangesOneWins() {
    UUID session = Programme.scheduled(Programme.plan("residential", 24));
    String seen = as("programme-admin").get("/api/v1/sessions/{id}", session).header("ETag");

    Map<Integer, Long> statuses =
        Race.statuses(
            50,
            i ->
                Race.request("programme-admin", "/api/v1/sessions/" + session)
                    .setHeader("Content-Type", "application/merge-patch+json")
                    .header("If-Match", seen)
                    .method(
                        "PATCH",
                        BodyPublishers.ofString("{\"title\": \"Title %d\"}".formatted(i))));

    assertThat(statuses).isEqualTo(Map.of(200, 1L, 412, 49L));
  }

  @Test
  void aHundredRequestsUnderOneKeyMakeOneSession() {
    String title = "Once " + UUID.randomUUID();
    Map<String, Object> plan = Programme.plan("residential", 24);
    String body =
        """
        {"cohortId": "%s", "kind": "residential", "title": "%s", "startsAt": "%s", "endsAt": "%s",
         "zone": "Etc/UTC", "venue": "Guildhall", "facilitatorId": "%s"}
        """
            .formatted(
                plan.get("cohortId"),
                title,
                plan.get("startsAt"),
                plan.get("endsAt"),
                plan.get("facilitatorId"));
    String key = UUID.randomUUID().toString();
    IntFunction<HttpRequest.Builder> same =
        i ->
            Race.request("programme-admin", "/api/v1/sessions")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body));

    Map<Integer, Long> statuses = Race.statuses(100, same);

    assertThat(statuses.keySet()).isSubsetOf(201, 409).contains(201);
    assertThat(Programme.count("select count(*) from session where title = ?", title)).isEqualTo(1);
    assertThat(Race.statuses(1, same)).isEqualTo(Map.of(201, 1L));
    assertThat(Programme.count("select count(*) from session where title = ?", title)).isEqualTo(1);
  }
}
