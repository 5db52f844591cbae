package org.ignite.sessions.practice.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ignite.sessions.Programme;
import org.ignite.sessions.Race;
import org.ignite.sessions.practice.WorkingSet;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PracticeRacesTest {

  private static final String AGREED =
      """
      select count(*) from ground_rules r join ground_rules_agreement g using (learning_set_id, version)
      where r.learning_set_id = ? and g.person_id = ?
      """;

  private final WorkingSet set = new WorkingSet();

  /** Whoever is first writes the proposal down as the set's. */
  @Test
  void allAgreeAtOnce() {
    String seen = set.rules("participant").header("ETag");

    Map<Integer, Long> statuses =
        Race.statuses(
            Stream.of("participant", "participant-2", "facilitator")
                .flatMap(user -> Stream.generate(() -> agree(user, seen)).limit(4)));

    assertThat(statuses).isEqualTo(Map.of(200, 12L));
    set.brought("participant", "A deputy");
  }

  private HttpRequest.Builder agree(String user, String seen) {
    return Race.request(user, path("ground-rules/agreement"))
        .header("If-Match", seen)
        .PUT(BodyPublishers.noBody());
  }

  @Test
  void nobodyAgreesToRulesThatTheyHaveNotRead() {
    for (int round = 0; round < 8; round++) {
      String seen = set.rules("participant").header("ETag");
      String rules = "{\"points\": [\"Rule %d\"]}".formatted(round);

      Map<Integer, Long> statuses =
          Race.statuses(
              Stream.of(
                  agree("participant", seen),
                  Race.request("facilitator", path("ground-rules"))
                      .header("If-Match", seen)
                      .PUT(BodyPublishers.ofString(rules)),
                  agree("participant", seen)));

      assertThat(statuses.keySet()).isSubsetOf(200, 412).contains(200);
      assertThat(Programme.count(AGREED, set.id, Programme.person("participant"))).isZero();
      assertThat(Programme.count(AGREED, set.id, Programme.person("facilitator"))).isEqualTo(1);
    }
  }

  /** Else somebody's words would stay in a set that they can not reach. */
  @Test
  void whoLeavesWhileTheyBringLeavesNothing() {
    set.agreedByAll();
    for (int round = 0; round < 6; round++) {
      Map<Integer, Long> statuses =
          Race.statuses(
              Stream.concat(
                  IntStream.range(0, 4).boxed().flatMap(i -> Stream.of(bring(), act())),
                  Stream.of(
                      Race.request("programme-admin", path("participants/" + set.other()))
                          .DELETE())));

      assertThat(statuses.keySet()).isSubsetOf(201, 204, 404).contains(204);
      assertThat(Programme.count(left("set_issue") + " and title is not null", ofTheOther()))
          .isZero();
      assertThat(Programme.count(left("set_action"), ofTheOther())).isZero();
      assertThat(Programme.count(AGREED, set.id, Programme.person("participant-2"))).isZero();
      Programme.change(
          "insert into learning_set_member (participant_id, learning_set_id) values (?, ?)",
          set.other(),
          set.id);
      set.agreed("participant-2");
    }
  }

  /** Both lock the meetings and the set. */
  @Test
  void whatIsAgreedAtAMeetingIsWrittenDownWhileSomebodyLeaves() {
    set.agreedByAll();
    UUID meeting = set.meeting(1300);
    for (int round = 0; round < 6; round++) {
      Map<Integer, Long> statuses =
          Race.statuses(
              Stream.concat(
                  IntStream.range(0, 3).mapToObj(i -> actAt(meeting)),
                  Stream.of(
                      Race.request("programme-admin", path("participants/" + set.other()))
                          .DELETE())));

      assertThat(statuses).isEqualTo(Map.of(201, 3L, 204, 1L));
      Programme.change(
          "insert into learning_set_member (participant_id, learning_set_id) values (?, ?)",
          set.other(),
          set.id);
    }
  }

  private HttpRequest.Builder actAt(UUID meeting) {
    return Race.request("participant", path("actions"))
        .POST(
            BodyPublishers.ofString(
                "{\"what\": \"Ask her\", \"dueOn\": \"%s\", \"sessionId\": \"%s\"}"
                    .formatted(WorkingSet.inDays(3), meeting)));
  }

  private static String left(String table) {
    return "select count(*) from " + table + " where learning_set_id = ? and participant_id = ?";
  }

  private Object[] ofTheOther() {
    return new Object[] {set.id, set.other()};
  }

  private HttpRequest.Builder bring() {
    return Race.request("participant-2", path("issues"))
        .POST(BodyPublishers.ofString("{\"title\": \"A deputy\", \"about\": \"Words\"}"));
  }

  private HttpRequest.Builder act() {
    return Race.request("participant-2", path("actions"))
        .POST(
            BodyPublishers.ofString(
                "{\"what\": \"Ask her\", \"dueOn\": \"%s\"}".formatted(WorkingSet.inDays(3))));
  }

  @Test
  void atTheSameMomentNobodyBringsMoreThanTheirShare() {
    set.agreedByAll();

    assertThat(Race.statuses(14, i -> bring())).isEqualTo(Map.of(201, 10L, 409, 4L));
    assertThat(Race.statuses(24, i -> act())).isEqualTo(Map.of(201, 20L, 409, 4L));
  }

  @Test
  void ofTenRacingChangesOneWins() {
    set.agreedByAll();
    UUID action = set.agreedAction("participant", "Ask her", 5);
    String seen = as("participant").get("/api/v1/actions/{id}", action).header("ETag");

    Map<Integer, Long> statuses =
        Race.statuses(
            10,
            i ->
                Race.request("participant", "/api/v1/actions/" + action)
                    .setHeader("Content-Type", "application/merge-patch+json")
                    .header("If-Match", seen)
                    .method(
                        "PATCH", BodyPublishers.ofString("{\"what\": \"Ask %d\"}".formatted(i))));

    assertThat(statuses).isEqualTo(Map.of(200, 1L, 412, 9L));
    assertThat(Programme.rows("select what from set_action_change where action_id = ?", action))
        .containsExactly("Ask her");
  }

  private String path(String what) {
    return "/api/v1/learning-sets/" + set.id + "/" + what;
  }
}
