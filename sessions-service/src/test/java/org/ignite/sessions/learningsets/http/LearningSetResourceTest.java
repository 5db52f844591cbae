package org.ignite.sessions.learningsets.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.ignite.platform.testing.EventSender;
import org.ignite.sessions.Programme;
import org.ignite.sessions.Race;
import org.ignite.sessions.polls.http.Polls;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LearningSetResourceTest {

  /** Each member of a set of the cohort beside each meeting of it. */
  private static final String MEMBERS =
      """
      select count(*) from learning_set l join learning_set_member m on m.learning_set_id = l.id
      join session s on s.learning_set_id = l.id where l.cohort_id = ?
      """;

  private static final String ASKED =
      """
      exists (select from invitation i
              where i.session_id = s.id and i.participant_id = m.participant_id and i.withdrawn_at is null)
      """;

  /** Those who are asked to a meeting of a set that they are not in. */
  private static final String STRANGERS =
      """
      select count(*) from session s join invitation i on i.session_id = s.id and i.withdrawn_at is null
      where s.cohort_id = ? and not exists (
        select from learning_set_member m
        where m.participant_id = i.participant_id and m.learning_set_id = s.learning_set_id)
      """;

  private static final String WAITING =
      """
      select count(*) from pg_stat_activity
      where wait_event_type = 'Lock' and query like '%from participant%for share%'
      """;

  private UUID cohort;
  private UUID own;
  private List<UUID> participants;

  @BeforeEach
  void aCohortOfTen() {
    cohort = UUID.randomUUID();
    Programme.cohort(cohort, LocalDate.now().minusDays(9), LocalDate.now().plusDays(300));
    own = Programme.participant(cohort, Programme.person("participant"), "confirmed");
    participants = IntStream.range(0, 9).mapToObj(i -> somebody(UUID.randomUUID())).toList();
    Programme.known("cohort", cohort);
    Programme.known(cohort, 10);
  }

  /** Somebody who leads an organisation; the other participants of the tests share one. */
  private UUID somebody(UUID organisation) {
    return somebody(UUID.randomUUID(), 0, UUID.randomUUID(), organisation, "confirmed");
  }

  private UUID somebody(UUID id, long version, UUID person, UUID organisation, String state) {
    try (EventSender sender = new EventSender("ignite.participants.v1")) {
      sender.send(
          "org.ignite.participants.participant.%s.v1".formatted(state),
          id,
          version,
          """
          {"participantId": "%s", "personId": "%s", "cohortId": "%s", "organisationId": "%s",
           "roleTitle": "Chief Executive", "state": "%s"}
          """
              .formatted(id, person, cohort, organisation, state));
    }
    return id;
  }

  private Response make(String name, List<UUID> members) {
    return as("programme-admin")
        .body(
            Map.of(
                "name",
                name,
                "facilitatorId",
                Programme.person("facilitator"),
                "participantIds",
                members))
        .post("/api/v1/cohorts/{id}/learning-sets", cohort);
  }

  private UUID made(String name, List<UUID> members) {
    return UUID.fromString(make(name, members).then().statusCode(201).extract().path("id"));
  }

  private static Response join(UUID set, UUID participant) {
    return as("programme-admin")
        .put("/api/v1/learning-sets/{set}/participants/{participant}", set, participant);
  }

  private UUID meetingOf(UUID set, int hours) {
    Map<String, Object> plan = Programme.plan("set-meeting", hours);
    plan.put("cohortId", cohort);
    UUID session = Programme.scheduled(plan);
    invite(session, set).then().statusCode(200);
    return session;
  }

  private static List<String> invited(UUID session) {
    return as("programme-admin")
        .get("/api/v1/sessions/{id}/invitations", session)
        .path("items.participantId");
  }

  @Test
  void whoMovesToAnotherSetIsTakenOffItsMeetingsAndInvitedToTheOthers() {
    UUID first = made("Set A", List.of(own, participants.get(0)));
    UUID second = made("Set B", List.of(participants.get(1)));
    UUID meeting = meetingOf(first, 4000);
    UUID other = meetingOf(second, 4010);
    assertThat(invited(meeting)).containsExactlyInAnyOrder(own + "", participants.get(0) + "");
    assertThat(Programme.count("select count(*) from outbox where aggregateid = ?", meeting))
        .as("that it is the set's now, is told too")
        .isEqualTo(2);

    join(second, own)
        .then()
        .statusCode(200)
        .body("members.participantId", containsInAnyOrder(own + "", participants.get(1) + ""));

    assertThat(invited(meeting)).containsExactly(participants.get(0).toString());
    assertThat(invited(other)).contains(own.toString());
    as("participant").get("/api/v1/sessions/{id}", meeting).then().statusCode(404);
    as("participant").get("/api/v1/sessions/{id}", other).then().statusCode(200);
    join(first, own).then().statusCode(200);
    assertThat(invited(meeting)).contains(own.toString());
    as("participant").get("/api/v1/sessions/{id}", meeting).then().statusCode(200);
  }

  @Test
  void whoLeavesASetLeavesItsMeetings() {
    UUID set = made("Set A", List.of(own));
    UUID meeting = meetingOf(set, 4100);

    for (int i = 0; i < 2; i++) {
      as("programme-admin")
          .delete("/api/v1/learning-sets/{set}/participants/{participant}", set, own)
          .then()
          .statusCode(204);
    }

    assertThat(invited(meeting)).isEmpty();
    as("participant").get("/api/v1/learning-sets/{id}", set).then().statusCode(404);
  }

  @Test
  void peopleOfOneOrganisationShareNoSetAndNeitherDoThoseInConflict() {
    UUID organisation = UUID.randomUUID();
    UUID one = somebody(organisation);
    UUID colleague = somebody(organisation);
    Programme.known("participant", one);
    Programme.known("participant", colleague);
    UUID set = made("Set A", List.of(one, participants.get(0)));

    join(set, colleague).then().statusCode(409).body("type", is("/problems/not-together"));

    declared(participants.get(1), personOf(participants.get(0)));
    join(set, participants.get(1))
        .then()
        .statusCode(409)
        .body("type", is("/problems/not-together"));
    join(set, participants.get(2)).then().statusCode(200);
  }

  private static UUID personOf(UUID participant) {
    return (UUID)
        Programme.rows("select person_id from participant where id = ?", participant).getFirst();
  }

  private static void declared(UUID participant, UUID withPerson) {
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

  @Test
  void whatWasDeclaredInAnotherSeasonHoldsBetweenTheSamePeople() {
    UUID earlier =
        Programme.participant(Programme.OTHER_COHORT, personOf(participants.get(1)), "completed");
    Programme.known("participant", earlier);
    declared(earlier, personOf(participants.get(0)));
    UUID set = made("Set A", List.of(participants.get(0)));
    UUID other = made("Set B", List.of(participants.get(1)));

    join(set, participants.get(1))
        .then()
        .statusCode(409)
        .body("type", is("/problems/not-together"));
    join(other, participants.get(0))
        .then()
        .statusCode(409)
        .body("type", is("/problems/not-together"));
    join(set, participants.get(2)).then().statusCode(200);
  }

  @Test
  void whoTakesPartTwiceIsInOneSet() {
    UUID again = UUID.randomUUID();
    somebody(again, 0, personOf(participants.get(0)), UUID.randomUUID(), "confirmed");
    Programme.known("participant", again);
    UUID first = made("Set A", List.of(participants.get(0), participants.get(1)));
    UUID second = made("Set B", List.of(participants.get(2)));
    UUID meeting = meetingOf(first, 4300);

    join(second, again).then().statusCode(200);

    as("programme-admin")
        .get("/api/v1/learning-sets/{id}", first)
        .then()
        .body("members.participantId", contains(participants.get(1).toString()));
    assertThat(invited(meeting)).containsExactly(participants.get(1).toString());
  }

  /** Who has withdrawn and applied once more has no place yet. */
  @ParameterizedTest
  @ValueSource(strings = {"withdrawn", "applied", "offered"})
  void whoLeavesTheCohortLeavesTheirSetAndIsNamedNowhere(String state) {
    UUID set = made("Set A", participants.subList(0, 8));
    UUID meeting = meetingOf(set, 4400);
    UUID leaver = participants.get(0);
    UUID colleague = somebody(UUID.randomUUID());
    Programme.known("participant", colleague);
    declared(colleague, personOf(leaver));
    join(set, colleague).then().statusCode(409).body("type", is("/problems/set-full"));

    somebody(leaver, 1, personOf(leaver), UUID.randomUUID(), state);

    await()
        .untilAsserted(
            () ->
                as("programme-admin")
                    .get("/api/v1/learning-sets/{id}", set)
                    .then()
                    .body("members", hasSize(7))
                    .body("members.participantId", not(hasItem(leaver.toString()))));
    assertThat(invited(meeting)).hasSize(7).doesNotContain(leaver.toString());
    join(set, colleague).then().statusCode(409).body("type", is("/problems/set-full"));
    anHourPasses(leaver);
    join(set, colleague).then().statusCode(200).body("members", hasSize(8));
  }

  /** The programme team can undo within the hour that somebody has left. */
  @Test
  void whoHasLeftAndMayComeBackIsKeptApartAsIfTheyWereThere() {
    UUID leaver = participants.get(0);
    UUID organisation = organisationOf(leaver);
    UUID colleague = somebody(organisation);
    Programme.known("participant", colleague);
    declared(participants.get(1), personOf(leaver));
    UUID set = made("Set A", List.of(leaver, participants.get(2)));
    changes(leaver, 1, organisation, "withdrawn");

    join(set, colleague).then().statusCode(409).body("type", is("/problems/not-together"));
    join(set, participants.get(1))
        .then()
        .statusCode(409)
        .body("type", is("/problems/not-together"));
    changes(leaver, 2, organisation, "confirmed");

    as("programme-admin")
        .get("/api/v1/learning-sets/{id}", set)
        .then()
        .body(
            "members.participantId",
            containsInAnyOrder(leaver.toString(), participants.get(2).toString()));
    join(set, colleague).then().statusCode(409);
  }

  @Test
  void whoComesBackAfterTheHourComesBackIntoNoSet() {
    UUID leaver = participants.get(0);
    UUID organisation = organisationOf(leaver);
    UUID colleague = somebody(organisation);
    Programme.known("participant", colleague);
    UUID set = made("Set A", List.of(leaver, participants.get(2)));
    UUID meeting = meetingOf(set, 4450);
    changes(leaver, 1, organisation, "withdrawn");
    anHourPasses(leaver);
    join(set, colleague).then().statusCode(200);

    changes(leaver, 2, organisation, "confirmed");

    as("programme-admin")
        .get("/api/v1/learning-sets/{id}", set)
        .then()
        .body(
            "members.participantId",
            containsInAnyOrder(colleague.toString(), participants.get(2).toString()));
    assertThat(invited(meeting)).doesNotContain(leaver.toString());
    assertThat(
            Programme.rows(
                "select actor from audit where subject_id = ? order by occurred_at desc, id desc"
                    + " limit 2",
                set))
        .contains("service");
    join(set, leaver).then().statusCode(409).body("type", is("/problems/not-together"));
  }

  @Test
  void whoLeavesAgainHasAnotherHour() {
    UUID leaver = participants.get(0);
    UUID organisation = organisationOf(leaver);
    UUID set = made("Set A", List.of(leaver));
    changes(leaver, 1, organisation, "withdrawn");
    UUID first = waits(leaver, 1);
    changes(leaver, 2, organisation, "confirmed");
    changes(leaver, 3, organisation, "withdrawn");
    waits(leaver, 3);

    Programme.change("update task set due_at = now() where id = ?", first);
    await()
        .until(
            () -> Programme.rows("select state from task where id = ?", first),
            List.of("done")::equals);
    changes(leaver, 4, organisation, "confirmed");

    as("programme-admin")
        .get("/api/v1/learning-sets/{id}", set)
        .then()
        .body("members.participantId", contains(leaver.toString()));
  }

  /** It becomes known that they left while the request to take them in is on its way. */
  @Test
  void whoLeavesWhileTheyAreTakenInIsNotTakenIn() throws Exception {
    UUID set = made("Set A", List.of());
    UUID leaver = participants.get(0);
    HttpRequest.Builder join =
        Race.request(
            "programme-admin", "/api/v1/learning-sets/%s/participants/%s".formatted(set, leaver));
    try (Connection news =
            DriverManager.getConnection(
                Programme.stack().jdbcUrl("sessions"), "sessions", "sessions");
        PreparedStatement left =
            news.prepareStatement("update participant set state = 'withdrawn' where id = ?")) {
      news.setAutoCommit(false);
      left.setObject(1, leaver);
      left.executeUpdate();

      CompletableFuture<HttpResponse<String>> answer =
          Race.sent(join.PUT(HttpRequest.BodyPublishers.noBody()).build());
      await().until(() -> Programme.count(WAITING) > 0);
      news.commit();

      assertThat(answer.join().statusCode()).isEqualTo(422);
    }
  }

  private static UUID organisationOf(UUID participant) {
    return (UUID)
        Programme.rows("select organisation_id from participant where id = ?", participant)
            .getFirst();
  }

  /** Tells of a participant, and waits until it is known. */
  private void changes(UUID participant, long version, UUID organisation, String state) {
    somebody(participant, version, personOf(participant), organisation, state);
    await()
        .until(
            () -> Programme.rows("select version from participant where id = ?", participant),
            List.of(version)::equals);
  }

  /** The task that ends their place, once there is one. */
  private static UUID waits(UUID leaver, long version) {
    return (UUID)
        await()
            .until(
                () ->
                    Programme.rows(
                        "select id from task where subject_id = ? and input = ?",
                        leaver,
                        Long.toString(version)),
                ids -> !ids.isEmpty())
            .getFirst();
  }

  /** Since somebody left who was in a set; what was due by then is done. */
  private static void anHourPasses(UUID leaver) {
    waits(leaver, 1);
    Programme.change(
        "update task set due_at = due_at - interval '1 hour' where subject_id = ?", leaver);
    await()
        .until(
            () ->
                Programme.count(
                    "select count(*) from learning_set_member where participant_id = ?", leaver),
            Long.valueOf(0)::equals);
  }

  @Test
  void aMeetingOfOneSetIsNoMeetingOfAnother() {
    UUID first = made("Set A", List.of(participants.get(0)));
    UUID second = made("Set B", List.of(participants.get(1)));
    UUID meeting = meetingOf(first, 4500);

    as("programme-admin")
        .body(Map.of("learningSetId", second))
        .post("/api/v1/sessions/{id}/invitations", meeting)
        .then()
        .statusCode(409)
        .body("type", is("/problems/meeting-of-another-set"));
    as("programme-admin")
        .body(Map.of("participantIds", List.of(participants.get(1))))
        .post("/api/v1/sessions/{id}/invitations", meeting)
        .then()
        .statusCode(409)
        .body("type", is("/problems/outside-audience"));
    assertThat(invited(meeting)).containsExactly(participants.get(0).toString());
  }

  @Test
  void aMeetingThatIsRepeatedStaysTheSets() {
    UUID set = made("Set A", List.of(participants.get(0)));
    UUID meeting = meetingOf(set, 4600);
    Map<String, Object> later = Programme.plan("set-meeting", 4700);

    String again =
        as("programme-admin")
            .body(
                Map.of(
                    "at",
                    List.of(
                        Map.of("startsAt", later.get("startsAt"), "endsAt", later.get("endsAt"))),
                    "zone",
                    "Etc/UTC"))
            .post("/api/v1/sessions/{id}/repeat", meeting)
            .then()
            .statusCode(200)
            .extract()
            .path("items[0].id");

    join(set, participants.get(1)).then().statusCode(200);
    assertThat(invited(UUID.fromString(again))).contains(participants.get(1).toString());
  }

  /** Two ways at once, while each set is asked to one more meeting. */
  @Test
  void howeverManyMoveAtOnceEverybodyIsInOneSetAndAskedToItsMeetings() throws Exception {
    List<UUID> sets =
        List.of(
            made("Set A", participants.subList(0, 4)),
            made("Set B", List.of()),
            made("Set C", List.of()));
    IntStream.range(0, 3).forEach(i -> meetingOf(sets.get(i), 4800 + 10 * i));
    List<UUID> fresh =
        IntStream.range(0, 3)
            .mapToObj(
                i -> {
                  Map<String, Object> plan = Programme.plan("set-meeting", 4900 + 10 * i);
                  plan.put("cohortId", cohort);
                  return Programme.scheduled(plan);
                })
            .toList();
    Programme.token("programme-admin");

    List<Callable<Integer>> requests = new ArrayList<>();
    for (UUID mover : participants.subList(0, 4)) {
      requests.add(() -> join(sets.get(1), mover).statusCode());
      requests.add(() -> join(sets.get(2), mover).statusCode());
    }
    IntStream.range(0, 3)
        .forEach(i -> requests.add(() -> invite(fresh.get(i), sets.get(i)).statusCode()));

    assertThat(atOnce(requests)).containsOnly(200);
    assertThat(Programme.count(MEMBERS + " and not (" + ASKED + ")", cohort)).isZero();
    assertThat(Programme.count(MEMBERS, cohort)).isEqualTo(8);
    assertThat(Programme.count(STRANGERS, cohort)).isZero();
  }

  /** Both lock the cohort, and the count of what its core sessions ask of people. */
  @Test
  void aPollOfASetIsClosedWhileSomebodyJoinsIt() throws Exception {
    Programme.change(
        "insert into clash_level (cohort_id, kind, level) values (?, 'COMMITMENT', 'BLOCK')",
        cohort);
    UUID set = made("Set A", participants.subList(0, 1));
    String first = pollOf(set, 0);
    close(first, onlyDate(first)).then().statusCode(200);

    for (int round = 1; round <= 6; round++) {
      String poll = pollOf(set, round);
      String date = onlyDate(poll);
      UUID joining = participants.get(round);

      assertThat(
              atOnce(
                  List.of(
                      () -> close(poll, date).statusCode(), () -> join(set, joining).statusCode())))
          .containsOnly(200);
    }

    assertThat(Programme.count(MEMBERS, cohort)).isEqualTo(7 * 7);
    assertThat(Programme.count(MEMBERS + " and not (" + ASKED + ")", cohort)).isZero();
  }

  private String pollOf(UUID set, int day) {
    Map<String, Object> plan = Polls.plan("facilitator", List.of());
    plan.remove("participantIds");
    plan.put("kind", "set-meeting");
    plan.put("learningSetId", set);
    plan.put("options", List.of(Polls.option(Polls.FIRST.plusDays(day))));
    return as("programme-admin")
        .body(plan)
        .post("/api/v1/cohorts/{id}/date-polls", cohort)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static String onlyDate(String poll) {
    return Polls.options(UUID.fromString(poll)).getFirst();
  }

  private static Response close(String poll, String date) {
    return as("programme-admin")
        .body(Map.of("optionId", date))
        .post("/api/v1/date-polls/{id}/close", poll);
  }

  private static List<Integer> atOnce(List<Callable<Integer>> requests) throws Exception {
    List<Integer> answers = new ArrayList<>();
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> answer : all.invokeAll(requests)) {
        answers.add(answer.get());
      }
    }
    return answers;
  }

  private static Response invite(UUID session, UUID set) {
    return as("programme-admin")
        .body(Map.of("learningSetId", set))
        .post("/api/v1/sessions/{id}/invitations", session);
  }

  @Test
  void aSetHasAtMostEight() {
    UUID set = made("Set A", participants.subList(0, 8));

    join(set, participants.get(8)).then().statusCode(409).body("type", is("/problems/set-full"));
    join(set, participants.get(0)).then().statusCode(200);
    make("Set B", participants).then().statusCode(422);
  }

  @Test
  void aSetIsKnownToItsMembersAndItsFacilitator() {
    UUID set = made("Set A", List.of(own));
    UUID other = made("Set B", List.of(participants.get(0)));

    as("participant")
        .get("/api/v1/cohorts/{id}/learning-sets", cohort)
        .then()
        .body("items.id", contains(set.toString()));
    as("participant").get("/api/v1/learning-sets/{id}", other).then().statusCode(404);
    as("facilitator")
        .get("/api/v1/cohorts/{id}/learning-sets", cohort)
        .then()
        .body("items", hasSize(2));
    as("facilitator-2").get("/api/v1/cohorts/{id}/learning-sets", cohort).then().statusCode(404);
  }

  @Test
  void aNameIsGivenOnceAndAStaleChangeIsRefused() {
    UUID set = made("Set A", List.of());
    UUID other = made("Set B", List.of());
    make("Set A", List.of()).then().statusCode(409).body("type", is("/problems/set-name-taken"));
    String seen = as("programme-admin").get("/api/v1/learning-sets/{id}", other).header("ETag");

    change(other, seen, "Set A").then().statusCode(409);
    change(other, seen, "Set C").then().statusCode(200).body("name", is("Set C"));
    change(other, seen, "Set D").then().statusCode(412);
    as("programme-admin")
        .contentType("application/merge-patch+json")
        .header("If-Match", seen)
        .body(Map.of("facilitatorId", Programme.person("facilitator-2")))
        .patch("/api/v1/learning-sets/{id}", other)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/facilitatorId"));
    join(set, UUID.randomUUID()).then().statusCode(422);
    UUID session = meetingOf(set, 4200);
    as("programme-admin")
        .body(Map.of("learningSetId", UUID.randomUUID()))
        .post("/api/v1/sessions/{id}/invitations", session)
        .then()
        .statusCode(404);
  }

  private static Response change(UUID set, String seen, String name) {
    return as("programme-admin")
        .contentType("application/merge-patch+json")
        .header("If-Match", seen)
        .body(Map.of("name", name))
        .patch("/api/v1/learning-sets/{id}", set);
  }
}
