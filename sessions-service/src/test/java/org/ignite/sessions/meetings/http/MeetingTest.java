package org.ignite.sessions.meetings.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.MapAssert;
import org.ignite.sessions.Programme;
import org.ignite.sessions.learningsets.http.Sets;
import org.ignite.sessions.meetings.Urgency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Meetings of two hours: two present for 40 minutes each, and three for less. */
@QuarkusTest
class MeetingTest {

  private Sets sets;
  private UUID set;

  @BeforeEach
  void aSetOfFour() {
    sets = Sets.of(3);
    set = sets.made(3);
  }

  private static ValidatableResponse agenda(String reader, UUID meeting) {
    return as(reader).get("/api/v1/sessions/{id}/meeting-agenda", meeting).then();
  }

  private static ValidatableResponse bid(UUID meeting, String urgency) {
    return as("participant")
        .body(Map.of("urgency", urgency))
        .put("/api/v1/sessions/{id}/own-bid", meeting)
        .then();
  }

  /** What another of the set, who has no account here, asks for. */
  private static void alsoBids(UUID meeting, UUID participant, Urgency urgency) {
    Programme.change(
        "insert into presenting_bid (session_id, participant_id, urgency, bid_at) values (?, ?, ?,"
            + " now())",
        meeting,
        participant,
        urgency.name());
  }

  private static Response choose(UUID meeting, Map<String, Object> choice) {
    String seen = agenda("facilitator", meeting).statusCode(200).extract().header("ETag");
    return as("facilitator")
        .header("If-Match", seen)
        .body(choice)
        .put("/api/v1/sessions/{id}/meeting-agenda", meeting);
  }

  private static Response correct(UUID meeting, Object... participantsAndMinutes) {
    String seen = agenda("facilitator", meeting).statusCode(200).extract().header("ETag");
    List<Map<String, Object>> held = new ArrayList<>();
    for (int i = 0; i < participantsAndMinutes.length; i += 2) {
      held.add(
          Map.of(
              "participantId",
              participantsAndMinutes[i],
              "minutes",
              participantsAndMinutes[i + 1]));
    }
    return as("facilitator")
        .header("If-Match", seen)
        .body(Map.of("presenters", held))
        .put("/api/v1/sessions/{id}/air-time", meeting);
  }

  /** A meeting at which some presented, and that began so many hours ago. */
  private UUID held(int hours, UUID... presenters) {
    UUID meeting = sets.meeting(set, hours);
    choose(meeting, Map.of("presenters", List.of(presenters))).then().statusCode(200);
    Programme.began(meeting, hours);
    return meeting;
  }

  @Test
  void whoHasHadLeastIsProposedFirstAndTheAgendaSaysWhy() {
    held(60, sets.own(), sets.other(0));
    UUID meeting = sets.meeting(set, 3300);
    bid(meeting, "can-not-wait").statusCode(204);
    alsoBids(meeting, sets.other(1), Urgency.CAN_WAIT);
    alsoBids(meeting, sets.other(2), Urgency.THIS_MEETING);
    alsoBids(meeting, sets.other(0), Urgency.THIS_MEETING);

    agenda("participant", meeting)
        .statusCode(200)
        .body("chosen", is(false))
        .body("format", is("presenters"))
        .body(
            "presenters.participantId",
            contains(sets.other(2).toString(), sets.other(1).toString(), sets.own().toString()))
        .body("presenters[2].because", startsWith("Has presented for 40 minutes"))
        .body("presenters.minutes", contains(32, 32, 31))
        .body("bids", hasSize(4));
  }

  @Test
  void theAgendaIsTimedFromTheBeginningToTheEnd() {
    UUID meeting = sets.meeting(set, 3310);
    String startsAt = startsAt(meeting);

    choose(meeting, Map.of("presenters", List.of(sets.other(0), sets.own())))
        .then()
        .statusCode(200)
        .body("chosen", is(true))
        .body("presenters.minutes", contains(40, 40))
        .body("presenters.because", everyItem(nullValue()))
        .body("stages[0].stage", is("check-in"))
        .body("stages[0].startsAt", startsWith(startsAt))
        .body("stages.minutes.sum()", is(120))
        .body("stages.findAll { it.participantId == '%s' }".formatted(sets.own()), hasSize(5));
  }

  private static String startsAt(UUID meeting) {
    return as("facilitator").get("/api/v1/sessions/{id}", meeting).path("startsAt");
  }

