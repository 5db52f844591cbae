package org.ignite.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.ignite.acceptance.client.Actor;
import org.ignite.acceptance.client.Answer;
import org.ignite.acceptance.client.Await;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A whole season, a chapter a test, one after the other; in the end the diaries are read. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeasonTest {

  private static final int ALL = 24;

  private static WholeSeason season;

  @BeforeAll
  static void theSeasonIsMadeFromTheTemplate() {
    season = WholeSeason.begin();
  }

  @Test
  @Order(1)
  void theCalendarIsThereForThoseItConcerns() {
    Answer seen =
        Suite.api()
            .get(
                season.as(season.person(0)),
                "/api/v1/sessions?limit=200&cohortId=" + season.opening.cohort())
            .expect(200);
    List<String> titles = seen.items().map(one -> one.path("title").asText()).toList();

    assertThat(titles).contains("Opening residential", "Large-group session", "Evaluation");
    assertThat(titles).noneMatch(title -> title.startsWith("Roundtable"));
    Suite.api().get(season.as(season.person(0)), season.cohort("/season-timeline")).expect(200);
  }

  @Test
  @Order(2)
  void theClosingResidentialIsCancelledAndAnotherOneTakesItsPlace() {
    for (String title : List.of("Opening", "Closing", "Large-group", "Evaluation")) {
      season.invite(season.session(title), Map.of("cohort", true));
    }
    UUID closing = season.session("Closing");
    everybody(index -> season.reply(index, closing, "yes"));

    post("/api/v1/sessions/" + closing + "/cancel", Map.of("reason", "The house is flooded."))
        .expect(200);
    UUID another = residential("Closing residential, elsewhere");
    season.invite(another, Map.of("cohort", true));
    everybody(index -> season.reply(index, another, index == 23 ? "no" : "yes"));

    assertThat(season.invitation(0, another).path("reply").asText()).isEqualTo("yes");
    season.sessions.put("Another closing", another);
  }

  private static UUID residential(String title) {
    LocalDateTime start = WholeSeason.saturday(16);
    Map<String, Object> plan = season.held(start);
    plan.put("endsAt", start.plusDays(1).toString());
    plan.putAll(Map.of("cohortId", season.opening.cohort(), "kind", "residential", "title", title));
    return post("/api/v1/sessions", plan).expect(201).id();
  }

  @Test
  @Order(3)
  void whoWaitsForASeatIsOfferedTheOneThatComesFree() {
    UUID roundtable = season.session("Roundtable: second");
    Suite.api()
        .patch(Suite.team(), WholeSeason.SESSIONS + roundtable, Map.of("capacity", 3))
        .expect(200);
    season.invite(roundtable, Map.of("participantIds", season.participants(0, 5)));
    IntStream.range(0, 5).forEach(index -> season.reply(index, roundtable, "yes"));
    assertThat(seats(roundtable)).containsExactly("taken", "taken", "taken", "waiting", "waiting");

    season.reply(0, roundtable, "no");

    Await.until(
        "the first who waits is offered the seat",
        () -> Optional.of(seats(roundtable)).filter(seats -> seats.get(3).equals("offered")));
    season.reply(3, roundtable, "yes");
    assertThat(seats(roundtable).subList(1, 5))
        .containsExactly("taken", "taken", "taken", "waiting");
  }

  private static List<String> seats(UUID session) {
    return IntStream.range(0, 5)
        .mapToObj(index -> season.invitation(index, session).path("seat").asText())
        .toList();
  }

  @Test
  @Order(4)
  void theDateThatMostCanMakeBecomesTheSession() {
    Map<String, Object> plan = season.held(WholeSeason.saturday(4));
    plan.remove("startsAt");
    plan.remove("endsAt");
    plan.putAll(
        Map.of(
            "kind",
            "reflective-practice",
            "title",
            "Reflective practice, together",
            "participantIds",
            season.participants(6, 10),
            "options",
            List.of(
                WholeSeason.twoHours(WholeSeason.saturday(4)),
                WholeSeason.twoHours(WholeSeason.saturday(5)))));
    Answer poll = post(season.cohort("/date-polls"), plan).expect(201);
    List<String> options =
        StreamSupport.stream(poll.body().path("options").spliterator(), false)
            .map(option -> option.path("id").asText())
            .toList();
    for (int index = 6; index < 10; index++) {
      Suite.api()
          .put(
              season.as(season.person(index)),
              "/api/v1/date-polls/" + poll.id() + "/answers/" + season.participant(index),
              Map.of(
                  "answers",
                  List.of(
                      Map.of("optionId", options.get(0), "answer", index < 9 ? "no" : "yes"),
                      Map.of("optionId", options.get(1), "answer", "yes"))))
          .expect(200);
    }

    Answer closed = post("/api/v1/date-polls/" + poll.id() + "/close", Map.of()).expect(200);

    UUID session = UUID.fromString(closed.text("sessionId"));
    Answer made = Suite.api().get(Suite.team(), WholeSeason.SESSIONS + session).expect(200);
    assertThat(made.text("startsAt")).startsWith(WholeSeason.saturday(5).toString());
    assertThat(season.invitation(6, session)).isNotNull();
  }

  @Test
  @Order(5)
  void whoMovesToAnotherSetMeetsWithTheOther() {
    UUID first = set("Set A", 0, 6);
    UUID second = set("Set B", 6, 12);
    UUID meetingA = season.session("Learning sets: fourth");
    UUID meetingB = season.session("Learning sets: fifth");
    season.invite(meetingA, Map.of("learningSetId", first));
    season.invite(meetingB, Map.of("learningSetId", second));

    Suite.api()
        .put(
            Suite.team(),
            "/api/v1/learning-sets/" + second + "/participants/" + season.participant(5),
            Map.of())
        .expect(200);

    assertThat(season.invitation(5, meetingB)).isNotNull();
    Suite.api().get(season.as(season.person(5)), WholeSeason.SESSIONS + meetingA).expect(404);
  }

  private static UUID set(String name, int from, int to) {
    return post(
            season.cohort("/learning-sets"),
            Map.of(
                "name",
                name,
                "facilitatorId",
                season.opening.facilitator(),
                "participantIds",
                season.participants(from, to)))
        .expect(201)
        .id();
  }

  @Test
  @Order(6)
  void aVisitorIsAcceptedByTheHost() {
    Map<String, Object> date = new HashMap<>(WholeSeason.twoHours(WholeSeason.saturday(7)));
    date.put("zone", "Europe/London");
    UUID offer =
        Suite.api()
            .post(
                season.as(season.person(12)),
                season.cohort("/exchange-offers"),
                Map.of(
                    "description",
                    "A day with the team that works on buses.",
                    "venue",
                    "Town Hall",
                    "places",
                    1,
                    "dates",
                    List.of(date)))
            .expect(201)
            .id();
    Answer read =
        Suite.api()
            .get(season.as(season.person(13)), "/api/v1/exchange-offers/" + offer)
            .expect(200);
    UUID request =
        Suite.api()
            .post(
                season.as(season.person(13)),
                "/api/v1/exchange-offers/" + offer + "/visit-requests",
                Map.of(
                    "dateId",
                    read.body().at("/dates/0/id").asText(),
                    "words",
                    "We take our buses back in house."))
            .expect(201)
            .id();
    Suite.api()
        .post(season.as(season.person(12)), "/api/v1/visit-requests/" + request + "/accept", null)
        .expect(200);

    Suite.api()
        .putPart(
            Suite.team(),
            "/api/v1/exchange-offers/" + offer,
            "/facilitator",
            Map.of("facilitatorId", season.opening.facilitator()))
        .expect(200);

    Answer visit =
        Suite.api()
            .get(season.as(season.person(13)), "/api/v1/visit-requests/" + request)
            .expect(200);
    UUID session = UUID.fromString(visit.text("sessionId"));
    assertThat(season.invitation(13, session)).isNotNull();
  }

  @Test
  @Order(7)
  void aProposalBecomesARoundtableForItsBackers() {
    UUID proposal =
        Suite.api()
            .post(
                season.as(season.person(14)),
                season.cohort("/proposals"),
                Map.of(
                    "title", "Telling a hard truth to a new leader",
                    "about", "What did we say first, and what too late?",
                    "format", "roundtable",
                    "themes", List.of("mandate-confidence-and-courage"),
                    "outcomes", List.of("Advice that is heard before a decision")))
            .expect(201)
            .id();
    for (int index = 15; index < 18; index++) {
      Suite.api()
          .put(
              season.as(season.person(index)),
              "/api/v1/proposals/" + proposal + "/backing",
              Map.of())
          .expect(204);
    }
    Map<String, Object> session = season.held(WholeSeason.saturday(9));
    session.put("title", "Roundtable: first months with a new leader");
    session.put("backersOnly", true);

    Answer turned = post("/api/v1/proposals/" + proposal + "/turn", session).expect(200);

    UUID roundtable = UUID.fromString(turned.text("sessionId"));
    IntStream.range(14, 18)
        .forEach(index -> assertThat(season.invitation(index, roundtable)).isNotNull());
  }

  @Test
  @Order(8)
  void anAssistantMovesTheDiaryAndIsRefusedEverythingElse() {
    Office office = Office.of(season, 18);

    office.keepsTheDiary();
    office.replies(season.session("Evaluation"), "tentative");

    office.isRefusedEverythingElse();
  }

  @Test
  @Order(9)
  void whatWasAttendedCountsTowardsTheCommitmentAndIsEvaluated() {
    UUID opening = season.session("Opening");
    Map<String, String> invitations = new HashMap<>();
    Suite.api()
        .get(
            season.as(season.cast.facilitator()),
            WholeSeason.SESSIONS + opening + "/invitations?limit=200")
        .expect(200)
        .items()
        .forEach(
            one -> invitations.put(one.path("participantId").asText(), one.path("id").asText()));
    assertThat(invitations).hasSize(ALL);
    List<String> inOrder =
        season.opening.participants().values().stream()
            .map(id -> invitations.get(id.toString()))
            .toList();
    Suite.api()
        .post(
            season.as(season.cast.facilitator()),
            WholeSeason.SESSIONS + opening + "/attendance",
            Map.of(
                "attended", inOrder.subList(0, 22),
                "excused", inOrder.subList(22, 23),
                "absent", inOrder.subList(23, 24)))
        .expect(200);

    Answer ledger =
        Suite.api().get(Suite.team(), season.cohort("/commitments?limit=200")).expect(200);
    assertThat(ledger.items().filter(row -> row.path("attendedDays").asDouble() == 1)).hasSize(22);
    assertThat(release(opening)).allMatch(item -> item.path("standing").asText().equals("shown"));
  }

  /** Those who were there answer the evaluation, which is then closed. */
  private static List<JsonNode> release(UUID session) {
    String evaluation = "";
    for (int index = 0; index < 5; index++) {
      evaluation = evaluation(index, session);
      Suite.api()
          .put(
              season.as(season.person(index)),
              evaluation + "/answer",
              Map.of(
                  "answers",
                  List.of(
                      Map.of("item", "usefulness", "value", 4),
                      Map.of("item", "candour", "value", 3 + index % 2),
                      Map.of("item", "action", "value", 2))))
          .expect(204);
    }
    post(evaluation + "/close", null).expect(200);
    Answer release = Suite.api().get(Suite.team(), evaluation + "/release").expect(200);
    return StreamSupport.stream(release.body().path("items").spliterator(), false).toList();
  }

  private static String evaluation(int index, UUID session) {
    return Await.until(
        "the evaluation is open to " + season.person(index).name(),
        () ->
            Suite.api()
                .get(season.as(season.person(index)), "/api/v1/me/evaluations?limit=200")
                .expect(200)
                .items()
                .filter(one -> one.path("sessionId").asText().equals(session.toString()))
                .map(one -> "/api/v1/evaluations/" + one.path("id").asText())
                .findAny());
  }

  /** But for what was over when they were asked to it: of that nobody is written to. */
  @Test
  @Order(10)
  void everyDiaryThatFollowsItsMailHasWhatTheFeedHas() {
    Events.awaitRest(Suite.stack());

    everybody(
        index -> {
          Actor person = season.as(season.person(index));
          assertThat(Diary.ofMail(season.person(index).email()).without(Diary.declined(person)))
              .as(season.person(index).name())
              .isEqualTo(Diary.ofFeed(person).from(LocalDate.now(ZoneOffset.UTC)));
        });
  }

  private static void everybody(IntConsumer step) {
    IntStream.range(0, ALL).forEach(step);
  }

  private static Answer post(String path, Object body) {
    return Suite.api().post(Suite.team(), path, body);
  }
}
