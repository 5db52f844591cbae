package org.ignite.sessions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ignite.sessions.Programme.as;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.ignite.platform.testing.CommittedOpenApi;
import org.ignite.platform.testing.EventExamples;
import org.ignite.platform.testing.EventSender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What others rely on: the document of the API and the events that leave. */
@QuarkusTest
class ContractTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void theCommittedOpenApiIsTheOneThatIsServed() {
    CommittedOpenApi.check(given().get("/openapi").then().statusCode(200).extract().asString());
  }

  @Test
  void whatLeavesIsWhatTheExamplesSay() {
    UUID cohort = UUID.randomUUID();
    Programme.cohort(cohort, LocalDate.parse("2024-09-01"), LocalDate.parse("2025-06-30"));
    UUID participant = Programme.participant(cohort, Programme.person("participant"), "active");
    Programme.known("cohort", cohort);
    Programme.known("participant", participant);
    UUID session = scheduledAsInTheExample(cohort);
    UUID invitation = Programme.invited(session, List.of(participant)).getFirst();
    // An invitation is answered until the session's end, which in the examples is long ago.
    Programme.change(
        "update session set ends_at_utc = now() + interval '1 hour' where id = ?", session);
    as("participant")
        .body(Map.of("reply", "yes", "note", "Arriving at eleven."))
        .post("/api/v1/invitations/{id}/reply", invitation)
        .then()
        .statusCode(200);
    Programme.change(
        "update session set ends_at_utc = ends_at at time zone zone where id = ?", session);
    as("facilitator")
        .body(Map.of("attended", List.of(invitation)))
        .post("/api/v1/sessions/{id}/attendance", session)
        .then()
        .statusCode(200);
    String seen = as("programme-admin").get("/api/v1/sessions/{id}", session).header("ETag");
    as("programme-admin")
        .contentType("application/merge-patch+json")
        .header("If-Match", seen)
        .body("{\"capacity\": 8}")
        .patch("/api/v1/sessions/{id}", session)
        .then()
        .statusCode(200);
    as("programme-admin")
        .body(Map.of("reason", "Snow"))
        .post("/api/v1/sessions/{id}/cancel", session)
        .then()
        .statusCode(200);

    asInTheExample(session, "org.ignite.sessions.session.scheduled.v1");
    asInTheExample(session, "org.ignite.sessions.session.changed.v1");
    asInTheExample(session, "org.ignite.sessions.session.cancelled.v1");
    asInTheExample(invitation, "org.ignite.sessions.invitation.sent.v1");
    asInTheExample(invitation, "org.ignite.sessions.invitation.replied.v1");
    asInTheExample(invitation, "org.ignite.sessions.invitation.attendance-recorded.v1");
    Awaitility.await()
        .until(
            () ->
                Programme.count(
                        "select count(*) from outbox where aggregateid in (?, ?) and sent_at is not"
                            + " null",
                        session,
                        invitation)
                    == 6);
  }

  /** The producer's committed examples, sent as they are, end in the copies that are kept here. */
  @ParameterizedTest
  @CsvSource({
    "cohort.opened, cohortId, cohort",
    "cohort.changed, cohortId, cohort",
    "cohort.recruiting-opened, cohortId, cohort",
    "cohort.started, cohortId, cohort",
    "cohort.completed, cohortId, cohort",
    "cohort.archived, cohortId, cohort",
    "person.registered, personId, person",
    "person.changed, personId, person",
    "participant.applied, participantId, participant",
    "participant.offered, participantId, participant",
    "participant.signed, participantId, participant",
    "participant.confirmed, participantId, participant",
    "participant.activated, participantId, participant",
    "participant.completed, participantId, participant",
    "participant.withdrawn, participantId, participant",
    "participant.changed, participantId, participant",
    "participant.moved, participantId, participant",
    "participant.office-lost, participantId, participant",
    "organisation.registered, organisationId, organisation",
    "organisation.changed, organisationId, organisation",
    "delegation.granted, delegationId, delegation",
    "delegation.revoked, delegationId, delegation",
    "involvement.accepted, involvementId, involvement",
    "involvement.withdrawn, involvementId, involvement",
    "conflict.declared, conflictId, conflict",
    "conflict.withdrawn, conflictId, conflict",
    "practice.changed, personId, practice"
  })
  void whatTheRegistrySaysIsRead(String happened, String key, String table) {
    String type = "org.ignite.participants." + happened + ".v1";
    JsonNode example = EventExamples.of("participants", type);
    UUID id = UUID.fromString(example.get(key).textValue());
    long version = System.nanoTime();

    String topic =
        happened.startsWith("conflict") || happened.startsWith("practice") ? "restricted.v1" : "v1";
    try (EventSender sender = new EventSender("ignite.participants." + topic)) {
      sender.send(type, id, version, example.toString());
    }

    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> Programme.rows("select version from " + table + " where id = ?", id),
            List.of(version)::equals);
  }

  @Test
  void whatSetsAreFormedByIsRead() {
    UUID participant = sent("participant.changed", "v1", "participant");
    UUID facilitator = sent("practice.changed", "restricted.v1", "practice");
    UUID coaching = sent("involvement.accepted", "v1", "involvement");

    assertThat(
            Programme.rows(
                "select array_to_string(interests, ' ') || ' ' || in_post_since from participant"
                    + " where id = ?",
                participant))
        .containsExactly("empathy-and-generosity mandate-confidence-and-courage 2021-04-01");
    assertThat(
            Programme.rows(
                """
                select concat_ws(' ', capacity, themes, with_person_ids, with_organisation_ids)
                from practice where id = ?
                """,
                facilitator))
        .containsExactly("3 {empathy-and-generosity} {} {0199a000-0000-7000-8000-000000000001}");
    assertThat(Programme.rows("select participant_id from involvement where id = ?", coaching))
        .containsExactly(UUID.fromString("0199a000-0000-7000-8000-000000000004"));
  }

  /** The producer's example, told of something new. */
  private static UUID sent(String happened, String topic, String table) {
    String type = "org.ignite.participants." + happened + ".v1";
    UUID id = UUID.randomUUID();
    try (EventSender sender = new EventSender("ignite.participants." + topic)) {
      sender.send(type, id, 0, EventExamples.of("participants", type).toString());
    }
    Programme.known(table, id);
    return id;
  }

  /** Events from before there was the choice say nothing of it. */
  @Test
  void whoHasTurnedRemindersOffIsKnownHere() {
    UUID person = UUID.randomUUID();
    String before = person("");
    String after = person(", \"reminders\": false");

    try (EventSender sender = new EventSender("ignite.participants.v1")) {
      sender.send("org.ignite.participants.person.registered.v1", person, 0, before);
      Programme.known("person", person);
      assertThat(Programme.rows("select reminders from person where id = ?", person))
          .containsExactly(true);
      sender.send("org.ignite.participants.person.changed.v1", person, 1, after);
    }

    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> Programme.rows("select reminders from person where id = ?", person),
            List.of(false)::equals);
  }

  private static String person(String more) {
    return """
    {"givenName": "Ann", "familyName": "Bell", "email": "ann@example.org", "roles": []%s}
    """
        .formatted(more);
  }

  private static UUID scheduledAsInTheExample(UUID cohort) {
    JsonNode example = EventExamples.own("org.ignite.sessions.session.scheduled.v1");
    return Programme.scheduled(
        Map.of(
            "cohortId", cohort,
            "kind", example.get("kind").asText(),
            "title", example.get("title").asText(),
            "startsAt", example.get("startsAt").asText(),
            "endsAt", example.get("endsAt").asText(),
            "zone", example.get("zone").asText(),
            "venue", "Guildhall",
            "capacity", example.get("capacity").asInt(),
            "facilitatorId", Programme.person("facilitator")));
  }

  /** Ids apart: the example's stand for those that were given just now. */
  private static void asInTheExample(UUID aggregate, String type) {
    ObjectNode sent;
    try {
      String payload =
          (String)
              Programme.rows(
                      "select payload from outbox where aggregateid = ? and type = ?",
                      aggregate,
                      type)
                  .getFirst();
      sent = (ObjectNode) JSON.readTree(payload);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
    JsonNode example = EventExamples.own(type);
    sent.properties().stream()
        .filter(field -> field.getKey().endsWith("Id"))
        .forEach(
            field -> {
              assertThat(UUID.fromString(field.getValue().asText())).isNotNull();
              sent.set(field.getKey(), example.get(field.getKey()));
            });
    assertThat(sent).as(type).isEqualTo(example);
  }
}
