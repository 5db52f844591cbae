package org.ignite.sessions.formation.http;

import static org.awaitility.Awaitility.await;
import static org.ignite.sessions.Programme.as;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.ignite.platform.testing.EventSender;
import org.ignite.sessions.Programme;

/** A cohort of twelve leaders of as many organisations, with two who facilitate. */
final class Council {

  private static final EventSender REGISTRY = new EventSender("ignite.participants.v1");
  private static final int ITERATIONS = 20_000;

  private static final AtomicInteger COUNCILS = new AtomicInteger();

  private final int number = COUNCILS.getAndIncrement();
  final UUID cohort = UUID.randomUUID();
  final List<UUID> facilitators = List.of(UUID.randomUUID(), UUID.randomUUID());
  final List<UUID> members = new ArrayList<>();
  final List<UUID> organisations = new ArrayList<>();

  /** Of people whom no other test knows, and who have nothing else to do. */
  Council() {
    this(UUID.randomUUID(), false);
  }

  /** The same with the usual levels of clashes. */
  static Council strict() {
    return new Council(UUID.randomUUID(), true);
  }

  /** The same with somebody who can sign in, first. */
  static Council with(String user) {
    return new Council(Programme.person(user), false);
  }

  private Council(UUID first, boolean strict) {
    LocalDate firstDay = LocalDate.now().minusDays(9);
    LocalDate lastDay = LocalDate.now().plusDays(300);
    if (strict) {
      Programme.strictCohort(cohort, firstDay, lastDay);
    } else {
      Programme.cohort(cohort, firstDay, lastDay);
    }
    facilitators.forEach(id -> Programme.tellOf(id, "holder", "facilitator"));
    joins(first, UUID.randomUUID());
    for (int i = 1; i < 12; i++) {
      UUID person = UUID.randomUUID();
      Programme.tellOf(person, "leader-" + i);
      joins(person, UUID.randomUUID());
    }
    Programme.known("cohort", cohort);
    Programme.known(cohort, 12);
    facilitators.forEach(id -> Programme.known("person", id));
    members.subList(1, 12).forEach(id -> Programme.known("person", personOf(id)));
  }

  UUID own() {
    return members.getFirst();
  }

  UUID joins(UUID person, UUID organisation) {
    UUID id = UUID.randomUUID();
    told(id, 0, person, organisation, "confirmed");
    members.add(id);
    organisations.add(organisation);
    return id;
  }

  void told(UUID id, long version, UUID person, UUID organisation, String state) {
    REGISTRY.send(
        "org.ignite.participants.participant.%s.v1".formatted(state),
        id,
        version,
        """
        {"participantId": "%s", "personId": "%s", "cohortId": "%s", "organisationId": "%s",
         "roleTitle": "Chief Executive", "state": "%s", "inPostSince": "%s",
         "interests": ["empathy-and-generosity"]}
        """
            .formatted(
                id,
                person,
                cohort,
                organisation,
                state,
                LocalDate.of(2015, 1, 1).plusDays(200L * members.size())));
  }

  static UUID personOf(UUID participant) {
    return (UUID)
        Programme.rows("select person_id from participant where id = ?", participant).getFirst();
  }

  /**
   * Seven dates, four weeks from one to the next: more than are needed, as users are busy people.
   */
  private List<Map<String, String>> times() {
    LocalDate first = LocalDate.now().plusDays(20 + number % 28);
    return IntStream.range(0, 7)
        .mapToObj(i -> first.plusDays(28L * i))
        .map(day -> Map.of("startsAt", day + "T10:00:00", "endsAt", day + "T13:00:00"))
        .toList();
  }

  Map<String, Object> order(Map<String, ?> more) {
    Map<String, Object> order = new HashMap<>();
    order.put("times", times());
    order.put("facilitatorIds", facilitators);
    order.put("seed", 7);
    order.put("iterations", ITERATIONS);
    order.putAll(more);
    return order;
  }

  Response asked(Map<String, ?> order) {
    return as("programme-admin").body(order).post("/api/v1/cohorts/{cohort}/allocations", cohort);
  }

  /** Looks for sets, and waits until the search has ended. */
  UUID searched(Map<String, ?> order) {
    return ended(asked(order));
  }

  /** The search that was asked for, when it has ended. */
  UUID ended(Response accepted) {
    UUID id = UUID.fromString(accepted.then().statusCode(202).extract().path("id"));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> List.of("done", "failed").contains(read(id).<String>path("state")));
    return id;
  }

  UUID searched() {
    return searched(order(Map.of()));
  }

  Response read(UUID allocation) {
    return as("programme-admin")
        .get("/api/v1/cohorts/{cohort}/allocations/{id}", cohort, allocation);
  }

  static Response draft(UUID allocation) {
    return as("programme-admin").get("/api/v1/allocations/{id}/draft", allocation);
  }

  static List<List<String>> sets(UUID allocation) {
    return draft(allocation).then().statusCode(200).extract().path("sets.members.id");
  }

  static Response proposed(UUID allocation) {
    return as("programme-admin")
        .header("If-Match", draft(allocation).header("ETag"))
        .body(Map.of("declineUntil", Instant.now().plus(Duration.ofDays(2)).toString()))
        .post("/api/v1/allocations/{id}/draft/proposal", allocation);
  }

  /** Lets the time to decline pass. */
  static void settled(UUID allocation) {
    Programme.change(
        "update set_allocation set decline_until = now() - interval '1 minute' where id = ?",
        allocation);
  }

  /** Shows the draft to its members, of whom none declines. */
  static UUID agreed(UUID allocation) {
    proposed(allocation).then().statusCode(200);
    settled(allocation);
    return allocation;
  }

  static Response released(UUID allocation) {
    return as("programme-admin")
        .body(Map.of("venue", "Guildhall"))
        .post("/api/v1/allocations/{id}/release", allocation);
  }
}
