package org.ignite.sessions.polls.http;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.ignite.sessions.Programme;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatePollTest {

  private static final String POLL = "/api/v1/date-polls/{id}";
  private static final String ANSWER = "/api/v1/date-polls/{id}/answers/{participant}";

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
  void theEndOfAnOpenPollIsPutOff() {
    UUID asked = Programme.participant("participant");
    UUID poll = Polls.opened(Programme.COHORT, "facilitator", List.of(asked));
    Instant end = Instant.parse(as("programme-admin").get(POLL, poll).path("closesAt"));
    Awaitility.await().until(() -> linksThatHold(poll, end.plus(30, DAYS)) == 1);
    Programme.change("update date_poll set reminded_at = now() where id = ?", poll);
    String seen = as("programme-admin").get(POLL, poll).header("ETag");

    putOff(poll, seen, end.minusSeconds(1)).statusCode(422);
    putOff(poll, seen, Instant.parse(Polls.FIRST + "T10:00:00Z")).statusCode(422);
    putOff(poll, seen, end.plus(400, DAYS)).statusCode(422);
    patch(poll, seen, "{\"closesAt\": null}").statusCode(422);
    patch(poll, seen, "{\"title\": \"Other\"}").statusCode(422);
    as("programme-admin")
        .contentType("application/merge-patch+json")
        .body("{}")
        .patch(POLL, poll)
        .then()
        .statusCode(428);
    Instant later = end.plus(3, DAYS);
    putOff(poll, seen, later).statusCode(200).body("closesAt", equalTo(later.toString()));
    putOff(poll, seen, later.plus(1, DAYS)).statusCode(412);

    assertThat(linksThatHold(poll, later.plus(30, DAYS))).isEqualTo(1);
    assertThat(
            Programme.count(
                "select count(*) from date_poll where id = ? and reminded_at is null", poll))
        .isEqualTo(1);
    String now = as("programme-admin").get(POLL, poll).header("ETag");
    putOff(poll, now, later).statusCode(200).header("ETag", now);
    cancel(poll).statusCode(200);
    putOff(poll, as("programme-admin").get(POLL, poll).header("ETag"), later.plus(1, DAYS))
        .statusCode(409)
        .body("type", equalTo("/problems/poll-closed"));
  }

  private static long linksThatHold(UUID poll, Instant until) {
    return Programme.count(
        """
        select count(*) from personal_link l join poll_participant a on a.id = l.subject_id
        where a.poll_id = ? and l.expires_at = cast(? as timestamptz)
        """,
        poll,
        until.toString());
  }

  private static ValidatableResponse putOff(UUID poll, String seen, Instant end) {
    return patch(poll, seen, "{\"closesAt\": \"%s\"}".formatted(end));
  }

  private static ValidatableResponse patch(UUID poll, String seen, String body) {
    return as("programme-admin")
        .contentType("application/merge-patch+json")
        .header("If-Match", seen)
        .body(body)
        .patch(POLL, poll)
        .then();
  }

  @Test
  void onlyWhoIsAskedAnswersAndEachDateOnce() {
    UUID asked = Programme.participant("participant");
    UUID poll = Polls.opened(Programme.COHORT, "facilitator", List.of(asked));
    UUID again = participant(Programme.COHORT, Programme.person("participant"));

    answer("participant-2", poll, Programme.participant("participant-2"), "yes", "yes")
        .statusCode(404);
    answer("participant", poll, again, "yes", "yes").statusCode(404);
    answer("participant", poll, Programme.participant("participant-2"), "yes", "yes")
        .statusCode(404);
    answer("programme-admin", poll, asked, "yes", "yes").statusCode(403);
    answer("facilitator", poll, asked, "yes", "yes").statusCode(403);
    as("facilitator-2").get(POLL, poll).then().statusCode(404);
    as("facilitator-2").get(POLL + "/answers", poll).then().statusCode(404);

    answer("participant", poll, asked, "yes").statusCode(422);
    String option = Polls.options(poll).getFirst();
    String line = "{\"optionId\": \"%s\", \"answer\": \"yes\"}".formatted(option);
    as("participant")
        .body("{\"answers\": [" + line + "," + line + "]}")
        .put(ANSWER, poll, asked)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/answers/1/optionId", "/answers"));
    as("participant").body("{}").put(ANSWER, poll, asked).then().statusCode(422);
    as("participant")
        .body("{\"answers\": [" + line.replace("yes", "perhaps") + "]}")
        .put(ANSWER, poll, asked)
        .then()
        .statusCode(400);
    as("facilitator")
        .get(POLL, poll)
        .then()
        .body("answered", equalTo(0))
        .body("link", equalTo("https://meet.example.org/secret"));
  }

  @Test
  void anAssistantWhoRepliesForThemAnswers() {
    UUID cohort = cohort();
    UUID replies = participant(cohort, UUID.randomUUID());
    UUID diary = participant(cohort, UUID.randomUUID());
    UUID assistant = Programme.person("assistant");
    UUID delegation = Programme.delegated(replies, assistant, "replies");
    Programme.delegated(diary, assistant, "diary");
    UUID poll = Polls.opened(cohort, "facilitator", List.of(replies, diary));

    answer("assistant", poll, replies, "yes", "no").statusCode(200);
    answer("assistant", poll, diary, "yes", "no")
        .statusCode(403)
        .body("type", equalTo("/problems/permission-not-delegated"));
    as("assistant").get(ANSWER, poll, diary).then().statusCode(403);
    as("assistant").get("/api/v1/participants/{id}/date-polls", diary).then().statusCode(403);
    as("assistant")
        .get("/api/v1/participants/{id}/date-polls", replies)
        .then()
        .body("items.datePollId", contains(poll.toString()))
        .body("items[0].title", nullValue())
        .body("items[0].kind", nullValue());
    as("assistant").get(ANSWER, poll, replies).then().statusCode(200).body("title", nullValue());
    as("assistant").get("/api/v1/date-polls/{id}", poll).then().statusCode(403);

    Programme.delegation(delegation, 1, replies, assistant, false, "replies");
    Awaitility.await()
        .until(
            () -> Programme.count("select version from delegation where id = ?", delegation) == 1);
    answer("assistant", poll, replies, "no", "no").statusCode(404);
  }

  @Test
  void whatADiarySuggestsIsShownToWhoKeepsIt() {
    UUID cohort = cohort();
    UUID replies = participant(cohort, UUID.randomUUID());
    UUID both = participant(cohort, UUID.randomUUID());
    UUID assistant = Programme.person("assistant");
    Programme.delegated(replies, assistant, "replies");
    Programme.delegated(both, assistant, "replies", "diary");
    UUID poll = Polls.opened(cohort, "facilitator", List.of(replies, both));

    as("assistant")
        .get(ANSWER, poll, replies)
        .then()
        .statusCode(200)
        .body("dates", hasSize(2))
        .body("dates.suggestion", everyItem(nullValue()));
    answer("assistant", poll, replies, "yes", "no")
        .statusCode(200)
        .body("dates.answer", contains("yes", "no"))
        .body("dates.suggestion", everyItem(nullValue()));
    as("assistant").get(ANSWER, poll, both).then().body("dates.suggestion", contains("yes", "yes"));
  }

  @Test
  void ofTwentyWhoCloseAtOnceOneMakesTheSession() {
    UUID asked = Programme.participant("participant");
    String title = "Once " + UUID.randomUUID();
    Map<String, Object> plan = Polls.plan("facilitator", List.of(asked));
    plan.put("title", title);
    String opened = open(Programme.COHORT, plan).statusCode(201).extract().path("id");
    UUID poll = UUID.fromString(opened);
    String body = "{\"optionId\": \"%s\"}".formatted(Polls.options(poll).getFirst());
    HttpClient http = HttpClient.newHttpClient();
    HttpRequest close =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:%d/api/v1/date-polls/%s/close"
                        .formatted(RestAssured.port, poll)))
            .version(HttpClient.Version.HTTP_1_1)
            .header("Authorization", "Bearer " + Programme.token("programme-admin"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();

    Map<Integer, Long> statuses =
        IntStream.range(0, 20)
            .mapToObj(i -> http.sendAsync(close, HttpResponse.BodyHandlers.ofString()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .map(HttpResponse::statusCode)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

    assertThat(statuses).isEqualTo(Map.of(200, 1L, 409, 19L));
    assertThat(Programme.count("select count(*) from session where title = ?", title)).isEqualTo(1);
  }

  @Test
  void whatCanNotBeAskedIsRefused() {
    UUID cohort = cohort();
    UUID asked = participant(cohort, UUID.randomUUID());
    refused(cohort, asked, "options", List.of(), "/options");
    refused(cohort, asked, "closesAt", "2020-01-01T00:00:00Z", "/closesAt");
    refused(cohort, asked, "closesAt", "2999-01-01T00:00:00Z", "/closesAt");
    refused(cohort, asked, "zone", "Mars", "/zone");
    LocalDate first = Polls.FIRST;
    refused(
        cohort,
        asked,
        "options",
        List.of(
            Polls.option(first),
            Polls.option(first),
            Polls.option(first.plusDays(400)),
            Polls.option(LocalDate.now(ZoneOffset.UTC).plusDays(2))),
        "/options/1",
        "/options/2",
        "/options/3");
    refused(
        cohort,
        asked,
        "options",
        List.of(Map.of("startsAt", first + "T10:00:00", "endsAt", first + "T09:00:00")),
        "/options/0/endsAt");
    refused(cohort, asked, "cohort", true, "/participantIds");
    refused(
        cohort,
        asked,
        "propose",
        Map.of("from", "2031-01-01", "to", "2031-02-01", "minutes", 60),
        "/options");
    refused(cohort, Programme.participant("participant-2"), "title", "x", "/participantIds/0");
    Map<String, Object> nowhere = Polls.plan("facilitator", List.of(asked));
    nowhere.remove("venue");
    nowhere.remove("link");
    open(cohort, nowhere).statusCode(422).body("type", equalTo("/problems/no-venue-or-link"));
    open(cohort, Polls.plan("participant", List.of(asked)))
        .statusCode(422)
        .body("type", equalTo("/problems/not-a-facilitator"));
    open(UUID.randomUUID(), Polls.plan("facilitator", List.of(asked))).statusCode(422);
    Map<String, Object> everybody = Polls.plan("facilitator", List.of(asked));
    everybody.remove("participantIds");
    everybody.put("cohort", true);
    open(cohort(), everybody).statusCode(422).body("type", equalTo("/problems/nobody-asked"));
    open(cohort, everybody).statusCode(201).body("asked", equalTo(1));
  }

  @Test
  void theBestDatesThatDiariesAllowAreProposed() {
    UUID cohort = cohort();
    UUID asked = participant(cohort, UUID.randomUUID());
    Programme.delegated(asked, Programme.person("assistant"), "diary");
    LocalDate away = Polls.FIRST;
    as("assistant")
        .body(
            Map.of(
                "periods",
                List.of(
                    Map.of(
                        "firstDay", away.toString(), "lastDay", away.toString(), "zone", "UTC"))))
        .post("/api/v1/participants/{id}/unavailability", asked)
        .then()
        .statusCode(201);
    Map<String, Object> plan = Polls.plan("facilitator-2", List.of(asked));
    plan.remove("options");
    plan.put(
        "propose",
        Map.of(
            "from",
            away.minusDays(1).toString(),
            "to",
            away.plusDays(1).toString(),
            "minutes",
            480,
            "minimumPresent",
            1,
            "weekdays",
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")));

    open(cohort, plan)
        .statusCode(201)
        .body(
            "options.startsAt",
            contains(away.minusDays(1) + "T09:00:00", away.plusDays(1) + "T09:00:00"));

    plan.put("propose", Map.of("from", away.toString(), "to", away.toString(), "minutes", 4320));
    open(cohort, plan).statusCode(422).body("type", equalTo("/problems/no-time-found"));
    plan.put("propose", Map.of("from", "2041-01-01", "to", "2041-02-01", "minutes", 60));
    open(cohort, plan).statusCode(422).body("errors.pointer", contains("/propose/from"));
    plan.put("propose", Map.of("from", away.toString(), "to", away.toString(), "minutes", 1));
    open(cohort, plan).statusCode(422).body("errors.pointer", contains("/propose/minutes"));
  }

  @Test
  void aPollThatNobodyClosesIsDueAndGoesOn() {
    UUID asked = Programme.participant("participant");
    UUID poll = Polls.opened(Programme.COHORT, "facilitator", List.of(asked));
    close(poll, "{}").statusCode(409).body("type", equalTo("/problems/no-best-option"));
    close(poll, "{\"optionId\": \"%s\"}".formatted(UUID.randomUUID())).statusCode(422);
    Programme.rows(
        "update date_poll set closes_at = now() - interval '1 hour' where id = ? returning id",
        poll);

    listed("due").body("items.id", hasItem(poll.toString()));
    listed("open").body("items.id", not(hasItem(poll.toString())));
    as("facilitator-2")
        .get("/api/v1/date-polls?limit=200")
        .then()
        .body("items.id", not(hasItem(poll.toString())));
    answer("participant", poll, asked, "yes", "no").statusCode(200);
    Programme.rows(
        "update poll_option set starts_at_utc = starts_at_utc - interval '60 days',"
            + " starts_at = starts_at - interval '60 days', ends_at = ends_at - interval '60 days',"
            + " ends_at_utc = ends_at_utc - interval '60 days' where poll_id = ? returning id",
        poll);
    close(poll, "{\"optionId\": \"%s\"}".formatted(Polls.options(poll).getFirst()))
        .statusCode(409)
        .body("type", equalTo("/problems/option-passed"));
    close(poll, "{}").statusCode(409).body("type", equalTo("/problems/no-best-option"));
    cancel(poll).statusCode(200).body("state", equalTo("cancelled"));
    close(poll, "{}").statusCode(409).body("type", equalTo("/problems/poll-closed"));
    answer("participant", poll, asked, "yes", "no").statusCode(409);
  }

  private static ValidatableResponse listed(String state) {
    return as("programme-admin")
        .get("/api/v1/date-polls?limit=200&state={state}", state)
        .then()
        .statusCode(200);
  }

  private static void refused(
      UUID cohort, UUID asked, String field, Object value, String... pointers) {
    Map<String, Object> plan = Polls.plan("facilitator", List.of(asked));
    plan.put(field, value);
    open(cohort, plan).statusCode(422).body("errors.pointer", contains(pointers));
  }

  private static ValidatableResponse open(UUID cohort, Map<String, Object> plan) {
    return as("programme-admin").body(plan).post("/api/v1/cohorts/{id}/date-polls", cohort).then();
  }

  private static ValidatableResponse close(UUID poll, String body) {
    return as("programme-admin").body(body).post(POLL + "/close", poll).then();
  }

  private static ValidatableResponse cancel(UUID poll) {
    return as("programme-admin").body("{\"reason\": \"Snow\"}").post(POLL + "/cancel", poll).then();
  }

  private static ValidatableResponse answer(
      String user, UUID poll, UUID participant, String... answers) {
    return as(user).body(Polls.answers(poll, answers)).put(ANSWER, poll, participant).then();
  }

  static UUID cohort() {
    UUID cohort = UUID.randomUUID();
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Programme.cohort(cohort, today.minusDays(9), today.plusDays(200));
    Programme.known("cohort", cohort);
    return cohort;
  }

  static UUID participant(UUID cohort, UUID person) {
    UUID participant = Programme.participant(cohort, person, "confirmed");
    Programme.known("participant", participant);
    return participant;
  }
}
