package org.ignite.sessions.exchanges;

import static org.ignite.sessions.Programme.as;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.ignite.platform.testing.EventSender;
import org.ignite.sessions.Programme;
import org.jspecify.annotations.Nullable;

/** Cohorts whose participants lead organisations of their own, and what they offer and ask. */
public final class Exchanges {

  private static final EventSender EVENTS = new EventSender("ignite.participants.v1");
  private static final EventSender CONFLICTS = new EventSender("ignite.participants.restricted.v1");

  /** One for all, so that a date is the same when it is said again. */
  private static final LocalDateTime NOW =
      LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);

  private Exchanges() {}

  /**
   * Somebody of a cohort.
   *
   * @param organisation that they lead
   */
  public record Member(UUID id, UUID cohort, UUID person, UUID organisation) {}

  /** An offer and its dates. */
  public record Offer(UUID id, List<UUID> dates) {

    public UUID date() {
      return dates.getFirst();
    }
  }

  /** A cohort whose season is around today. */
  public static UUID cohort() {
    UUID cohort = UUID.randomUUID();
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Programme.cohort(cohort, today.minusDays(30), today.plusDays(30));
    Programme.known("cohort", cohort);
    return cohort;
  }

  /** A local user as a participant who leads an organisation of their own. */
  public static Member member(UUID cohort, String user) {
    return member(cohort, Programme.person(user), UUID.randomUUID());
  }

  /** Somebody without an account here. */
  public static Member stranger(UUID cohort) {
    return strangers(cohort, 1).getFirst();
  }

  public static List<Member> strangers(UUID cohort, int count) {
    List<Member> members =
        IntStream.range(0, count)
            .mapToObj(
                i -> new Member(UUID.randomUUID(), cohort, UUID.randomUUID(), UUID.randomUUID()))
            .toList();
    members.forEach(member -> tell(member, 0, "active"));
    members.forEach(member -> Programme.known("participant", member.id()));
    return members;
  }

  public static Member member(UUID cohort, UUID person, UUID organisation) {
    Member member = new Member(UUID.randomUUID(), cohort, person, organisation);
    tell(member, 0, "active");
    Programme.known("participant", member.id());
    return member;
  }

  /** Leaves the programme, which is known here when this returns. */
  public static void leaves(Member member) {
    tell(member, 1, "withdrawn");
    Awaitility.await()
        .until(
            () -> Programme.rows("select state from participant where id = ?", member.id()),
            List.of("withdrawn")::equals);
  }

  private static void tell(Member member, long version, String state) {
    EVENTS.send(
        "org.ignite.participants.participant.%s.v1".formatted(state),
        member.id(),
        version,
        """
        {"participantId": "%s", "personId": "%s", "cohortId": "%s", "organisationId": "%s",
         "roleTitle": "Chief Executive", "state": "%s"}
        """
            .formatted(
                member.id(), member.person(), member.cohort(), member.organisation(), state));
  }

  /** Tells of an organisation, and waits until it is known. */
  public static void organisation(UUID id, String name) {
    EVENTS.send(
        "org.ignite.participants.organisation.registered.v1",
        id,
        0,
        """
        {"organisationId": "%s", "name": "%s", "alternativeNames": [], "type": "unitary"}
        """
            .formatted(id, name));
    Programme.known("organisation", id);
  }

  /** Declares a conflict of interest, which is known here when this returns. */
  public static void conflict(
      Member of, @Nullable UUID withPerson, @Nullable UUID withOrganisation) {
    UUID id = UUID.randomUUID();
    String field = withPerson == null ? "withOrganisationId" : "withPersonId";
    CONFLICTS.send(
        "org.ignite.participants.conflict.declared.v1",
        id,
        0,
        """
        {"conflictId": "%s", "participantId": "%s", "%s": "%s", "holds": true}
        """
            .formatted(id, of.id(), field, withPerson == null ? withOrganisation : withPerson));
    Programme.known("conflict", id);
  }

  /** The body of an offer of visits that begin so many hours from now. */
  public static Map<String, Object> body(int places, int... hoursFromNow) {
    return new HashMap<>(
        Map.of(
            "description", "A day with the planning team",
            "venue", "County Hall, Room 4",
            "places", places,
            "hostName", "A host of visits",
            "dates", IntStream.of(hoursFromNow).mapToObj(Exchanges::date).toList()));
  }

  /** Two hours, so many hours from now. */
  public static Map<String, String> date(int hoursFromNow) {
    LocalDateTime start = NOW.plusHours(hoursFromNow);
    return Map.of(
        "startsAt", start.toString(),
        "endsAt", start.plusHours(2).toString(),
        "zone", "Etc/UTC");
  }

  /** An offer of a participant, made for them by the programme team. */
  public static Offer offer(Member host, int places, int... hoursFromNow) {
    Map<String, Object> body = body(places, hoursFromNow);
    body.put("hostParticipantId", host.id());
    return offer(host.cohort(), body);
  }

  /** An offer of a host outside the cohort. */
  public static Offer outsideOffer(UUID cohort, int places, int... hoursFromNow) {
    return offer(cohort, body(places, hoursFromNow));
  }

  public static Offer offer(UUID cohort, Map<String, Object> body) {
    var published =
        as("programme-admin")
            .body(body)
            .post("/api/v1/cohorts/{id}/exchange-offers", cohort)
            .then()
            .statusCode(201)
            .extract();
    return new Offer(
        UUID.fromString(published.path("id")),
        published.<List<String>>path("dates.id").stream().map(UUID::fromString).toList());
  }

  /** A request of somebody, made for them by the programme team. */
  public static UUID asked(Offer offer, Member visitor) {
    return UUID.fromString(ask(offer, visitor).statusCode(201).extract().path("id"));
  }

  public static ValidatableResponse ask(Offer offer, Member visitor) {
    return as("programme-admin")
        .body(Map.of("dateId", offer.date(), "words", "To see it", "participantId", visitor.id()))
        .post("/api/v1/exchange-offers/{id}/visit-requests", offer.id())
        .then();
  }

  /** A request of a local user themselves. */
  public static ValidatableResponse ask(Offer offer, String user) {
    return as(user)
        .body(Map.of("dateId", offer.date(), "words", "To see it"))
        .post("/api/v1/exchange-offers/{id}/visit-requests", offer.id())
        .then();
  }

  public static ValidatableResponse act(String user, UUID request, String action) {
    return as(user).post("/api/v1/visit-requests/{id}/{action}", request, action).then();
  }

  public static ValidatableResponse accept(UUID request) {
    return act("programme-admin", request, "accept");
  }

  /** Says who holds an offer's visits. */
  public static ValidatableResponse heldByFacilitator(Offer offer) {
    String seen =
        as("programme-admin").get("/api/v1/exchange-offers/{id}", offer.id()).header("ETag");
    return as("programme-admin")
        .header("If-Match", seen)
        .body(Map.of("facilitatorId", Programme.person("facilitator")))
        .put("/api/v1/exchange-offers/{id}/facilitator", offer.id())
        .then();
  }

  public static void wishes(UUID cohort, String user, boolean wanted) {
    as(user)
        .body(Map.of("wanted", wanted))
        .put("/api/v1/cohorts/{id}/exchange-wish", cohort)
        .then()
        .statusCode(200);
  }

  /** Moves a date, and the session that it has become, into the past. */
  public static void isOver(UUID date) {
    Programme.rows(
        "update exchange_date set starts_at_utc = now() - interval '3 hours',"
            + " ends_at_utc = now() - interval '1 hour' where id = ? returning id",
        date);
    Programme.rows(
        "update session set starts_at_utc = now() - interval '3 hours',"
            + " ends_at_utc = now() - interval '1 hour'"
            + " where id = (select session_id from exchange_date where id = ?) returning id",
        date);
  }
}
