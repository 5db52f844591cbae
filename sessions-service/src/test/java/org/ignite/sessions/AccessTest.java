package org.ignite.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ignite.platform.access.Reach;
import org.ignite.platform.access.Role;
import org.ignite.platform.testing.AccessMatrix;
import org.ignite.sessions.exchanges.Exchanges;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessTest {

  @Test
  void everyCellOfTheAccessTableHolds() {
    Map<String, UUID> held = things(Programme.COHORT, "participant", "facilitator", "set-meeting");
    Map<String, UUID> open = things(Programme.COHORT, "participant", "facilitator", "residential");
    Map<String, UUID> foreign =
        things(Programme.OTHER_COHORT, "participant-2", "facilitator-2", "residential");
    Map<Reach, Map<String, UUID>> exchanges = new EnumMap<>(Reach.class);
    AccessMatrix matrix =
        new AccessMatrix(
            URI.create("http://localhost:" + RestAssured.port),
            new AccessMatrix.Cast() {
              @Override
              public Map<String, UUID> covered(Role role, Reach reach) {
                Map<String, UUID> things = reach == Reach.COHORT ? open : held;
                return role == Role.PARTICIPANT
                    ? exchanges.computeIfAbsent(reach, r -> exchange(r, things))
                    : things;
              }

              @Override
              public Map<String, UUID> foreign(Role role) {
                return foreign;
              }
            });

    assertThat(matrix.violations()).isEmpty();
  }

  /** A participant's own offer and the request of somebody else for it, or the other way round. */
  private static Map<String, UUID> exchange(Reach reach, Map<String, UUID> others) {
    Exchanges.Member participant =
        new Exchanges.Member(
            Programme.participant("participant"),
            Programme.COHORT,
            Programme.person("participant"),
            UUID.randomUUID());
    Exchanges.Offer own = Exchanges.offer(participant, 2, 24);
    Exchanges.Offer another = Exchanges.outsideOffer(Programme.COHORT, 2, 24);
    Map<String, UUID> things = new HashMap<>(others);
    things.put("cohortId", Programme.COHORT);
    things.put("exchangeOfferId", reach == Reach.COHORT ? another.id() : own.id());
    things.put(
        "visitRequestId",
        reach == Reach.HELD
            ? Exchanges.asked(own, Exchanges.stranger(Programme.COHORT))
            : Exchanges.asked(another, participant));
    return things;
  }

  private static Map<String, UUID> things(
      UUID cohort, String participant, String facilitator, String kind) {
    Map<String, Object> plan = Programme.plan(kind, -1);
    plan.put("cohortId", cohort);
    plan.put("facilitatorId", Programme.person(facilitator));
    UUID session = Programme.scheduled(plan);
    UUID invitation =
        Programme.invited(session, List.of(Programme.participant(participant))).getFirst();
    Exchanges.Offer offer = Exchanges.outsideOffer(cohort, 20, 24);
    return Map.of(
        "sessionId",
        session,
        "invitationId",
        invitation,
        "cohortId",
        cohort,
        "exchangeOfferId",
        offer.id(),
        "visitRequestId",
        Exchanges.asked(offer, Exchanges.stranger(cohort)));
  }
}
