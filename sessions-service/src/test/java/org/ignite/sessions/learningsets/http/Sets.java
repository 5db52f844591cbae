package org.ignite.sessions.learningsets.http;

import static org.ignite.sessions.Programme.as;

import io.restassured.response.Response;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.ignite.platform.testing.EventSender;
import org.ignite.sessions.Programme;

/** A cohort of which {@code participant} and others, each of an organisation of their own, are. */
public final class Sets {

  private final UUID cohort;
  private final UUID own;
  private final List<UUID> others;

  private Sets(UUID cohort, UUID own, List<UUID> others) {
    this.cohort = cohort;
    this.own = own;
    this.others = others;
  }

  /** One whose season lasts for most of a year to come. */
  public static Sets of(int others) {
    return of(others, LocalDate.now().plusDays(300), false);
  }

  /**
   * One with a last day.
   *
   * @param strict that it minds clashes
   */
  public static Sets of(int others, LocalDate lastDay, boolean strict) {
    UUID cohort = UUID.randomUUID();
    LocalDate firstDay = lastDay.minusDays(300);
    if (strict) {
      Programme.strictCohort(cohort, firstDay, lastDay);
    } else {
      Programme.cohort(cohort, firstDay, lastDay);
    }
    Programme.known("cohort", cohort);
    Sets sets =
        new Sets(
            cohort,
            told(UUID.randomUUID(), 0, cohort, Programme.person("participant"), "confirmed"),
            IntStream.range(0, others)
                .mapToObj(i -> told(UUID.randomUUID(), 0, cohort, UUID.randomUUID(), "confirmed"))
                .toList());
    Programme.known(cohort, others + 1);
    return sets;
  }

  public UUID cohort() {
    return cohort;
  }

  public UUID own() {
    return own;
  }

  public UUID other(int i) {
    return others.get(i);
  }

  public List<UUID> others() {
    return others;
  }

  /** A set that {@code facilitator} holds, of {@code participant} and so many others. */
  public UUID made(int members) {
    return made("Set A", IntStream.range(0, members).mapToObj(others::get).toList(), true);
  }

  /** A set of some. */
  public UUID made(String name, List<UUID> members, boolean withOwn) {
    List<UUID> all = new ArrayList<>(members);
    if (withOwn) {
      all.addFirst(own);
    }
    return UUID.fromString(
        as("programme-admin")
            .body(
                Map.of(
                    "name",
                    name,
                    "facilitatorId",
                    Programme.person("facilitator"),
                    "participantIds",
                    all))
            .post("/api/v1/cohorts/{id}/learning-sets", cohort)
            .then()
            .statusCode(201)
            .extract()
            .path("id"));
  }

  /** A meeting of a set, so many hours from now, of two hours. */
  public UUID meeting(UUID set, int hours) {
    Map<String, Object> plan = Programme.plan("set-meeting", hours);
    plan.put("cohortId", cohort);
    UUID session = Programme.scheduled(plan);
    as("programme-admin")
        .body(Map.of("learningSetId", set))
        .post("/api/v1/sessions/{id}/invitations", session)
        .then()
        .statusCode(200);
    return session;
  }

  /** The person of a participant. */
  public static UUID person(UUID participant) {
    return (UUID)
        Programme.rows("select person_id from participant where id = ?", participant).getFirst();
  }

  /** Tells of what becomes of a participant, and waits until it is known. */
  public void becomes(UUID participant, long version, String state) {
    told(participant, version, cohort, person(participant), state);
    Awaitility.await()
        .until(
            () -> Programme.rows("select version from participant where id = ?", participant),
            List.of(version)::equals);
  }

  private static UUID told(UUID id, long version, UUID cohort, UUID person, String state) {
    try (EventSender sender = new EventSender("ignite.participants.v1")) {
      sender.send(
          "org.ignite.participants.participant.%s.v1".formatted(state),
          id,
          version,
          """
          {"participantId": "%s", "personId": "%s", "cohortId": "%s", "organisationId": "%s",
           "roleTitle": "Chief Executive", "state": "%s"}
          """
              .formatted(id, person, cohort, UUID.randomUUID(), state));
    }
    return id;
  }

  /** Tells of a conflict with a person, and waits until it is known. */
  public static void declared(UUID participant, UUID withPerson) {
    UUID conflict = UUID.randomUUID();
    try (EventSender sender = new EventSender("ignite.participants.restricted.v1")) {
      sender.send(
          "org.ignite.participants.conflict.declared.v1",
          conflict,
          0,
          """
          {"conflictId": "%s", "participantId": "%s", "withPersonId": "%s", "holds": true}
          """
              .formatted(conflict, participant, withPerson));
    }
    Programme.known("conflict", conflict);
  }

  /** Tells that somebody coaches a participant, and waits until it is known. */
  public void coaches(UUID person, UUID participant) {
    coaches(person, participant, "accepted");
  }

  /** The same of one who was asked, or has accepted. */
  public void coaches(UUID person, UUID participant, String state) {
    UUID involvement = UUID.randomUUID();
    try (EventSender sender = new EventSender("ignite.participants.v1")) {
      sender.send(
          "org.ignite.participants.involvement.%s.v1".formatted(state),
          involvement,
          0,
          """
          {"involvementId": "%s", "cohortId": "%s", "personId": "%s", "part": "coach",
           "participantId": "%s", "state": "%s"}
          """
              .formatted(involvement, cohort, person, participant, state));
    }
    Programme.known("involvement", involvement);
  }

  /** Tells whom a facilitator must not hold by their practice, and waits until it is known. */
  public static void mustNotHold(UUID facilitator, UUID person, UUID organisation) {
    try (EventSender sender = new EventSender("ignite.participants.restricted.v1")) {
      sender.send(
          "org.ignite.participants.practice.changed.v1",
          facilitator,
          0,
          """
          {"personId": "%s", "capacity": 3, "themes": [],
           "conflicts": [{"withPersonId": "%s"}, {"withOrganisationId": "%s"}]}
          """
              .formatted(facilitator, person, organisation));
    }
    Programme.known("practice", facilitator);
  }

  /** Hands a set over. */
  static Response handOver(UUID set, String facilitator, Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("facilitatorId", Programme.person(facilitator));
    return as("programme-admin").body(body).post("/api/v1/learning-sets/{id}/hand-over", set);
  }

  /** Who holds a session. */
  static UUID holder(UUID session) {
    return (UUID)
        Programme.rows("select facilitator_id from session where id = ?", session).getFirst();
  }

  /** The day on which a session begins. */
  static LocalDate day(UUID session) {
    return ((Timestamp)
            Programme.rows("select starts_at from session where id = ?", session).getFirst())
        .toLocalDateTime()
        .toLocalDate();
  }

  /** A draft of a meeting of a set. */
  UUID draft(UUID set, int hours) {
    Map<String, Object> plan = Programme.plan("set-meeting", hours);
    plan.put("cohortId", cohort);
    plan.put("draft", true);
    UUID session = Programme.scheduled(plan);
    Programme.change("update session set learning_set_id = ? where id = ?", set, session);
    return session;
  }
}
