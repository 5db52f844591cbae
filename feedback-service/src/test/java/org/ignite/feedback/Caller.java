package org.ignite.feedback;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.ignite.platform.testing.StackResource;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a token of the real Keycloak.
 *
 * @param person who they are; null where it does not matter
 */
record Caller(@Nullable UUID person, String token) {

  static Caller programmeAdmin() {
    return new Caller(null, StackResource.stack().tokens().token("programme-admin"));
  }

  /**
   * A participant who is a new person: the local account is theirs for the moment in which the
   * token is made.
   */
  static Caller participant() {
    UUID person = UUID.randomUUID();
    StackResource.stack().keycloakAdmin().setPersonId("participant", person.toString());
    return new Caller(person, StackResource.stack().tokens().token("participant"));
  }

  RequestSpecification ask() {
    return given().auth().oauth2(token);
  }

  ValidatableResponse get(String path) {
    return ask().get(path).then();
  }

  /** The open evaluation of a session that this participant has attended, waited for. */
  String evaluationOf(UUID session) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                get("/api/v1/me/evaluations")
                    .statusCode(200)
                    .extract()
                    .<String>path("items.find { it.sessionId == '" + session + "' }?.id"),
            id -> id != null);
  }

  ValidatableResponse answer(
      String evaluation, int usefulness, int candour, int action, @Nullable String comment) {
    return answer(
        evaluation,
        """
        {"answers": [{"item": "usefulness", "value": %d}, {"item": "candour", "value": %d},
                     {"item": "action", "value": %d}], "comment": %s}
        """
            .formatted(
                usefulness, candour, action, comment == null ? null : "\"" + comment + "\""));
  }

  ValidatableResponse answer(String evaluation, String body) {
    return ask()
        .contentType(ContentType.JSON)
        .body(body)
        .put("/api/v1/evaluations/" + evaluation + "/answer")
        .then();
  }

  ValidatableResponse close(String evaluation) {
    return ask().post("/api/v1/evaluations/" + evaluation + "/close").then();
  }
}
