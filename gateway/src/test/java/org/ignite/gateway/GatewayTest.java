package org.ignite.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.ignite.localstack.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SmallService.class)
class GatewayTest {

  private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  @TestHTTPResource("/")
  URL address;

  // ── the way there and back ──

  @Test
  void aRequestReachesItsServiceWithMethodQueryAndBody() {
    given()
        .urlEncodingEnabled(false)
        .body("some text")
        .contentType("text/plain")
        .post("/api/v1/echo?search=a%20b&limit=2")
        .then()
        .statusCode(200)
        .body("method", equalTo("POST"))
        .body("uri", equalTo("/api/v1/echo?search=a%20b&limit=2"))
        .body("body", equalTo("some text"))
        .body("headers.content-type[0]", containsString("text/plain"));
  }

  @Test
  void onlyTheGatewaySaysWhoTheClientIs() {
    given()
        .header("X-Forwarded-For", "6.6.6.6")
        .header("X-Forwarded-Host", "evil.example")
        .header("Forwarded", "for=6.6.6.6")
        .header("X-Real-IP", "6.6.6.6")
        .header("X-User", "admin")
        .header("X-Forwarded-User", "admin")
        .header("X-Remote-User", "admin")
        .header("x-person-id", "1")
        .header("X-Ignite-Anything", "1")
        .header("X-Harmless", "stays")
        .get("/api/v1/echo")
        .then()
        .statusCode(200)
        .body("headers.x-forwarded-for", equalTo(List.of("127.0.0.1")))
        .body("headers.x-forwarded-proto", equalTo(List.of("http")))
        .body("headers.x-forwarded-host", equalTo(List.of("localhost:8080")))
        .body("headers.forwarded[0]", equalTo("for=127.0.0.1;proto=http;host=\"localhost:8080\""))
        .body("headers.x-real-ip", nullValue())
        .body("headers.x-user", nullValue())
        .body("headers.x-forwarded-user", nullValue())
        .body("headers.x-remote-user", nullValue())
        .body("headers.x-person-id", nullValue())
        .body("headers.x-ignite-anything", nullValue())
        .body("headers.x-harmless[0]", equalTo("stays"));
  }

  @Test
  void whatConcernsOneConnectionStaysOnIt() {
    given()
        .header("Connection", "X-Mine")
        .header("X-Mine", "1")
        .header("TE", "trailers")
        .header("Proxy-Authorization", "Basic eDp5")
        .get("/api/v1/echo")
        .then()
        .statusCode(200)
        .body("headers.x-mine", nullValue())
        .body("headers.te", nullValue())
        .body("headers.proxy-authorization", nullValue())
        .header("X-Hop", nullValue());
  }

  @Test
  void aSafeRequestIdIsKeptAndReturned() {
    given()
        .header("X-Request-Id", "mobile.7-a_b")
        .get("/api/v1/echo")
        .then()
        .header("X-Request-Id", "mobile.7-a_b")
        .body("headers.x-request-id", equalTo(List.of("mobile.7-a_b")));
  }

  @Test
  void anUnsafeRequestIdIsReplaced() {
    given()
        .header("X-Request-Id", "a b\"c")
        .get("/api/v1/echo")
        .then()
        .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"))
        .body("headers.x-request-id[0]", matchesPattern("[0-9a-f-]{36}"));
  }

  @Test
  void aTraceIsCarriedOn() {
    given()
        .header("traceparent", TRACE)
        .get("/api/v1/echo")
        .then()
        .body("headers.traceparent", equalTo(List.of(TRACE)));
  }

  @Test
  void aTraceBeginsWhereNoValidOneCame() {
    given()
        .header("traceparent", "00-00000000000000000000000000000000-b7ad6b7169203331-01")
        .get("/api/v1/echo")
        .then()
        .body("headers.traceparent[0]", matchesPattern("00-(?!0{32})[0-9a-f]{32}-[0-9a-f]{16}-01"));
  }

