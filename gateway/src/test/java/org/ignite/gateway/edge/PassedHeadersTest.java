package org.ignite.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.ignite.gateway.SmallService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SmallService.class)
class PassedHeadersTest {

  private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

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
}
