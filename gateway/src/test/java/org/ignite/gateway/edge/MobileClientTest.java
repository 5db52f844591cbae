package org.ignite.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.ignite.gateway.SmallService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SmallService.class)
class MobileClientTest {

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
}
