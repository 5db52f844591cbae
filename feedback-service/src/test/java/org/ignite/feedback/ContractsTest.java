package org.ignite.feedback;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ignite.platform.access.Reach;
import org.ignite.platform.access.Role;
import org.ignite.platform.testing.AccessMatrix;
import org.ignite.platform.testing.CommittedOpenApi;
import org.ignite.platform.testing.EventExamples;
import org.ignite.platform.testing.EventSender;
import org.ignite.platform.testing.StackResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What this service has agreed with its callers and with the services whose events it reads. */
@QuarkusTest
class ContractsTest {

  @TestHTTPResource("/")
  URI service;

  @Test
  void theCommittedDocumentIsTheServedOne() {
    CommittedOpenApi.check(given().get("/openapi.yaml").asString());
  }

  @Test
  void everyCellOfTheAccessTableHolds() {
    StackResource.stack()
        .keycloakAdmin()
        .setPersonId("participant", "01930000-0000-7000-8000-000000000004");
    UUID session = UUID.randomUUID();
    SessionsTopic.present(session, UUID.fromString("01930000-0000-7000-8000-000000000004"));
    Caller participant = new Caller(null, StackResource.stack().tokens().token("participant"));
    UUID own = UUID.fromString(participant.evaluationOf(session));
    Caller somebody = Caller.participant();
    UUID elsewhere = UUID.randomUUID();
    SessionsTopic.present(elsewhere, somebody.person());
    UUID foreign = UUID.fromString(somebody.evaluationOf(elsewhere));
    StackResource.stack()
        .keycloakAdmin()
        .setPersonId("participant", "01930000-0000-7000-8000-000000000004");

    assertThat(
            new AccessMatrix(
                    service,
                    new AccessMatrix.Cast() {
                      @Override
                      public Map<String, UUID> covered(Role role, Reach reach) {
                        return Map.of("evaluationId", own);
                      }

                      @Override
                      public Map<String, UUID> foreign(Role role) {
                        return Map.of("evaluationId", foreign);
                      }
                    })
                .violations())
        .isEmpty();
  }

  @Test
  void whoHasTurnedRemindersOffIsKnownHere() {
    UUID person = UUID.randomUUID();

    try (EventSender sender = new EventSender("ignite.participants.v1")) {
      sender.send(
          "org.ignite.participants.person.changed.v1",
          person,
          1,
          """
          {"personId": "%s", "givenName": "Ann", "familyName": "Bell", "email": "ann@example.org",
           "roles": [], "reminders": false}
          """
              .formatted(person));
    }

    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                Database.column("select reminders from person where id = '" + person + "'")
                    .equals(List.of("f")));
  }

  /**
   * The producers' committed examples, sent as they are, end in the copies that this service keeps.
   */
  @ParameterizedTest
  @CsvSource({
    "participants, org.ignite.participants.person.registered.v1, personId, person",
    "participants, org.ignite.participants.person.changed.v1, personId, person",
    "participants, org.ignite.participants.cohort.opened.v1, cohortId, cohort",
    "participants, org.ignite.participants.cohort.changed.v1, cohortId, cohort",
    "participants, org.ignite.participants.cohort.recruiting-opened.v1, cohortId, cohort",
    "participants, org.ignite.participants.cohort.started.v1, cohortId, cohort",
    "participants, org.ignite.participants.cohort.completed.v1, cohortId, cohort",
    "participants, org.ignite.participants.cohort.archived.v1, cohortId, cohort",
    "sessions, org.ignite.sessions.session.scheduled.v1, sessionId, session",
    "sessions, org.ignite.sessions.session.changed.v1, sessionId, session",
    "sessions, org.ignite.sessions.session.cancelled.v1, sessionId, session",
    "sessions, org.ignite.sessions.invitation.sent.v1, invitationId, invitation",
    "sessions, org.ignite.sessions.invitation.replied.v1, invitationId, invitation",
    "sessions, org.ignite.sessions.invitation.attendance-recorded.v1, invitationId, invitation"
  })
  void theProducersExampleIsRead(String producer, String type, String key, String table) {
    var example = EventExamples.of(producer, type);
    UUID id = UUID.fromString(example.get(key).textValue());
    long version = System.nanoTime();

    try (EventSender sender = new EventSender("ignite." + producer + ".v1")) {
      sender.send(type, id, version, example.toString());
    }

    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                Database.column("select version from " + table + " where id = '" + id + "'")
                    .equals(List.of(Long.toString(version))));
  }
}
