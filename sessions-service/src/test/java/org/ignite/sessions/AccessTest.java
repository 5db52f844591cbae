package org.ignite.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ignite.platform.access.Reach;
import org.ignite.platform.access.Role;
import org.ignite.platform.testing.AccessMatrix;
import org.ignite.sessions.polls.http.Polls;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessTest {

  @Test
  void everyCellOfTheAccessTableHolds() {
    Programme.delegated(
        Programme.participant("participant"), Programme.person("assistant"), "diary", "replies");
    Map<String, UUID> held = things(Programme.COHORT, "participant", "facilitator", "set-meeting");
    Map<String, UUID> open = things(Programme.COHORT, "participant", "facilitator", "residential");
    Map<String, UUID> foreign =
        things(Programme.OTHER_COHORT, "participant-2", "facilitator-2", "residential");
    AccessMatrix matrix =
        new AccessMatrix(
            URI.create("http://localhost:" + RestAssured.port),
            new AccessMatrix.Cast() {
              @Override
              public Map<String, UUID> covered(Role role, Reach reach) {
                return reach == Reach.COHORT ? open : held;
              }

              @Override
              public Map<String, UUID> foreign(Role role) {
                return foreign;
              }
            });

    assertThat(matrix.violations()).isEmpty();
  }

  private static Map<String, UUID> things(
      UUID cohort, String participant, String facilitator, String kind) {
    Map<String, Object> plan = Programme.plan(kind, -1);
    plan.put("cohortId", cohort);
    plan.put("facilitatorId", Programme.person(facilitator));
    UUID session = Programme.scheduled(plan);
    UUID invitation =
        Programme.invited(session, List.of(Programme.participant(participant))).getFirst();
    UUID participantId = Programme.participant(participant);
    return Map.of(
        "sessionId",
        session,
        "invitationId",
        invitation,
        "cohortId",
        cohort,
        "participantId",
        participantId,
        "datePollId",
        Polls.opened(cohort, facilitator, List.of(participantId)));
  }
}
