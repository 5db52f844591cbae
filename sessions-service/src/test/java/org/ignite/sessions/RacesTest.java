package org.ignite.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What must hold when many call at the same moment. */
@QuarkusTest
class RacesTest {

  private final HttpClient http = HttpClient.newHttpClient();

  /**
   * One person with 200 participations stands for 200 people: a token each would take a minute to
   * get.
   */
  @Test
  void twoHundredRepliesForEightSeatsFillExactlyEightAndTheOthersWaitInOrder() {
    UUID cohort = UUID.randomUUID();
    Programme.cohort(cohort, LocalDate.now().minusDays(9), LocalDate.now().plusDays(9));
    List<UUID> participants =
        IntStream.range(0, 200)
            .mapToObj(
                i -> Programme.participant(cohort, Programme.person("participant"), "confirmed"))
            .toList();
    Programme.known(cohort, 200);
    Programme.known("cohort", cohort);
    Map<String, Object> plan = Programme.plan("residential", 24);
    plan.put("cohortId", cohort);
    plan.put("capacity", 8);
    UUID session = Programme.scheduled(plan);
    List<UUID> invitations = Programme.invited(session, participants);

    Map<Integer, Long> statuses =
        race(
            200,
            i ->
                request("participant", "/api/v1/invitations/" + invitations.get(i) + "/reply")
                    .POST(BodyPublishers.ofString("{\"reply\": \"yes\"}")));

    assertThat(statuses).isEqualTo(Map.of(200, 200L));
    assertThat(
            Programme.count(
                "select count(*) from invitation where session_id = ? and seat = 'TAKEN'", session))
        .isEqualTo(8);
    assertThat(
            Programme.count(
                "select count(distinct waiting_number) from invitation where session_id = ? and"
                    + " seat = 'WAITING'",
                session))
        .isEqualTo(192);
    String seen = as("programme-admin").get("/api/v1/sessions/{id}", session).header("ETag");
    as("programme-admin")
        .contentType("application/merge-patch+json")
        .header("If-Match", seen)
        .body("{\"capacity\": 7}")
        .patch("/api/v1/sessions/{id}", session)
        .then()
        .statusCode(409);
  }

  @Test
  void ofFiftyRacingChangesOneWins() {
    UUID session = Programme.scheduled(Programme.plan("residential", 24));
    String seen = as("programme-admin").get("/api/v1/sessions/{id}", session).header("ETag");

    Map<Integer, Long> statuses =
        race(
            50,
            i ->
                request("programme-admin", "/api/v1/sessions/" + session)
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
            request("programme-admin", "/api/v1/sessions")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body));

    Map<Integer, Long> statuses = race(100, same);

    assertThat(statuses.keySet()).isSubsetOf(201, 409).contains(201);
    assertThat(Programme.count("select count(*) from session where title = ?", title)).isEqualTo(1);
    assertThat(race(1, same)).isEqualTo(Map.of(201, 1L));
    assertThat(Programme.count("select count(*) from session where title = ?", title)).isEqualTo(1);
  }

  private Map<Integer, Long> race(int runners, IntFunction<HttpRequest.Builder> request) {
    List<CompletableFuture<HttpResponse<String>>> answers =
        IntStream.range(0, runners)
            .mapToObj(
                i -> http.sendAsync(request.apply(i).build(), HttpResponse.BodyHandlers.ofString()))
            .toList();
    return answers.stream()
        .map(CompletableFuture::join)
        .map(HttpResponse::statusCode)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static HttpRequest.Builder request(String user, String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
        .version(HttpClient.Version.HTTP_1_1)
        .header("Authorization", "Bearer " + Programme.token(user))
        .header("Content-Type", "application/json");
  }
}
