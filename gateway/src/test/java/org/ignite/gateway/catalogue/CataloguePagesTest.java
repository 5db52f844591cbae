package org.ignite.gateway.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.ignite.gateway.ProblemAnswer.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import org.ignite.gateway.SmallService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SmallService.class)
class CataloguePagesTest {

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
}
