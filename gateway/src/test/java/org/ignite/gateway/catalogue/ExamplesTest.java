package org.ignite.gateway.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ExamplesTest {

  private static final String LIST =
      "{get: {responses: {'200': {content: {application/json: {schema: {properties: {items:"
          + " {type: array, items: {properties: {id: {type: string}}}}}}}}}}}}";
  private static final String OTHER_LIST = LIST.replace("{id:", "{cohortId:");

  @Test
  void anIdComesFromTheListOfItsCollection() {
    JsonNode source = sourceOf("/api/v1/cohorts/{cohortId}/start", "/api/v1/cohorts");

    assertThat(source.toString()).isEqualTo("{\"lists\":[\"/api/v1/cohorts\"]}");
  }

  @Test
  void aCollectionThatIsListedUnderAnotherThingAloneIsTakenFromThere() {
    JsonNode source =
        sourceOf("/api/v1/participants/{participantId}", "/api/v1/cohorts/{cohortId}/participants");

    assertThat(source.at("/lists/0").asText()).isEqualTo("/api/v1/cohorts/{cohortId}/participants");
  }

  @Test
  void theListUnderWhichAThingStandsComesBeforeAnotherOfTheSameName() {
    JsonNode source =
        sourceOf(
            "/api/v1/sessions/{sessionId}/invitations/{invitationId}",
            "/api/v1/me/invitations",
            "/api/v1/sessions/{sessionId}/invitations");

    assertThat(source.path("lists")).hasSize(2);
    assertThat(source.at("/lists/0").asText())
        .isEqualTo("/api/v1/sessions/{sessionId}/invitations");
  }

  @Test
  void aListOfReferencesToThingsGivesNoIds() {
    ObjectNode document =
        document(
            "/api/v1/partners/{partnerId}/cohorts: " + OTHER_LIST,
            "/api/v1/cohorts: " + LIST,
            "/api/v1/partners/{partnerId}/cohorts/{cohortId}: " + reading("cohortId"));

    assertThat(
            parameter(document, "/api/v1/partners/{partnerId}/cohorts/{cohortId}")
                .at("/x-id-from/lists/0")
                .asText())
        .isEqualTo("/api/v1/cohorts");
  }

  @Test
  void theOperationsPagesOfOneServiceKnowNothingOfAnother() {
    JsonNode source =
        sourceOf(
            "/api/v1/admin/b/mails/{mailId}", "/api/v1/admin/a/mails", "/api/v1/admin/b/mails");

    assertThat(source.path("lists")).hasSize(1);
    assertThat(source.at("/lists/0").asText()).isEqualTo("/api/v1/admin/b/mails");
  }

  @Test
  void whatStandsInAnAnswerIsTakenFromThere() {
    String results = "/api/v1/prompts/{promptId}/results";
    String hide = "/api/v1/prompts/{promptId}/answers/{answerId}/hide";
    ObjectNode document = document(results + ": {get: {}}", hide + ": " + reading("answerId"));

    assertThat(parameter(document, hide).path("x-id-from").toString())
        .isEqualTo("{\"lists\":[\"" + results + "\"],\"in\":\"texts\"}");
  }

  @Test
  void whatNoListHasIsDescribedByWhoMakesIt() {
    ObjectNode document =
        document(
            "/api/v1/organisations/imports: {post: {}}",
            "/api/v1/organisations/imports/{importId}: " + reading("importId"));

    JsonNode parameter = parameter(document, "/api/v1/organisations/imports/{importId}");
    assertThat(parameter.has("x-id-from")).isFalse();
    assertThat(parameter.path("description").asText())
        .isEqualTo("The id that `POST /api/v1/organisations/imports` answered with.");
  }

  @Test
  void theDescriptionSaysWhichListGivesIds() {
    ObjectNode document =
        document("/api/v1/cohorts: " + LIST, "/api/v1/cohorts/{cohortId}: " + reading("cohortId"));

    assertThat(parameter(document, "/api/v1/cohorts/{cohortId}").path("description").asText())
        .isEqualTo("An id out of `GET /api/v1/cohorts`.");
  }

  @Test
  void noFilterIsFilledIn() {
    ObjectNode document =
        document(
            "/api/v1/cohorts: {get: {parameters: [{name: limit, in: query, example: 20, schema:"
                + " {}}, {name: search, in: query, example: Leeds, schema: {type: string}}]}}");

    JsonNode parameters = document.at("/paths/~1api~1v1~1cohorts/get/parameters");
    assertThat(parameters.at("/0/example").asInt()).isEqualTo(20);
    assertThat(parameters.path(1).has("example")).isFalse();
    assertThat(parameters.at("/1/schema/examples/0").asText()).isEqualTo("Leeds");
  }

  @Test
  void aBodyIsComposedOfTheExamplesOfItsFields() {
    JsonNode body =
        body(
            "application/json",
            "required: [name, days, kind, facilitatorId], properties: {name: {type: string,"
                + " examples: [Ignite]}, days: {type: array, items: {type: integer, examples:"
                + " [3]}}, kind: {type: string, enum: [small, large]}, facilitatorId: {type:"
                + " string, format: uuid}, link: {type: string}, note: {type: string, examples:"
                + " [Soon]}, otherId: {type: string, format: uuid}}");

    assertThat(body.path("example").toString())
        .isEqualTo(
            "{\"name\":\"Ignite\",\"days\":[3],\"kind\":\"small\",\"facilitatorId\":"
                + "\"0199f0a0-0000-7000-8000-000000000000\",\"note\":\"Soon\"}");
    assertThat(body.path("x-id-from").toString())
        .isEqualTo(
            "{\"/facilitatorId\":{\"lists\":[\"/api/v1/people\"],\"having\":{\"roles\":"
                + "\"facilitator\"}}}");
  }

  @Test
  void aMergePatchChangesOneThing() {
    JsonNode body =
        body(
            "application/merge-patch+json",
            "required: [id], properties: {id: {type: string}, name: {type: string, examples:"
                + " [Ignite]}, note: {type: string, examples: [Soon]}}");

    assertThat(body.path("example").toString()).isEqualTo("{\"name\":\"Ignite\"}");
  }

  @Test
  void whatCannotBeComposedHasNoExample() {
    JsonNode body =
        body("application/json", "required: [name], properties: {name: {type: string}}");

    assertThat(body.has("example")).isFalse();
  }

  /** The documents that the modules have committed, as they will run together. */
  @Nested
  class OfTheSuite {

    private final ObjectNode suite =
        new ApiDocuments("META-INF/ignite", List.of("participants", "sessions", "feedback"))
            .merged();

    @Test
    void everyBodyHasAnExample() {
      List<String> without = new ArrayList<>();
      for (Map.Entry<String, JsonNode> path : suite.path("paths").properties()) {
        for (Map.Entry<String, JsonNode> verb : path.getValue().properties()) {
          for (Map.Entry<String, JsonNode> body :
              verb.getValue().at("/requestBody/content").properties()) {
            if (isForPrograms(verb.getValue())
                && !body.getValue().has("example")
                && !body.getValue().has("examples")) {
              without.add(verb.getValue().path("operationId").asText() + " " + body.getKey());
            }
          }
        }
      }
      assertThat(without).isEmpty();
    }

    @Test
    void everyIdIsOfAListOrOfAnAnswer() {
      List<String> unknown = new ArrayList<>();
      for (Map.Entry<String, JsonNode> path : suite.path("paths").properties()) {
        for (JsonNode verb : path.getValue()) {
          for (JsonNode parameter : verb.path("parameters")) {
            if (isForPrograms(verb)
                && parameter.path("in").asText().equals("path")
                && parameter.path("name").asText().endsWith("Id")
                && !parameter.has("x-id-from")
                && !parameter.has("description")) {
              unknown.add(verb.path("operationId").asText());
            }
          }
        }
      }
      assertThat(unknown).isEmpty();
    }

    private static boolean isForPrograms(JsonNode operation) {
      return !operation.path("tags").path(0).asText().equals("Pages");
    }
  }

  private static JsonNode sourceOf(String path, String... lists) {
    List<String> paths = new ArrayList<>();
    for (String list : lists) {
      paths.add(list + ": " + LIST);
    }
    String name = path.replaceAll(".*\\{(\\w+)}.*", "$1");
    paths.add(path + ": " + reading(name));
    return parameter(document(paths.toArray(String[]::new)), path).path("x-id-from");
  }

  private static JsonNode parameter(ObjectNode document, String path) {
    return document.path("paths").path(path).at("/get/parameters/0");
  }

  private static String reading(String id) {
    return "{get: {parameters: [{name: " + id + ", in: path}]}}";
  }

  private static JsonNode body(String mediaType, String schema) {
    return document(
            "/api/v1/people: " + LIST,
            "/api/v1/people/{personId}: " + reading("personId"),
            "/api/v1/cohorts: {post: {requestBody: {content: {"
                + mediaType
                + ": {schema: {type: object, "
                + schema
                + "}}}}}}")
        .at("/paths/~1api~1v1~1cohorts/post/requestBody/content")
        .path(mediaType);
  }

  private static ObjectNode document(String... paths) {
    String yaml = "paths:\n  " + String.join("\n  ", paths);
    return Examples.complete(
        ApiDocuments.parse(
            "test", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))));
  }
}
