package org.ignite.acceptance.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ignite.acceptance.client.Await;
import org.jspecify.annotations.Nullable;

/** The evaluation of one session: it opens by itself, is answered, closed and released. */
final class Evaluating {

  private static final String EVALUATIONS = "/api/v1/evaluations";

  private final Stage stage;
  private final UUID session;

  Evaluating(Stage stage, UUID session) {
    this.stage = stage;
    this.session = session;
  }

  /** What somebody says: a value of 1 to 5 for each question, and perhaps a comment. */
  record Opinion(int usefulness, int candour, int action, @Nullable String comment) {

    private Map<String, Object> request() {
      List<Map<String, Object>> answers = new ArrayList<>();
      answers.add(Map.of("item", "usefulness", "value", usefulness));
      answers.add(Map.of("item", "candour", "value", candour));
      answers.add(Map.of("item", "action", "value", action));
      Map<String, Object> request = new HashMap<>();
      request.put("answers", answers);
      if (comment != null) {
        request.put("comment", comment);
      }
      return request;
    }
  }

  /**
   * Everybody who attended finds the evaluation among their own, and answers.
   *
   * @return its id
   */
  UUID answer(Map<CastMember, Opinion> opinions) {
    UUID evaluation = opened(opinions.keySet().iterator().next());
    opinions.forEach(
        (member, opinion) -> {
          opened(member);
          stage
              .api()
              .put(
                  stage.signedIn(member),
                  EVALUATIONS + "/" + evaluation + "/answer",
                  opinion.request())
              .expect(204);
        });
    return evaluation;
  }

  private UUID opened(CastMember member) {
    return Await.until(
        "the evaluation is open to " + member.name(),
        () ->
            stage
                .api()
                .get(stage.signedIn(member), "/api/v1/me/evaluations?limit=200")
                .expect(200)
                .items()
                .filter(e -> e.get("sessionId").asText().equals(session.toString()))
                .map(e -> UUID.fromString(e.get("id").asText()))
                .findAny());
  }

  /** While it is open nobody reads a result. */
  void refuseEarlyRelease(UUID evaluation) {
    stage.api().get(stage.team(), release(evaluation)).expect(409);
  }

  /** The team closes it and reads its release. */
  JsonNode closeAndRead(UUID evaluation) {
    stage.api().post(stage.team(), EVALUATIONS + "/" + evaluation + "/close", null).expect(200);
    return stage.api().get(stage.team(), release(evaluation)).expect(200).body();
  }

  /** The evaluation of a session, if it has been opened. */
  static Optional<JsonNode> of(Stage stage, UUID session) {
    return stage
        .api()
        .get(stage.team(), EVALUATIONS + "?limit=200")
        .expect(200)
        .items()
        .filter(e -> e.get("sessionId").asText().equals(session.toString()))
        .findAny();
  }

  private static String release(UUID evaluation) {
    return EVALUATIONS + "/" + evaluation + "/release";
  }
}
