package org.ignite.gateway.routes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.ignite.gateway.ProblemAnswer.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.ignite.gateway.SmallService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SmallService.class)
class ForwardingTest {

  @TestHTTPResource("/")
  URL address;

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
    byte[] piece = new byte[4 * 1024];
    try (OutputStream body = connection.getOutputStream()) {
      body.write(piece);
      body.flush();
      await().until(() -> SmallService.RECEIVED.get() == piece.length);
      for (int i = 0; i < 14; i++) {
        body.write(piece);
      }
    }
    assertThat(connection.getResponseCode()).isEqualTo(202);
    assertThat(new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("" + 15 * piece.length);
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
        .header("ETag", "\"1\"")
        .header("Transfer-Encoding", nullValue());
    given().head("/api/v1/echo").then().statusCode(200).header("Content-Length", notNullValue());
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
  void metricsAreKeptByTemplateAndNotById() {
    given().get("/api/v1/organisations/one-of-many").then().statusCode(401);
    given()
        .get("/q/metrics")
        .then()
        .body(containsString("uri=\"/api/v1/organisations/{id}\""))
        .body(not(containsString("one-of-many")));
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
