package org.ignite.gateway.pages;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.List;
import org.ignite.gateway.SmallService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SmallService.class)
class PagesTest {

  @TestHTTPResource("/")
  URL address;

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
    for (String file :
        List.of("console.js", "examples.js", "swagger-ui-bundle.js", "swagger-ui.css")) {
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
}
