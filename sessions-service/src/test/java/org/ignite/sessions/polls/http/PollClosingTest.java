package org.ignite.sessions.polls.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.ignite.sessions.Programme.as;
import static org.ignite.sessions.polls.http.Polls.ANSWER;
import static org.ignite.sessions.polls.http.Polls.POLL;
import static org.ignite.sessions.polls.http.Polls.answer;
import static org.ignite.sessions.polls.http.Polls.cancel;
import static org.ignite.sessions.polls.http.Polls.close;
import static org.ignite.sessions.polls.http.Polls.cohort;
import static org.ignite.sessions.polls.http.Polls.open;
import static org.ignite.sessions.polls.http.Polls.participant;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.ignite.sessions.Programme;
import org.ignite.sessions.Race;
import org.junit.jupiter.api.Test;

/** What becomes of a poll when it is closed. */
@QuarkusTest
class PollClosingTest {

  @Test
  void aGroupAnswersAndTheBestDateBecomesASession() {
    UUID cohort = cohort();
    UUID asked = participant(cohort, Programme.person("participant"));
    UUID peer = participant(cohort, UUID.randomUUID());
    UUID left = participant(cohort, UUID.randomUUID());
    UUID poll = Polls.opened(cohort, "facilitator", List.of(asked, peer, left));
    Programme.participant(left, 1, cohort, UUID.randomUUID(), "withdrawn");

    as("participant")
        .get(ANSWER, poll, asked)
        .then()
        .statusCode(200)
        .body("answered", equalTo(false))
        .body("dates", hasSize(2))
        .body("dates[0].answer", nullValue())
        .body("dates[0].suggestion", notNullValue());
    answer("participant", poll, asked, "yes", "no").statusCode(200);
    answer("participant", poll, asked, "if-need-be", "yes")
        .statusCode(200)
        .body("answered", equalTo(true))
        .body("dates.answer", contains("if-need-be", "yes"));
    as("participant")
        .get(POLL, poll)
        .then()
        .statusCode(200)
        .body("options.yes", contains(0, 1))
        .body("options.ifNeedBe", contains(1, 0))
        .body("answered", equalTo(1))
        .body("venue", nullValue())
        .body("link", nullValue());
    as("participant").get(POLL + "/answers", poll).then().statusCode(403);
    as("facilitator")
        .get(POLL + "/answers", poll)
        .then()
        .statusCode(200)
        .body("items.participantId", hasItem(asked.toString()))
        .body("items.answers.flatten().answer", contains("if-need-be", "yes"));
    as("facilitator").accept("text/csv").get(POLL + "/answers", poll).then().statusCode(200);
    as("participant")
        .get("/api/v1/participants/{id}/date-polls", asked)
        .then()
        .body("items.datePollId", contains(poll.toString()))
        .body("items[0].answeredAt", notNullValue());

    Awaitility.await()
        .until(
            () -> Programme.rows("select state from participant where id = ?", left),
            List.of("withdrawn")::equals);
    String session =
        close(poll, "{}")
            .statusCode(200)
            .body("state", equalTo("closed"))
            .body("asked", equalTo(2))
            .body("chosenOptionId", equalTo(Polls.options(poll).get(1)))
            .extract()
            .path("sessionId");

    as("programme-admin")
        .get("/api/v1/sessions/{id}", session)
        .then()
        .statusCode(200)
        .body("kind", equalTo("roundtable"))
        .body("startsAt", equalTo(Polls.FIRST.plusDays(1) + "T10:00:00"))
        .body("facilitatorId", equalTo(Programme.person("facilitator").toString()))
        .body("seatsTaken", equalTo(1));
    assertThat(
            Programme.rows(
                "select participant_id from invitation where session_id = ?",
                UUID.fromString(session)))
        .containsExactlyInAnyOrder(asked, peer);
    close(poll, "{}").statusCode(409).body("type", equalTo("/problems/poll-closed"));
    answer("participant", poll, asked, "yes", "yes").statusCode(409);
    cancel(poll).statusCode(409);
  }

  /** Who said of the date that they could come is much the same as who was there. */
  @Test
  void whoCouldComeIsTheFacilitatorsAloneOnceTheRoundtableHasBegun() {
    UUID cohort = cohort();
    UUID asked = participant(cohort, Programme.person("participant"));
    UUID poll = Polls.opened(cohort, "facilitator", List.of(asked));
    answer("participant", poll, asked, "yes", "no").statusCode(200);
    UUID session = UUID.fromString(close(poll, "{}").extract().path("sessionId"));
    answersFor("programme-admin", poll).body("items[0].answers.answer", contains("yes", "no"));

    Programme.began(session, 1);

    answersFor("programme-admin", poll)
        .body("items.participantId", contains(asked.toString()))
        .body("items[0].answers", hasSize(0));
    assertThat(as("programme-admin").accept("text/csv").get(POLL + "/answers", poll).asString())
        .contains(asked.toString())
        .doesNotContain("yes");
    answersFor("facilitator", poll).body("items[0].answers.answer", contains("yes", "no"));
    as("participant")
        .get(ANSWER, poll, asked)
        .then()
        .statusCode(200)
        .body("dates.answer", contains("yes", "no"));
    for (String viewer : List.of("programme-admin", "facilitator", "participant")) {
      as(viewer)
          .get(POLL, poll)
          .then()
          .statusCode(200)
          .body("answered", equalTo(1))
          .body("options[0]", not(anyOf(hasKey("yes"), hasKey("ifNeedBe"), hasKey("no"))));
      as(viewer)
          .get("/api/v1/sessions/{id}", session)
          .then()
          .statusCode(200)
          .body("$", not(hasKey("seatsTaken")));
    }
    Programme.change(
        "update session set facilitator_id = ? where id = ?",
        Programme.person("facilitator-2"),
        session);
    answersFor("facilitator", poll).body("items[0].answers", hasSize(0));
  }