  @Test
  void aStreamReachesTheClientWhileItsServiceStillWrites() throws Exception {
    HttpURLConnection connection =
        (HttpURLConnection) address.toURI().resolve("/api/v1/events").toURL().openConnection();
    try (InputStream body = connection.getInputStream();
        var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).isEqualTo("data: first");
      lines.readLine();
      SmallService.STREAMS.remove().end("data: last\n\n");
      assertThat(lines.readLine()).isEqualTo("data: last");
    }
  }

  @Test
  void anUploadReachesItsServiceWhileTheClientStillSends() throws Exception {
    HttpURLConnection connection = post("/api/v1/organisations/imports", "text/csv");
    connection.setChunkedStreamingMode(1024);
    byte[] piece = new byte[32 * 1024];
    try (OutputStream body = connection.getOutputStream()) {
      body.write(piece);
      body.flush();
      await().until(() -> SmallService.RECEIVED.get() == piece.length);
      for (int i = 0; i < 31; i++) {
        body.write(piece);
      }
    }
    assertThat(connection.getResponseCode()).isEqualTo(202);
    assertThat(new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("" + 32 * piece.length);
  }

  // ── what the gateway refuses ──

  @Test
  void anUnknownPathIsAProblem() {
    problem(given().get("/api/v1/nothing").then(), 404, "not-found")
        .body("instance", equalTo("/api/v1/nothing"))
        .body("requestId", notNullValue());
  }

  @Test
  void anUnknownPathOutsideTheApiIsAProblem() {
    problem(given().get("/nothing").then(), 404, "not-found");
  }

  @Test
  void aTargetThatIsNoPathIsUnknown() throws Exception {
    assertThat(answerTo("*"))
        .startsWith("HTTP/1.1 404 ")
        .contains("application/problem+json")
        .doesNotContain("\"requestId\":null");
  }

  @Test
  void aPathInDisguiseIsUnknown() {
    problem(
        given().urlEncodingEnabled(false).get("/api/v1/organisations/%2e%2e").then(),
        404,
        "not-found");
  }

  @Test
  void anotherMethodOnAKnownPathIsRefusedWithThoseAllowed() {
    problem(given().put("/api/v1/organisations").then(), 405, "method-not-allowed")
        .header("Allow", "DELETE, GET, HEAD, POST");
  }

  @Test
  void aServiceThatIsDownIsUnavailable() {
    problem(given().get("/api/v1/rounds").then(), 503, "upstream-unavailable")
        .header("Retry-After", "5");
  }

  @Test
  void aServiceThatIsSilentTimesOut() {
    problem(given().get("/api/v1/silent").then(), 504, "upstream-timeout");
  }

  @Test
  void aServiceThatBreaksOffIsABadGateway() {
    problem(given().get("/api/v1/broken").then(), 502, "bad-gateway");
  }

  @Test
  void onlyAReadIsRepeatedOnAConnectionThatWasClosed() {
    SmallService.BREAKS.set(1);
    given().get("/api/v1/frail").then().statusCode(200);

    SmallService.BREAKS.set(1);
    problem(given().body("a change").post("/api/v1/frail").then(), 502, "bad-gateway");
    assertThat(SmallService.BREAKS.get()).isZero();
  }

  @Test
  void anAnswerWithoutABodyStaysWithoutOne() {
    String token = SmallService.tokens().token("programme-admin");
    given()
        .auth()
        .oauth2(token)
        .get("/api/v1/organisations/none")
        .then()
        .statusCode(204)
        .header("Transfer-Encoding", nullValue());
    given()
        .auth()
        .oauth2(token)
        .get("/api/v1/organisations/unchanged")
        .then()
        .statusCode(304)
        .header("ETag", "\"1\"");
    given().head("/api/v1/echo").then().statusCode(200).header("Content-Length", notNullValue());
  }

  @Test
  void aBodyDeclaredTooLargeIsRefused() {
    problem(
        given().body(new byte[65 * 1024]).post("/api/v1/echo").then(), 413, "payload-too-large");
  }

  @Test
  void aBodyThatTurnsOutTooLargeIsRefused() throws Exception {
    HttpURLConnection connection = post("/api/v1/echo", "text/plain");
    connection.setChunkedStreamingMode(1024);
    try (OutputStream body = connection.getOutputStream()) {
      body.write(new byte[65 * 1024]);
    }
    assertThat(connection.getResponseCode()).isEqualTo(413);
    assertThat(connection.getContentType()).isEqualTo("application/problem+json");
  }

  @Test
  void noTokenIsAChallengeWithoutAnError() {
    problem(given().get("/api/v1/organisations").then(), 401, "unauthenticated")
        .header("WWW-Authenticate", "Bearer realm=\"ignite\"");
  }

  @Test
  void aTokenOfTheRealmPassesAndGoesOn() {
    String token = SmallService.tokens().token("programme-admin");
    given()
        .auth()
        .oauth2(token)
        .get("/api/v1/organisations")
        .then()
        .statusCode(200)
        .body("headers.authorization", equalTo(List.of("Bearer " + token)));
  }

  @Test
  void aTokenThatDoesNotHoldIsInvalid() {
    Tokens tokens = SmallService.tokens();
    for (String token :
        List.of(
            tokens.expired("programme-admin"),
            tokens.wrongAudience("programme-admin"),
            tokens.wrongSignature("programme-admin"),
            otherKey(tokens.token("programme-admin")),
            unsigned(tokens.token("programme-admin")),
            "not-a-token",
            "a.b.c")) {
      problem(
              given().auth().oauth2(token).get("/api/v1/organisations").then(),
              401,
              "unauthenticated")
          .header("WWW-Authenticate", "Bearer realm=\"ignite\", error=\"invalid_token\"");
    }
  }

  @Test
  void aTokenIsNotRefusedWhenItsKeyCannotBeFetched() {
    String token = otherKey(SmallService.tokens().token("programme-admin"));
    SmallService.keysAway = true;
    try {
      problem(
              given().auth().oauth2(token).get("/api/v1/organisations").then(),
              503,
              "keys-unavailable")
          .header("Retry-After", "5");
    } finally {
      SmallService.keysAway = false;
    }
  }

  @Test
  void anAnonymousOperationPaysNoHeedToATokenThatDoesNotHold() {
    given().auth().oauth2("not-a-token").get("/api/v1/echo").then().statusCode(200);
  }

  // ── the mobile client ──

  @Test
  void aPreflightOfTheMobileClientIsAnsweredHere() {
    given()
        .header("Origin", "https://mobile.example")
        .header("Access-Control-Request-Method", "PATCH")
        .header("Access-Control-Request-Headers", "authorization,if-match,idempotency-key")
        .options("/api/v1/organisations/1")
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", "https://mobile.example")
        .header("Access-Control-Allow-Methods", containsString("PATCH"))
        .header("Access-Control-Allow-Headers", containsString("If-Match"));
  }

  @Test
  void theMobileClientMayReadTheHeadersItNeeds() {
    given()
        .header("Origin", "https://mobile.example")
        .get("/api/v1/echo")
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", "https://mobile.example")
        .header("Access-Control-Expose-Headers", containsString("ETag"))
        .header("Access-Control-Expose-Headers", containsString("X-Request-Id"));
  }

  @Test
  void anotherOriginIsNotAllowed() {
    given()
        .header("Origin", "https://evil.example")
        .get("/api/v1/echo")
        .then()
        .statusCode(403)
        .header("Access-Control-Allow-Origin", nullValue());
  }

  // ── what it publishes ──

  @Test
  void theMergedDocumentIsYamlUnlessJsonIsAskedFor() {
    given().get("/openapi").then().statusCode(200).contentType("application/yaml");
    given()
        .header("Accept", "application/json")
        .get("/openapi")
        .then()
        .contentType("application/json");
    given()
        .get("/openapi?format=json")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("openapi", equalTo("3.1.0"))
        .body("info.title", equalTo("Ignite"))
        .body("servers.url", equalTo(List.of("http://localhost:8080")))
        .body("tags.name", equalTo(List.of("meetings", "organisations")))
        .body("paths.'/api/v1/organisations'.get.operationId", equalTo("listOrganisations"))
        .body("paths.'/api/v1/organisations'.delete.operationId", equalTo("forgetOrganisations"))
        .body("paths.'/api/v1/rounds'", notNullValue())
        .body("components.schemas.Problem", notNullValue())
        .body("components.securitySchemes.keySet()", equalTo(Set.of("keycloak")))
        .body(
            "components.securitySchemes.keycloak.flows.authorizationCode.tokenUrl",
            containsString("/realms/ignite/protocol/openid-connect/token"));
  }

  @Test
  void bothFormsOfTheMergedDocumentSayTheSame() throws Exception {
    JsonNode yaml = new YAMLMapper().readTree(given().get("/openapi").asByteArray());
    JsonNode json = new ObjectMapper().readTree(given().get("/openapi?format=json").asByteArray());
    assertThat(yaml).isEqualTo(json);
  }

  @Test
  void metricsAreKeptByTemplateAndNotById() {
    given().get("/api/v1/organisations/one-of-many").then().statusCode(401);
    given()
        .get("/q/metrics")
        .then()
        .body(containsString("uri=\"/api/v1/organisations/{id}\""))
        .body(not(containsString("one-of-many")));
  }

  @Test
  void aDocumentThatHasNotChangedIsNotSentAgain() {
    String etag = given().get("/openapi").then().extract().header("ETag");
    given().header("If-None-Match", etag).get("/openapi").then().statusCode(304);
  }

  @Test
  void eachServiceHasItsOwnDocument() {
    given()
        .get("/openapi/sessions?format=json")
        .then()
        .statusCode(200)
        .body("paths.'/api/v1/events'", notNullValue())
        .body("paths.'/api/v1/rounds'", nullValue());
    problem(given().get("/openapi/nobody").then(), 404, "not-found");
  }

  @Test
  void eachProblemHasAPageForPeopleAndForPrograms() {
    given()
        .header("Accept", "text/html")
        .get("/problems/not-found")
        .then()
        .statusCode(200)
        .contentType("text/html")
        .header("Content-Security-Policy", not(containsString("unsafe")))
        .body(containsString("What to do"))
        .body(containsString("Check the address."));
    given()
        .header("Accept", "application/json")
        .get("/problems/upstream-timeout")
        .then()
        .statusCode(200)
        .body("status", equalTo(504))
        .body("todo", containsString("Idempotency-Key"));
    given()
        .header("Accept", "application/json")
        .get("/problems")
        .then()
        .body("items.type", hasItem("/problems/bad-gateway"));
  }

  @Test
  void theStartPageLeadsToEverything() {
    given()
        .get("/")
        .then()
        .statusCode(200)
        .body(containsString("/console"))
        .body(containsString("/openapi/participants"))
        .body(containsString("/problems"));
    given().get("/style.css").then().statusCode(200).contentType("text/css");
  }

  @Test
  void theConsoleNeedsNoInlineScriptAndMayTalkToTheRealm() {
    given()
        .get("/console")
        .then()
        .statusCode(200)
        .body(containsString("<title>Ignite</title>"))
        .header("Content-Security-Policy", containsString("script-src 'self';"))
        .header("Content-Security-Policy", containsString("connect-src 'self' http://localhost"));
    for (String file : new String[] {"console.js", "swagger-ui-bundle.js", "swagger-ui.css"}) {
      given().get("/console/" + file).then().statusCode(200);
    }
    given().get("/console/oauth2-redirect.html").then().statusCode(200);
  }

  @Test
  void readinessNamesEachPart() {
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(503)
        .body("checks.find { it.name == 'gateway' }.status", equalTo("UP"))
        .body("checks.find { it.name == 'participants' }.status", equalTo("UP"))
        .body("checks.find { it.name == 'sessions' }.status", equalTo("UP"))
        .body("checks.find { it.name == 'feedback' }.status", equalTo("DOWN"))
        .body("checks.find { it.name == 'keycloak' }.status", equalTo("UP"));
    given().get("/q/health/live").then().statusCode(200);
  }

  private static ValidatableResponse problem(
      ValidatableResponse response, int status, String slug) {
    return response
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/" + slug))
        .body("status", equalTo(status))
        .body("title", notNullValue());
  }

  /** What is answered to a target that no client library would send. */
  private String answerTo(String target) throws IOException {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      String request =
          "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The same token as if another key had signed it. */
  private static String otherKey(String token) {
    return withHeader(token, "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"other\"}");
  }

  private static String unsigned(String token) {
    String whole = withHeader(token, "{\"alg\":\"none\"}");
    return whole.substring(0, whole.lastIndexOf('.') + 1);
  }

  private static String withHeader(String token, String header) {
    return Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(header.getBytes(StandardCharsets.UTF_8))
        + token.substring(token.indexOf('.'));
  }

  private HttpURLConnection post(String path, String contentType) throws Exception {
    URI target = address.toURI().resolve(path);
    HttpURLConnection connection = (HttpURLConnection) target.toURL().openConnection();
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", contentType);
    return connection;
  }
}