  @Test
  void atEqualTimeEverybodyWhoComesPresents() {
    as("facilitator")
        .body(Map.of("format", "equal-time"))
        .put("/api/v1/learning-sets/{id}/format", set)
        .then()
        .statusCode(204);
    UUID meeting = sets.meeting(set, 3320);
    UUID invitation =
        (UUID)
            Programme.rows(
                    "select id from invitation where session_id = ? and participant_id = ?",
                    meeting,
                    sets.own())
                .getFirst();
    as("participant")
        .body(Map.of("reply", "no"))
        .post("/api/v1/invitations/{id}/reply", invitation)
        .then()
        .statusCode(200);

    choose(meeting, Map.of())
        .then()
        .statusCode(200)
        .body("format", is("equal-time"))
        .body("presenters.minutes", contains(32, 32, 31));
  }

  @Test
  void whatDoesNotFitAndWhoIsNotAskedIsRefused() {
    UUID meeting = sets.meeting(set, 3330);
    Programme.change(
        "update session set ends_at_utc = starts_at_utc + interval '1 hour', ends_at = starts_at +"
            + " interval '1 hour' where id = ?",
        meeting);

    choose(meeting, Map.of("presenters", List.of(sets.other(0), sets.own())))
        .then()
        .statusCode(422)
        .body("type", is("/problems/agenda-does-not-fit"));
    choose(meeting, Map.of("presenters", List.of(UUID.randomUUID(), sets.own())))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/presenters/0"));
    choose(meeting, Map.of("presenters", List.of(sets.own(), sets.own())))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/presenters/1"));
    choose(meeting, Map.of("presenters", List.of(sets.own())))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/presenters"));
    agenda("facilitator", meeting).body("chosen", is(false)).body("stages", empty());
  }

  @Test
  void ofTwoWhoChooseTheSameAgendaOneHasSeenAnOldOne() {
    UUID meeting = sets.meeting(set, 3340);
    String seen = agenda("facilitator", meeting).extract().header("ETag");
    Map<String, Object> choice = Map.of("presenters", List.of(sets.other(0), sets.own()));
    choose(meeting, choice).then().statusCode(200);

    as("facilitator")
        .header("If-Match", seen)
        .body(choice)
        .put("/api/v1/sessions/{id}/meeting-agenda", meeting)
        .then()
        .statusCode(412);
    as("facilitator")
        .body(choice)
        .put("/api/v1/sessions/{id}/meeting-agenda", meeting)
        .then()
        .statusCode(428);
  }

  @Test
  void aBidIsTakenBackAndNoneIsMadeAfterTheMeeting() {
    UUID meeting = sets.meeting(set, 3350);
    bid(meeting, "this-meeting").statusCode(204);
    bid(meeting, "can-wait").statusCode(204);
    agenda("facilitator", meeting).body("bids.urgency", contains("can-wait"));

    as("participant").delete("/api/v1/sessions/{id}/own-bid", meeting).then().statusCode(204);

    agenda("facilitator", meeting).body("bids", empty());
    Programme.began(meeting, 3);
    bid(meeting, "this-meeting").statusCode(409).body("type", is("/problems/session-over"));
    choose(meeting, Map.of()).then().statusCode(409).body("type", is("/problems/session-over"));
  }

  @Test
  void aBidIsForAnIssueOfOnesOwnWhichWhoHasAgreedToTheRulesReads() {
    UUID meeting = sets.meeting(set, 3355);
    UUID issue = issueOf(sets.own());
    bidFor(meeting, issueOf(sets.other(0)))
        .statusCode(422)
        .body("errors[0].pointer", is("/issueId"));

    bidFor(meeting, issue).statusCode(204);

    agenda("participant", meeting).body("bids.issueTitle", contains("Buses"));
    agenda("facilitator", meeting)
        .body("bids", hasSize(1))
        .body("bids[0].issueId", nullValue())
        .body("bids[0].issueTitle", nullValue());
    Programme.change(
        "insert into ground_rules (learning_set_id, version, points) values (?, 0, '{}')", set);
    Programme.change(
        "insert into ground_rules_agreement (learning_set_id, person_id, version) values (?, ?, 0)",
        set,
        Programme.person("facilitator"));
    agenda("facilitator", meeting)
        .body("bids.issueId", contains(issue.toString()))
        .header("Cache-Control", is("no-store"));
  }

  private static ValidatableResponse bidFor(UUID meeting, UUID issue) {
    return as("participant")
        .body(Map.of("urgency", "this-meeting", "issueId", issue))
        .put("/api/v1/sessions/{id}/own-bid", meeting)
        .then();
  }

  private UUID issueOf(UUID participant) {
    UUID issue = UUID.randomUUID();
    Programme.change(
        """
        insert into set_issue (id, version, learning_set_id, participant_id, rules_version, title, about, state, brought_at)
        values (?, 0, ?, ?, 0, 'Buses', 'Who runs them?', 'OPEN', now())
        """,
        issue,
        set,
        participant);
    return issue;
  }

