package org.ignite.acceptance.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.ignite.acceptance.client.Answer;
import org.ignite.localstack.LocalStack;

/**
 * What a story has left behind, as the API tells it, without ids and times and in one order: two
 * stories that went the same way have the same.
 */
public final class BusinessState {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> OF_A_COHORT =
      List.of(
          "state",
          "startsOn",
          "endsOn",
          "capacity",
          "commitmentDays",
          "commitmentVersion",
          "sponsors");
  private static final List<String> OF_A_PARTICIPANT =
      List.of("organisationName", "roleTitle", "state", "signedName");
  private static final List<String> OF_A_SESSION =
      List.of("kind", "state", "confidentiality", "seatsTaken", "facilitatorName");

  private final Stage stage;
  private final Ending ending;

  private BusinessState(LocalStack stack, Ending ending) {
    this.stage = new Stage(stack, Audience.NOBODY);
    this.ending = ending;
  }

  /** Reads it. */
  public static JsonNode read(LocalStack stack, Ending ending) {
    return new BusinessState(stack, ending).read();
  }

  private JsonNode read() {
    ObjectNode state = JSON.createObjectNode();
    Answer cohort = stage.api().get(stage.team(), "/api/v1/cohorts/" + ending.cohort());
    state.set("cohort", some(cohort.expect(200).body(), OF_A_COHORT));
    state.set("participants", participants());
    ending
        .sessions()
        .forEach(
            id -> {
              JsonNode session =
                  stage.api().get(stage.team(), "/api/v1/sessions/" + id).expect(200).body();
              state.set(session.get("title").asText(), session(id, session));
            });
    return state;
  }

  private JsonNode participants() {
    TreeMap<String, JsonNode> found = new TreeMap<>();
    stage
        .api()
        .get(stage.team(), "/api/v1/cohorts/" + ending.cohort() + "/participants?limit=200")
        .expect(200)
        .items()
        .forEach(
            participant -> {
              ObjectNode shown = some(participant, OF_A_PARTICIPANT);
              Answer person =
                  stage
                      .api()
                      .get(stage.team(), "/api/v1/people/" + participant.get("personId").asText());
              shown.set("account", person.expect(200).body().at("/account/state"));
              found.merge(name(participant), shown, BusinessState::twice);
            });
    return JSON.valueToTree(found);
  }

  private JsonNode session(UUID id, JsonNode session) {
    ObjectNode shown = some(session, OF_A_SESSION);
    TreeMap<String, JsonNode> invited = new TreeMap<>();
    stage
        .api()
        .get(
            stage.signedIn(ending.cast().facilitator()),
            "/api/v1/sessions/" + id + "/invitations?limit=200")
        .expect(200)
        .items()
        .forEach(
            i ->
                invited.merge(
                    name(i), some(i, List.of("reply", "attendance")), BusinessState::twice));
    shown.set("invited", JSON.valueToTree(invited));
    Evaluating.of(stage, id).ifPresent(evaluation -> shown.set("evaluation", released(evaluation)));
    return shown;
  }

  private JsonNode released(JsonNode evaluation) {
    ObjectNode shown = some(evaluation, List.of("state", "title"));
    Answer release =
        stage
            .api()
            .get(stage.team(), "/api/v1/evaluations/" + evaluation.get("id").asText() + "/release");
    shown.setAll(some(release.expect(200).body(), List.of("items", "comments")));
    return shown;
  }

  private static JsonNode twice(JsonNode one, JsonNode other) {
    return JSON.createArrayNode().add("twice").add(one).add(other);
  }

  private static String name(JsonNode person) {
    return person.path("givenName").asText() + " " + person.path("familyName").asText();
  }

  private static ObjectNode some(JsonNode whole, List<String> fields) {
    ObjectNode shown = JSON.createObjectNode();
    fields.forEach(field -> shown.set(field, whole.path(field)));
    return shown;
  }
}
