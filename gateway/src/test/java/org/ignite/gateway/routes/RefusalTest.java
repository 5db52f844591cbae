package org.ignite.gateway.routes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.ignite.gateway.ProblemAnswer.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.ignite.gateway.SmallService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SmallService.class)
class RefusalTest {

  @TestHTTPResource("/")
  URL address;

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

  /** What is answered to a target that no client library would send. */
  private String answerTo(String target) throws IOException {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      String request =
          "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
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
