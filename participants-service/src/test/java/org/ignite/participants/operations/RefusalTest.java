package org.ignite.participants.operations;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.ignite.participants.Registry.admin;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.ignite.participants.Registry;
import org.ignite.participants.TestParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can't be read is refused with a problem, whatever is wrong with it. */
@QuarkusTest
class RefusalTest implements TestParts {

  @ParameterizedTest
  @ValueSource(strings = {"%20", "%7C", "%22", "%25", "%C3%A9"})
  void anyPathHasItsProblem(String end) {
    String path = "/api/v1/participants/" + UUID.randomUUID() + end;

    admin()
        .urlEncodingEnabled(false)
        .get(path)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("type", is("/problems/not-found"))
        .body("instance", startsWith("/api/v1/participants/")); // which the library decodes
  }

  @Test
  void aProblemNamesThePageOfAPersonalLinkAndNotTheLink() {
    given()
        .urlEncodingEnabled(false)
        .delete("/pages/offers/c2VjcmV0%7C")
        .then()
        .statusCode(405)
        .contentType("application/problem+json")
        .body("instance", is("/pages/offers"));
  }

  @Test
  void anEmptyPatchIsUnreadable() {
    UUID programme = Registry.programme();
    String seen = admin().get("/api/v1/programmes/{id}", programme).header("ETag");

    admin()
        .contentType("application/merge-patch+json")
        .header("If-Match", seen)
        .patch("/api/v1/programmes/{id}", programme)
        .then()
        .statusCode(400)
        .body("type", is("/problems/unreadable-request"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "1", "\"x\"", "[[1]]"})
  void aBodyOfAnotherShapeIsUnreadable(String body) {
    admin()
        .body(body)
        .post("/api/v1/programmes")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", is("/problems/unreadable-request"));
  }

  @Test
  void aFieldOfAnotherShapeIsNamed() {
    admin()
        .body("{\"name\": {}}")
        .post("/api/v1/programmes")
        .then()
        .statusCode(400)
        .body("type", is("/problems/unreadable-request"))
        .body("errors.pointer", contains("/name"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "1.5", "99999999999"})
  void aNumberThatCanNotBeReadIsNamed(String limit) {
    admin()
        .queryParam("limit", limit)
        .get("/api/v1/programmes")
        .then()
        .statusCode(400)
        .body("type", is("/problems/unreadable-request"))
        .body("errors.pointer", contains("?limit"));
  }

  @Test
  void anImportThatIsPerhapsARehearsalIsNotCarriedOut() {
    admin()
        .contentType("text/csv")
        .queryParam("dryRun", "yes")
        .body("local-authority-code,official-name\n")
        .post("/api/v1/organisations/imports")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("?dryRun"));
  }

  @Test
  void aFractionIsNoWholeNumber() {
    Map<String, Object> plan = new HashMap<>(Registry.plan());
    plan.put("capacity", 1.5);

    admin()
        .body(plan)
        .post("/api/v1/cohorts")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/capacity"));
  }
}
