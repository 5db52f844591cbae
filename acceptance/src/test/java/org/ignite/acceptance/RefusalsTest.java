package org.ignite.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.ignite.acceptance.story.Cast;
import org.ignite.acceptance.story.Season;
import org.ignite.localstack.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalsTest {

  private static final String COHORTS = "/api/v1/cohorts";
  private static final Map<String, String> LISTS =
      Map.of(
          "participants", COHORTS,
          "sessions", "/api/v1/sessions",
          "feedback", "/api/v1/evaluations");

  /** Each list of a service, through the gateway and at the service itself. */
  static Stream<Arguments> addresses() {
    return LISTS.entrySet().stream()
        .flatMap(
            list ->
                Stream.of(
                    Arguments.of("gateway", Suite.stack().publicUrl() + list.getValue()),
                    Arguments.of(
                        list.getKey(),
                        "http://127.0.0.1:"
                            + Suite.stack().part(list.getKey()).ports().get("http")
                            + list.getValue())));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("addresses")
  void withoutAGoodTokenNobodyGetsIn(String asked, String address) {
    Tokens tokens = Suite.stack().tokens();
    unauthenticated(given().get(address));
    unauthenticated(bearer("rubbish").get(address));
    unauthenticated(bearer(Expired.TOKEN).get(address));
    unauthenticated(bearer(tokens.wrongAudience("programme-admin")).get(address));
    unauthenticated(bearer(tokens.wrongSignature("programme-admin")).get(address));
    bearer(tokens.token("programme-admin")).get(address).then().statusCode(200);
  }

  /** Fetched once, because it has to be waited for. */
  private static final class Expired {
    private static final String TOKEN = Suite.stack().tokens().expired("programme-admin");
  }

  private static RequestSpecification bearer(String token) {
    return given().header("Authorization", "Bearer " + token);
  }

  private static void unauthenticated(Response response) {
    response
        .then()
        .statusCode(401)
        .contentType(startsWith("application/problem+json"))
        .header("WWW-Authenticate", startsWith("Bearer"))
        .body("type", equalTo("/problems/unauthenticated"))
        .body("requestId", notNullValue());
  }

  @Test
  void aParticipantReadsNothingOfAnotherCohort() {
    String participant =
        Suite.stack()
            .tokens()
            .token(
                Undisturbed.story().ending().cast().participants().getFirst().email(),
                Tokens.LOCAL_PASSWORD);
    UUID other = Cohorts.open("Somebody else's");
    UUID session = session(other);
    String own = COHORTS + "/" + Undisturbed.story().ending().cohort();
    gateway(participant).get(own).then().statusCode(200);
    gateway(participant).get(own + "/participants").then().statusCode(200);
    for (String path :
        List.of(
            COHORTS + "/" + other,
            COHORTS + "/" + other + "/participants",
            "/api/v1/sessions/" + session)) {
      problem(gateway(participant).get(path), 404, "not-found");
    }
    gateway(participant)
        .get("/api/v1/sessions?cohortId=" + other)
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(0));
    gateway(participant)
        .get(COHORTS + "?limit=200")
        .then()
        .statusCode(200)
        .body("items.id", not(hasItem(other.toString())));
  }

  @Test
  void aMachineThatNoPartnerHasReadsTheRegisterAndNothingOfPeople() {
    String machine = Suite.stack().tokens().partner("test-unknown-partner", "participants:read");
    String cohort = COHORTS + "/" + Undisturbed.story().ending().cohort();
    gateway(machine).get("/api/v1/organisations").then().statusCode(200);
    gateway(machine).get(COHORTS).then().statusCode(200).body("items.size()", equalTo(0));
    problem(gateway(machine).get(cohort), 404, "not-found");
    problem(gateway(machine).get(cohort + "/participants"), 404, "not-found");
    for (String closed : List.of("/api/v1/people", "/api/v1/partners", "/api/v1/sessions")) {
      problem(gateway(machine).get(closed), 403, "forbidden");
    }
  }

  private static UUID session(UUID cohort) {
    String facilitator =
        Suite.api()
            .get(Suite.team(), "/api/v1/people?search=" + Cast.FACILITATOR)
            .items()
            .findFirst()
            .orElseThrow()
            .get("id")
            .asText();
    LocalDate day = Season.of(LocalDate.now()).startsOn();
    Cohorts.awaitArrival("sessions", List.of(cohort));
    return Suite.api()
        .post(
            Suite.team(),
            "/api/v1/sessions",
            Map.of(
                "cohortId",
                cohort,
                "kind",
                "residential",
                "title",
                "Not for others",
                "startsAt",
                day + "T10:00:00",
                "endsAt",
                day + "T12:00:00",
                "zone",
                "Europe/London",
                "venue",
                "Elsewhere",
                "facilitatorId",
                facilitator))
        .expect(201)
        .id();
  }

  @Test
  void whatCannotBeReadIsRefusedAsAProblem() {
    String team = Suite.stack().tokens().token("programme-admin");
    problem(json(team).body("{\"name\":").post(COHORTS), 400, "unreadable-request");
    problem(
        gateway(team).contentType("text/plain").body("Ignite").post(COHORTS),
        415,
        "unsupported-media-type");
    problem(gateway(team).get("/api/v1/nothing-of-the-kind"), 404, "not-found");
    problem(gateway(team).get(COHORTS + "/" + UUID.randomUUID()), 404, "not-found");
    problem(gateway(team).delete(COHORTS), 405, "method-not-allowed");
    gateway(team).delete(COHORTS).then().header("Allow", containsString("GET"));
    problem(json(team).body("{\"name\": \"\"}").post(COHORTS), 422, "invalid-request");
  }

  /** Refused by what it announces, before it is sent. */
  @Test
  void aBodyThatIsTooLargeIsRefused() throws IOException {
    try (Socket socket = new Socket("127.0.0.1", Suite.stack().ports().gateway())) {
      socket.setSoTimeout(10_000);
      String request =
          "POST "
              + COHORTS
              + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
              + Suite.stack().tokens().token("programme-admin")
              + "\r\nContent-Type: application/json\r\nContent-Length: 20000000\r\n\r\n{";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      byte[] begun = socket.getInputStream().readNBytes("HTTP/1.1 413".length());
      assertThat(new String(begun, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
    }
  }

  private static RequestSpecification gateway(String token) {
    return bearer(token).baseUri(Suite.stack().publicUrl());
  }

  private static RequestSpecification json(String token) {
    return gateway(token).contentType("application/json");
  }

  private static void problem(Response response, int status, String slug) {
    response
        .then()
        .statusCode(status)
        .contentType(startsWith("application/problem+json"))
        .body("type", equalTo("/problems/" + slug))
        .body("status", equalTo(status))
        .body("requestId", notNullValue());
  }
}
