package org.ignite.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.ignite.gateway.ProblemAnswer.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.ignite.gateway.SmallService;
import org.ignite.localstack.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SmallService.class)
class AdmissionTest {

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
}
