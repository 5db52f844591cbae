package org.ignite.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ignite.platform.access.Reach;
import org.ignite.platform.access.Role;
import org.ignite.platform.testing.AccessMatrix;
import org.ignite.sessions.exchanges.Exchanges;
import org.ignite.sessions.polls.http.Polls;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessTest {

  /** Nobody is in two. */
  private static final Map<UUID, UUID> SETS = new HashMap<>();

  @Test
  void everyCellOfTheAccessTableHolds() {
    Programme.delegated(
        Programme.participant("participant"), Programme.person("assistant"), "diary", "replies");
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
    UUID participantId = Programme.participant(participant);
    UUID session = session(cohort, kind, facilitator);
    UUID proposal =
        made(
            participant,
            "/api/v1/cohorts/{id}/proposals",
            cohort,
            Map.of(
                "title", "Hard truths",
                "about", "What did we say first?",
                "format", "roundtable",
                "themes", List.of("empathy-and-generosity")));
    Exchanges.Offer offer = Exchanges.outsideOffer(cohort, 20, 24);
    Map<String, UUID> things = new HashMap<>();
    things.put("cohortId", cohort);
    things.put("participantId", participantId);
    things.put("sessionId", session);
    things.put("invitationId", Programme.invited(session, List.of(participantId)).getFirst());
    UUID set = SETS.computeIfAbsent(participantId, id -> learningSet(cohort, id, facilitator));
    things.put("learningSetId", set);
    things.put("meetingId", meeting(cohort, set, facilitator));
    things.putAll(ofASet(set, participant, facilitator));
    things.put("proposalId", proposal);
    things.put(
        "commentId",
        made(
            participant,
            "/api/v1/proposals/{id}/comments",
            proposal,
            Map.of("text", "Who would come?")));
    things.put("exchangeOfferId", offer.id());
    things.put("visitRequestId", Exchanges.asked(offer, Exchanges.stranger(cohort)));
    things.put("datePollId", Polls.opened(cohort, facilitator, List.of(participantId)));
    things.putAll(ofALargeGroup(cohort, participantId, facilitator));
    things.putAll(ofAPlace(cohort, participantId, facilitator));
    return things;
  }

  private static UUID session(UUID cohort, String kind, String facilitator) {
    Map<String, Object> plan = Programme.plan(kind, -1);
    plan.put("cohortId", cohort);
    plan.put("facilitatorId", Programme.person(facilitator));
    return Programme.scheduled(plan);
  }

  private static UUID meeting(UUID cohort, UUID set, String facilitator) {
    UUID session = session(cohort, "set-meeting", facilitator);
    as("programme-admin")
        .body(Map.of("learningSetId", set))
        .post("/api/v1/sessions/{id}/invitations", session)
        .then()
        .statusCode(200);
    return session;
  }

  private static UUID learningSet(UUID cohort, UUID participantId, String facilitator) {
    return made(
        "programme-admin",
        "/api/v1/cohorts/{id}/learning-sets",
        cohort,
        Map.of(
            "name", "Set " + UUID.randomUUID(),
            "facilitatorId", Programme.person(facilitator),
            "participantIds", List.of(participantId)));
  }

  /** What its only member has brought to a set; its facilitator reads it too. */
  private static Map<String, UUID> ofASet(UUID set, String participant, String facilitator) {
    String rules = "/api/v1/learning-sets/{id}/ground-rules";
    for (String user : List.of(participant, facilitator)) {
      as(user)
          .header("If-Match", as(user).get(rules, set).header("ETag"))
          .put(rules + "/agreement", set)
          .then()
          .statusCode(200);
    }
    UUID issue =
        made(
            participant,
            "/api/v1/learning-sets/{id}/issues",
            set,
            Map.of("title", "A deputy", "about", "What do I not see?"));
    UUID action =
        made(
            participant,
            "/api/v1/learning-sets/{id}/actions",
            set,
            Map.of("what", "Ask her", "dueOn", LocalDate.now(ZoneOffset.UTC).plusDays(5) + ""));
    return Map.of("issueId", issue, "actionId", action);
  }

  private static Map<String, UUID> ofALargeGroup(
      UUID cohort, UUID participantId, String facilitator) {
    UUID session = session(cohort, "large-group-session", facilitator);
    Programme.invited(session, List.of(participantId));
    UUID prompt =
        made(
            "programme-admin",
            "/api/v1/sessions/{id}/prompts",
            session,
            Map.of("kind", "text", "question", "Why?"));
    as("programme-admin").post("/api/v1/prompts/{id}/open", prompt).then().statusCode(200);
    UUID answer = UUID.randomUUID();
    Programme.rows(
        "insert into shown_answer (id, prompt_id, text) values (?, ?, 'Because.') returning id",
        answer,
        prompt);
    return Map.of("promptId", prompt, "answerId", answer);
  }

  private static Map<String, UUID> ofAPlace(UUID cohort, UUID participantId, String facilitator) {
    UUID session = session(cohort, "place-session", facilitator);
    Programme.invited(session, List.of(participantId));
    UUID guest =
        made(
            "programme-admin",
            "/api/v1/sessions/{id}/guests",
            session,
            Map.of("name", "A guest", "email", "guest-of-access@example.org"));
    return Map.of("guestSessionId", session, "guestId", guest);
  }

  private static UUID made(String user, String collection, UUID in, Map<String, Object> body) {
    return UUID.fromString(
        as(user).body(body).post(collection, in).then().statusCode(201).extract().path("id"));
  }
}
