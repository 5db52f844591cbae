package org.ignite.sessions.setrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ignite.platform.testing.EventSender;
import org.ignite.sessions.Programme;
import org.ignite.sessions.exchanges.Exchanges;
import org.ignite.sessions.exchanges.Exchanges.Member;
import org.ignite.sessions.mixing.PairMet;
import org.ignite.sessions.setrules.PairApart.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SetFormingDataTest {

  private static final EventSender EVENTS = new EventSender("ignite.participants.v1");
  private static final EventSender RESTRICTED =
      new EventSender("ignite.participants.restricted.v1");

  private final UUID cohort = Exchanges.cohort();

  @Inject SetFormingData data;

  private FormingData read() {
    try {
      return VertxContextSupport.subscribeAndAwait(() -> data.of(cohort));
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private List<PairApart> apart(Reason reason) {
    return read().apart().stream().filter(pair -> pair.reason() == reason).toList();
  }

  private FormingFacilitator facilitator(UUID person) {
    return read().facilitators().stream()
        .filter(one -> one.personId().equals(person))
        .findAny()
        .orElseThrow();
  }

  /** The one whose id comes first is the first of a pair that has no order. */
  private static PairApart pair(Member a, Member b, Reason reason, boolean hard) {
    boolean inOrder = a.id().toString().compareTo(b.id().toString()) < 0;
    return new PairApart((inOrder ? a : b).id(), (inOrder ? b : a).id(), reason, hard);
  }

  private static PairMet met(Member a, Member b, int sessions, boolean inOneSet) {
    boolean inOrder = a.id().toString().compareTo(b.id().toString()) < 0;
    return new PairMet((inOrder ? a : b).id(), (inOrder ? b : a).id(), sessions, inOneSet);
  }

  @Test
  void aPersonIsWhatIsKnownOfThemAndOfWhatTheyLead() {
    LocalDate startsOn = LocalDate.now(ZoneOffset.UTC).minusDays(30);
    UUID organisation = UUID.randomUUID();
    organisation(organisation, "\"region\": \"North West\", \"population\": 64187");
    UUID one = UUID.randomUUID();
    EVENTS.send(
        "org.ignite.participants.participant.changed.v1",
        one,
        0,
        """
        {"participantId": "%s", "personId": "%s", "cohortId": "%s", "organisationId": "%s",
         "roleTitle": "Chief Executive", "state": "active", "inPostSince": "%s",
         "interests": ["empathy-and-generosity", "building-and-sustaining-teams"]}
        """
            .formatted(one, UUID.randomUUID(), cohort, organisation, startsOn.minusDays(100)));
    Programme.known("participant", one);
    Member leaver = Exchanges.stranger(cohort);
    Exchanges.leaves(leaver);
    brought(one);

    assertThat(read().people())
        .singleElement()
        .satisfies(
            person -> {
              assertThat(person.participantId()).isEqualTo(one);
              assertThat(person.categories())
                  .isEqualTo(
                      Map.of(
                          "type", "nhs-body",
                          "region", "North West",
                          "sector", "health",
                          "party", "none"));
              assertThat(person.quantities())
                  .isEqualTo(Map.of("size", 64187.0, "time-in-post", 100.0, "staff", 12.0));
              assertThat(person.interests())
                  .containsExactly("empathy-and-generosity", "building-and-sustaining-teams");
            });
  }

  private static void organisation(UUID id, String more) {
    EVENTS.send(
        "org.ignite.participants.organisation.registered.v1",
        id,
        0,
        """
        {"organisationId": "%s", "name": "%s", "alternativeNames": [], "type": "nhs-body", %s}
        """
            .formatted(id, "Organisation " + id, more));
    Programme.known("organisation", id);
  }

  private void brought(UUID participant) {
    var now = as("programme-admin").get("/api/v1/cohorts/{id}/set-rules", cohort);
    Map<String, Object> rules = new HashMap<>(now.jsonPath().getMap(""));
    rules.remove("cohortId");
    rules.put(
        "attributes",
        List.of(
            Map.of(
                "name",
                "party",
                "kind",
                "category",
                "weight",
                1,
                "values",
                Map.of(participant, "none")),
            Map.of(
                "name",
                "staff",
                "kind",
                "number",
                "weight",
                1,
                "values",
                Map.of(participant, "12"))));
    as("programme-admin")
        .header("If-Match", now.header("ETag"))
        .body(rules)
        .put("/api/v1/cohorts/{id}/set-rules", cohort)
        .then()
        .statusCode(200);
  }

  @Test
  void whoTakesPartTwiceIsOnePerson() {
    Member first = Exchanges.stranger(cohort);
    Exchanges.member(cohort, first.person(), UUID.randomUUID());

    assertThat(read().people()).hasSize(1);
  }

  @Test
  void neighboursAndPeopleOfOneOrganisationAreApart() {
    UUID organisation = UUID.randomUUID();
    UUID neighbour = UUID.randomUUID();
    organisation(organisation, "\"county\": \"KEN\", \"latitude\": 51.2, \"longitude\": 0.5");
    organisation(neighbour, "\"county\": \"KEN\", \"latitude\": 51.3, \"longitude\": 0.5");
    Member one = Exchanges.member(cohort, UUID.randomUUID(), organisation);
    Member colleague = Exchanges.member(cohort, UUID.randomUUID(), organisation);
    Member other = Exchanges.member(cohort, UUID.randomUUID(), neighbour);

    assertThat(apart(Reason.SAME_ORGANISATION))
        .containsExactly(pair(one, colleague, Reason.SAME_ORGANISATION, true));
    assertThat(apart(Reason.COUNTY))
        .containsExactlyInAnyOrder(
            pair(one, other, Reason.COUNTY, false), pair(colleague, other, Reason.COUNTY, false));
    assertThat(apart(Reason.NEAR)).hasSize(2);
  }

  @Test
  void aDeclaredConflictOfAnyOfTheirSeasonsIsHard() {
    Member one = Exchanges.stranger(cohort);
    Member other = Exchanges.stranger(cohort);
    Member leads = Exchanges.stranger(cohort);
    Member before = Exchanges.member(Programme.OTHER_COHORT, one.person(), UUID.randomUUID());
    Exchanges.conflict(before, other.person(), null);
    Exchanges.conflict(other, null, leads.organisation());

    assertThat(apart(Reason.DECLARED))
        .containsExactlyInAnyOrder(
            pair(one, other, Reason.DECLARED, true), pair(other, leads, Reason.DECLARED, true));
  }

  @Test
  void aWishIsOfTheOneWhoWishes() {
    Member own = Exchanges.member(cohort, "participant");
    Member other = Exchanges.stranger(cohort);
    Member leaver = Exchanges.stranger(cohort);
    as("programme-admin")
        .body(Map.of("closesAt", Instant.now().plus(1, ChronoUnit.DAYS).toString()))
        .post("/api/v1/cohorts/{id}/set-wishes-requests", cohort)
        .then()
        .statusCode(201);
    as("participant")
        .body(Map.of("apartFrom", List.of(other.id(), leaver.id())))
        .put("/api/v1/cohorts/{id}/set-wishes", cohort)
        .then()
        .statusCode(200);
    Exchanges.leaves(leaver);

    assertThat(apart(Reason.WISH))
        .containsExactly(new PairApart(own.id(), other.id(), Reason.WISH, false));
    Exchanges.leaves(own);
    assertThat(apart(Reason.WISH)).isEmpty();
  }

  @Test
  void whoWasInASmallGroupTogetherHasMetButNobodyIsToldOfTheChathamHouse() {
    List<Member> members = Exchanges.strangers(cohort, 4);
    Member one = members.get(0);
    Member other = members.get(1);
    Member third = members.get(2);
    Member absent = members.get(3);
    met("reflective-practice", "set", List.of(one, other, absent), absent);
    met("reflective-practice", "set", List.of(one, other));
    met("roundtable", "chatham-house", List.of(one, third));
    UUID full = met("reflective-practice", "set", List.of(third, absent));
    Programme.change(
        "update invitation set seat = 'WAITING', waiting_number = 1 where session_id = ? and"
            + " participant_id = ?",
        full,
        absent.id());
    met("large-group-session", "open", List.of(one, third));
    Programme.learningSet(cohort, "facilitator", List.of(other.id(), third.id()));

    assertThat(read().met())
        .containsExactlyInAnyOrder(met(one, other, 2, false), met(other, third, 0, true));
  }

  /** A session that is over, at which all but one were; that one has said yes and did not come. */
  private UUID met(String kind, String confidentiality, List<Member> members, Member... absent) {
    Map<String, Object> plan = Programme.plan(kind, 24);
    plan.put("cohortId", cohort);
    plan.put("confidentiality", confidentiality);
    UUID session = Programme.scheduled(plan);
    Programme.invited(session, members.stream().map(Member::id).toList());
    Programme.change(
        "update invitation set reply = 'YES', replied_at = now(), seat = 'TAKEN' where session_id"
            + " = ?",
        session);
    Programme.began(session, 5);
    for (Member one : absent) {
      Programme.change(
          "update invitation set attendance = 'ABSENT' where session_id = ? and participant_id = ?",
          session,
          one.id());
    }
    return session;
  }

  @Test
  void aFacilitatorIsWhatTheyTakeOnAndWhomTheyMustNotHold() {
    UUID facilitator = UUID.randomUUID();
    Programme.tellOf(facilitator, "somebody", "facilitator");
    Programme.known("person", facilitator);
    Member inConflict = Exchanges.stranger(cohort);
    Member ofTheirs = Exchanges.stranger(cohort);
    Member declares = Exchanges.stranger(cohort);
    Member coached = Exchanges.stranger(cohort);
    Exchanges.stranger(cohort);
    assertThat(facilitator(facilitator))
        .isEqualTo(new FormingFacilitator(facilitator, null, 0, List.of(), Set.of(), Set.of()));
    RESTRICTED.send(
        "org.ignite.participants.practice.changed.v1",
        facilitator,
        0,
        """
        {"personId": "%s", "capacity": 3, "themes": ["empathy-and-generosity"],
         "conflicts": [{"withPersonId": "%s"}, {"withOrganisationId": "%s"}]}
        """
            .formatted(facilitator, inConflict.person(), ofTheirs.organisation()));
    Programme.known("practice", facilitator);
    Exchanges.conflict(declares, facilitator, null);
    Member led = Exchanges.member(Programme.OTHER_COHORT, facilitator, UUID.randomUUID());
    Member declaresTheirs = Exchanges.stranger(cohort);
    Exchanges.conflict(declaresTheirs, null, led.organisation());
    coaches(facilitator, coached.id(), "accepted");
    coaches(facilitator, declares.id(), "ended");
    coaches(facilitator, null, "accepted");
    elsewhere(facilitator);

    FormingFacilitator known = facilitator(facilitator);

    assertThat(known.capacity()).isEqualTo(3);
    assertThat(known.setsElsewhere()).isEqualTo(1);
    assertThat(known.themes()).containsExactly("empathy-and-generosity");
    assertThat(known.conflicts())
        .containsExactlyInAnyOrder(
            inConflict.id(), ofTheirs.id(), declares.id(), declaresTheirs.id());
    assertThat(known.coaches()).containsExactly(coached.id());
  }

  private void coaches(UUID person, @Nullable UUID participant, String state) {
    UUID id = UUID.randomUUID();
    EVENTS.send(
        "org.ignite.participants.involvement.%s.v1".formatted(state),
        id,
        0,
        """
        {"involvementId": "%s", "cohortId": "%s", "personId": "%s", "part": "coach", %s "state": "%s"}
        """
            .formatted(
                id,
                cohort,
                person,
                participant == null ? "" : "\"participantId\": \"%s\",".formatted(participant),
                state));
    Programme.known("involvement", id);
  }

  private static void elsewhere(UUID facilitator) {
    Programme.change(
        "insert into learning_set (id, version, cohort_id, name, facilitator_id) values"
            + " (gen_random_uuid(), 0, ?, ?, ?)",
        Programme.OTHER_COHORT,
        "Set of " + facilitator,
        facilitator);
  }
}