  @Test
  void whatASetSaysIsForTheSetAndWhoHoldsItNow() {
    UUID past = held(60, sets.own(), sets.other(0));
    agenda("programme-admin", past).statusCode(403);
    agenda("participant-2", past).statusCode(404);
    agenda("participant", past).statusCode(200);
    Programme.change(
        "update learning_set set facilitator_id = ? where id = ?",
        Programme.person("facilitator-2"),
        set);

    agenda("facilitator", past).statusCode(404);
    agenda("facilitator-2", past).statusCode(200);
    Programme.change("delete from learning_set_member where participant_id = ?", sets.own());
    agenda("participant", past).statusCode(404);
  }

  @Test
  void airTimeIsThatOfTheAgendaUnlessSomebodyWasAway() {
    UUID meeting = held(60, sets.own(), sets.other(0));
    held(70, sets.own(), sets.other(1));
    UUID ahead = sets.meeting(set, 3360);
    choose(ahead, Map.of("presenters", List.of(sets.own(), sets.other(2)))).then().statusCode(200);
    Programme.change(
        "update invitation set attendance = 'EXCUSED' where session_id = ? and participant_id = ?",
        meeting,
        sets.other(0));

    minutes().isEqualTo(Map.of(0, 80, 1, 0, 2, 40, 3, 0));
  }

  @Test
  void whoLeftTheSetBeforeTheMeetingHadNoTimeAndTheOthersHadTheirs() {
    UUID meeting = sets.meeting(set, 3365);
    choose(meeting, Map.of("presenters", List.of(sets.own(), sets.other(0), sets.other(1))))
        .then()
        .statusCode(200)
        .body("presenters.minutes", contains(32, 32, 31));

    as("programme-admin")
        .delete("/api/v1/learning-sets/{set}/participants/{one}", set, sets.other(1))
        .then()
        .statusCode(204);

    agenda("facilitator", meeting).body("presenters.minutes", contains(40, 40));
    Programme.began(meeting, 60);
    as("facilitator")
        .get("/api/v1/learning-sets/{id}/air-time", set)
        .then()
        .body("members.find { it.participantId == '%s' }.minutes".formatted(sets.own()), is(40));
  }

  @Test
  void theFacilitatorSaysWhoHadHowMuchTimeInTheEnd() {
    UUID meeting = held(60, sets.own(), sets.other(0));

    correct(meeting, sets.own(), 25, sets.other(2), 35)
        .then()
        .statusCode(200)
        .body("presenters.heldMinutes", contains(25, 0));

    minutes().isEqualTo(Map.of(0, 25, 1, 0, 2, 0, 3, 35));
    correct(meeting, UUID.randomUUID(), 25)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/presenters/0/participantId"));
    UUID ahead = sets.meeting(set, 3370);
    correct(ahead, sets.own(), 25)
        .then()
        .statusCode(409)
        .body("type", is("/problems/meeting-not-over"));
  }

  /** The minutes of the participant, as 0, and of the others in their order. */
  private MapAssert<Integer, Integer> minutes() {
    Response read = as("participant").get("/api/v1/learning-sets/{id}/air-time", set);
    List<UUID> members = List.of(sets.own(), sets.other(0), sets.other(1), sets.other(2));
    return assertThat(
        IntStream.range(0, 4)
            .boxed()
            .collect(
                Collectors.toMap(
                    i -> i,
                    i ->
                        (int)
                            read.path(
                                "members.find { it.participantId == '%s' }.minutes"
                                    .formatted(members.get(i))))));
  }

  @Test
  void theFacilitatorAloneReadsHowTheSetFares() {
    UUID meeting = held(60, sets.own(), sets.other(0));
    sets.meeting(set, 3380);
    attended(meeting, sets.own(), "PRESENT");
    attended(meeting, sets.other(0), "PRESENT");
    attended(meeting, sets.other(1), "ABSENT");
    attended(meeting, sets.other(2), "EXCUSED");

    as("facilitator")
        .get("/api/v1/learning-sets/{id}/health", set)
        .then()
        .statusCode(200)
        .body("meetings", is(1))
        .body("attendance.present", is(2))
        .body("attendance.percent", is(67))
        .body("airTime.least", is(0))
        .body("airTime.spread", is(40))
        .body("actions.due", is(0));
    for (String other : List.of("programme-admin", "participant")) {
      as(other).get("/api/v1/learning-sets/{id}/health", set).then().statusCode(403);
    }
  }

  private static void attended(UUID meeting, UUID participant, String attendance) {
    Programme.change(
        "update invitation set attendance = ? where session_id = ? and participant_id = ?",
        attendance,
        meeting,
        participant);
  }

  @Test
  void nothingOfABidIsInTheAudit() {
    UUID meeting = sets.meeting(set, 3390);
    long before = audited(meeting);

    bid(meeting, "this-meeting").statusCode(204);

    assertThat(audited(meeting)).isEqualTo(before);
  }

  private static long audited(UUID meeting) {
    return Programme.count("select count(*) from audit where subject_id = ?", meeting);
  }
}
