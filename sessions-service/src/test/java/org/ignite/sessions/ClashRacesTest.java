package org.ignite.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can't be twice, wanted at the same moment. */
@QuarkusTest
class ClashRacesTest {

  private UUID cohort;

  @BeforeEach
  void aCohortThatMinds() {
    cohort = UUID.randomUUID();
    Programme.strictCohort(cohort, LocalDate.now().minusDays(9), LocalDate.now().plusDays(200));
    Programme.known("cohort", cohort);
  }

  @Test
  void ofTwoYesesToWhatOverlapsOneHolds() {
    UUID participant =
        Programme.participant(cohort, Programme.person("participant-2"), "confirmed");
    Programme.known("participant", participant);
    for (int round = 0; round < 5; round++) {
      int hours = 2000 + 4 * round;
      List<UUID> invitations =
          Stream.of(plan("roundtable", hours), plan("large-group-session", hours + 1))
              .map(Programme::scheduled)
              .map(session -> Programme.invited(session, List.of(participant)).getFirst())
              .toList();

      assertThat(
              Race.statuses(
                  2,
                  i ->
                      post(
                          "participant-2",
                          "/api/v1/invitations/" + invitations.get(i) + "/reply",
                          "{\"reply\": \"yes\"}")))
          .isEqualTo(Map.of(200, 1L, 409, 1L));
      assertThat(
              Programme.count(
                  "select count(*) from invitation where id in (?, ?) and seat = 'TAKEN'",
                  invitations.get(0),
                  invitations.get(1)))
          .isEqualTo(1);
    }
  }

  @Test
  void ofTwentySessionsInOneRoomOneIsPlanned() {
    Map<String, Object> plan = plan("roundtable", 2100);

    assertThat(Race.statuses(20, i -> schedule(plan, "roundtable", "\"room\": \"Room 2\", ")))
        .isEqualTo(Map.of(201, 1L, 409, 19L));
    assertThat(kinds()).containsExactly("ROUNDTABLE");
  }

  @Test
  void eitherTheResidentialIsPlannedOrWhatIsAtItsTime() {
    Map<String, Object> plan = plan("roundtable", 2200);

    Map<Integer, Long> statuses =
        Race.statuses(20, i -> schedule(plan, i % 2 == 0 ? "residential" : "roundtable", ""));

    assertThat(statuses.keySet()).containsExactlyInAnyOrder(201, 409);
    assertThat(kinds()).isIn(List.of("RESIDENTIAL"), Collections.nCopies(10, "ROUNDTABLE"));
  }

  private List<Object> kinds() {
    return Programme.rows("select kind from session where cohort_id = ?", cohort);
  }

  /** Of a facilitator who holds nothing else. */
  private Map<String, Object> plan(String kind, int hours) {
    Map<String, Object> plan = Programme.plan(kind, hours);
    plan.put("cohortId", cohort);
    plan.put("facilitatorId", facilitator());
    return plan;
  }

  private static UUID facilitator() {
    UUID person = UUID.randomUUID();
    Programme.tellOf(person, "holder", "facilitator");
    Programme.known("person", person);
    return person;
  }

  private HttpRequest.Builder schedule(Map<String, Object> plan, String kind, String more) {
    return post(
        "programme-admin",
        "/api/v1/sessions",
        """
        {"cohortId": "%s", "kind": "%s", "title": "At once", "startsAt": "%s", "endsAt": "%s", %s
         "zone": "Etc/UTC", "venue": "Guildhall", "facilitatorId": "%s"}
        """
            .formatted(
                cohort, kind, plan.get("startsAt"), plan.get("endsAt"), more, facilitator()));
  }

  private static HttpRequest.Builder post(String user, String path, String body) {
    return Race.request(user, path).POST(BodyPublishers.ofString(body));
  }
}