  private static ValidatableResponse answersFor(String user, UUID poll) {
    return as(user).get(POLL + "/answers", poll).then().statusCode(200);
  }

  @Test
  void aYesIsTheReplyAndSeatsAreTakenInTheOrderOfTheAnswers() {
    UUID cohort = cohort();
    List<UUID> asked = IntStream.range(0, 4).mapToObj(i -> peer(cohort)).toList();
    Map<String, Object> plan = Polls.plan("facilitator", asked);
    plan.put("capacity", 1);
    UUID poll = UUID.fromString(open(cohort, plan).statusCode(201).extract().path("id"));
    answer("assistant", poll, asked.get(2), "no", "yes").statusCode(200);
    answer("assistant", poll, asked.get(1), "yes", "no").statusCode(200);
    answer("assistant", poll, asked.get(0), "yes", "yes").statusCode(200);
    answer("assistant", poll, asked.get(3), "if-need-be", "yes").statusCode(200);

    String session = closedWithTheFirst(poll);

    assertThat(asked)
        .extracting(one -> invitation(session, one))
        .containsExactly("YES WAITING", "YES TAKEN", "NONE NONE", "NONE NONE");
  }

  @Test
  void whoSaidYesAndIsTakenByNowIsAskedLikeTheOthers() {
    UUID cohort = UUID.randomUUID();
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Programme.strictCohort(cohort, today.minusDays(9), today.plusDays(200));
    Programme.known("cohort", cohort);
    UUID asked = participant(cohort, Programme.person("participant-2"));
    UUID poll = Polls.opened(cohort, "facilitator", List.of(asked));
    answer("participant-2", poll, asked, "yes", "yes").statusCode(200);
    Map<String, Object> other = Programme.plan("roundtable", 0);
    other.put("cohortId", cohort);
    other.put("facilitatorId", Programme.person("facilitator-2"));
    other.putAll(Polls.option(Polls.FIRST));
    UUID taken = Programme.invited(Programme.scheduled(other), List.of(asked)).getFirst();
    as("participant-2")
        .body(Map.of("reply", "yes"))
        .post("/api/v1/invitations/{id}/reply", taken)
        .then()
        .statusCode(200);

    String session = closedWithTheFirst(poll);

    assertThat(invitation(session, asked)).isEqualTo("NONE NONE");
  }

  @Test
  void theMeetingOfALearningSetThatWasAskedIsItsMeeting() {
    UUID cohort = cohort();
    UUID member = peer(cohort);
    UUID later = peer(cohort);
    UUID set = Programme.learningSet(cohort, "facilitator", List.of(member));
    Map<String, Object> plan = Polls.plan("facilitator", List.of(member));
    plan.put("learningSetId", set);
    open(cohort, plan).statusCode(422).body("errors.pointer", contains("/participantIds"));
    plan.remove("participantIds");
    open(cohort(), plan).statusCode(404);
    UUID poll =
        UUID.fromString(
            open(cohort, plan)
                .statusCode(201)
                .body("asked", equalTo(1))
                .body("learningSetId", equalTo(set.toString()))
                .extract()
                .path("id"));
    answer("assistant", poll, member, "yes", "no").statusCode(200);
    Programme.change(
        "insert into learning_set_member (participant_id, learning_set_id) values (?, ?)",
        later,
        set);

    String session = closedWithTheFirst(poll);

    assertThat(invitation(session, member)).isEqualTo("YES TAKEN");
    assertThat(invitation(session, later)).isEqualTo("NONE NONE");
    assertThat(
            Programme.rows(
                "select learning_set_id from session where id = ?", UUID.fromString(session)))
        .containsExactly(set);
  }

  /** Somebody of a cohort for whom the assistant replies. */
  private static UUID peer(UUID cohort) {
    UUID participant = participant(cohort, UUID.randomUUID());
    Programme.delegated(participant, Programme.person("assistant"), "replies");
    return participant;
  }

  private static String closedWithTheFirst(UUID poll) {
    return close(poll, "{\"optionId\": \"%s\"}".formatted(Polls.options(poll).getFirst()))
        .statusCode(200)
        .extract()
        .path("sessionId");
  }

  private static Object invitation(String session, UUID participant) {
    return Programme.rows(
            "select reply || ' ' || seat from invitation where session_id = ? and participant_id ="
                + " ?",
            UUID.fromString(session),
            participant)
        .getFirst();
  }

  @Test
  void ofTwentyWhoCloseAtOnceOneMakesTheSession() {
    UUID asked = Programme.participant("participant");
    String title = "Once " + UUID.randomUUID();
    Map<String, Object> plan = Polls.plan("facilitator", List.of(asked));
    plan.put("title", title);
    UUID poll = UUID.fromString(open(Programme.COHORT, plan).statusCode(201).extract().path("id"));
    String body = "{\"optionId\": \"%s\"}".formatted(Polls.options(poll).getFirst());

    Map<Integer, Long> statuses =
        Race.statuses(
            20,
            i ->
                Race.request("programme-admin", "/api/v1/date-polls/" + poll + "/close")
                    .POST(BodyPublishers.ofString(body)));

    assertThat(statuses).isEqualTo(Map.of(200, 1L, 409, 19L));
    assertThat(Programme.count("select count(*) from session where title = ?", title)).isEqualTo(1);
  }
}
