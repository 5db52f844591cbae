package org.ignite.sessions.invitations.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.ignite.sessions.Programme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One person with several participations stands for several people. */
@QuarkusTest
class WaitingListTest {

  private static final Pattern LINK = Pattern.compile("/pages/invitations/[\\w-]+");

  private UUID cohort;
  private UUID session;
  private List<UUID> participants;
  private List<UUID> invitations;

  @BeforeEach
  void oneSeatForThree() {
    cohort = UUID.randomUUID();
    Programme.cohort(cohort, LocalDate.now().minusDays(9), LocalDate.now().plusDays(300));
    participants =
        IntStream.range(0, 3)
            .mapToObj(
                i -> Programme.participant(cohort, Programme.person("participant"), "confirmed"))
            .toList();
    Programme.known(cohort, 3);
    Programme.known("cohort", cohort);
    Map<String, Object> plan = Programme.plan("reflective-practice", 2000);
    plan.put("cohortId", cohort);
    plan.put("capacity", 1);
    plan.put("facilitatorId", Programme.person("facilitator"));
    session = Programme.scheduled(plan);
    invitations = Programme.invited(session, participants);
    for (UUID invitation : invitations) {
      reply(invitation, "yes").then().statusCode(200);
    }
  }

  private static Response reply(UUID invitation, String reply) {
    return as("participant")
        .body(Map.of("reply", reply))
        .post("/api/v1/invitations/{id}/reply", invitation);
  }

  private String seat(int of) {
    return as("participant").get("/api/v1/invitations/{id}", invitations.get(of)).path("seat");
  }

  private List<Integer> ranks() {
    List<Map<String, Integer>> invited =
        as("programme-admin")
            .get("/api/v1/sessions/{id}/invitations", session)
            .jsonPath()
            .getList("items");
    return invited.stream().map(one -> one.get("waitingRank")).toList();
  }

  /** The attack: two numbers that a counter of all lists gave say how many replied in between. */
  @Test
  void whatIsKeptOfTheOrderCountsThisListAlone() {
    reply(invitations.get(1), "no");
    reply(invitations.get(1), "yes");

    assertThat(
            Programme.rows(
                "select waiting_number from invitation where session_id = ? and seat = 'WAITING'"
                    + " order by waiting_number",
                session))
        .containsExactly(2L, 3L);
    assertThat(ranks()).containsExactly(null, 2, 1);
  }

  private List<String> seats() {
    return List.of(seat(0), seat(1), seat(2));
  }

  /** The page that the newest letter of a free seat opens. */
  private static String page() {
    String text =
        Programme.stack().mail().to("participant@example.org").stream()
            .filter(mail -> mail.subject().equals("A seat is free for you"))
            .findFirst()
            .orElseThrow()
            .text();
    Matcher link = LINK.matcher(text);
    assertThat(link.find()).isTrue();
    return link.group();
  }

  private static long letters() {
    return Programme.count(
        "select count(*) from mail where subject = 'A seat is free for you' and state = 'sent'");
  }

  private long letters(int to) {
    return Programme.count(
        "select count(*) from mail where about = ? and subject = 'A seat is free for you'",
        invitations.get(to));
  }

  private long lettersToWrite(int to) {
    return Programme.count(
        "select count(*) from task where kind = 'seat-letter' and subject_id = ? and state <>"
            + " 'done'",
        invitations.get(to));
  }

  private static Response answer(String page, String answer) {
    return RestAssured.given()
        .redirects()
        .follow(false)
        .contentType(ContentType.URLENC)
        .formParam("answer", answer)
        .post(page);
  }

  @Test
  void aFreeSeatIsKeptForWhoHasWaitedLongestAndTakenFromTheLetter() {
    assertThat(seats()).containsExactly("taken", "waiting", "waiting");
    assertThat(ranks()).containsExactly(null, 1, 2);
    long before = letters();

    reply(invitations.get(0), "no").then().body("seat", is("none"));

    assertThat(seats()).containsExactly("none", "offered", "waiting");
    assertThat(ranks()).containsExactly(null, null, 1);
    as("participant")
        .get("/api/v1/invitations/{id}", invitations.get(1))
        .then()
        .body("seatKeptUntil", notNullValue());
    await().until(() -> letters() == before + 1);
    String page = page();
    RestAssured.given()
        .get(page)
        .then()
        .statusCode(200)
        .body(containsString("kept for you until"))
        .body(not(containsString("Guildhall")))
        .body(not(containsString("A reflective-practice")));
    assertThat(seats()).containsExactly("none", "offered", "waiting");
    answer(page, "yes").then().statusCode(303);
    assertThat(seats()).containsExactly("none", "taken", "waiting");
    answer(page, "yes").then().statusCode(303);
    assertThat(seats()).containsExactly("none", "taken", "waiting");
    answer(page, "whatever").then().statusCode(422);
  }

  @Test
  void aDeclinedSeatGoesToTheNextAndSoDoesOneThatNobodyTakesInTime() {
    reply(invitations.get(0), "no");
    reply(invitations.get(1), "no");
    assertThat(seats()).containsExactly("none", "none", "offered");
    reply(invitations.get(0), "yes").then().body("seat", is("waiting"));

    Programme.change(
        "update invitation set offer_expires_at = now() - interval '1 minute' where id = ?",
        invitations.get(2));

    await().until(() -> seats().equals(List.of("offered", "none", "none")));
    reply(invitations.get(2), "yes").then().body("seat", is("waiting"));
    reply(invitations.get(0), "yes").then().body("seat", is("taken"));
    assertThat(seats()).containsExactly("taken", "none", "waiting");
  }

  @ParameterizedTest
  @ValueSource(strings = {"withdrawn", "deferred", "applied", "offered"})
  void whoLeavesTheCohortLeavesTheirSeatToTheNextOnce(String state) {
    Programme.participant(participants.get(0), 1, cohort, Programme.person("participant"), state);

    await().until(() -> seat(1).equals("offered"));
    assertThat(seat(2)).isEqualTo("waiting");
    assertThat(
            Programme.count(
                "select count(*) from invitation where session_id = ? and seat = 'OFFERED'",
                session))
        .isEqualTo(1);
  }

  @Test
  void whoComesBackAfterTheirSeatWasTakenWaitsBeforeAllOthers() {
    becomes(0, 1, "withdrawn");
    await().until(() -> stateOf(1).equals("OFFERED"));
    reply(invitations.get(1), "yes").then().body("seat", is("taken"));

    becomes(0, 2, "active");

    await().until(() -> seats().equals(List.of("waiting", "taken", "waiting")));
    change(Map.of("title", "Another title"));
    reply(invitations.get(0), "yes").then().body("seat", is("waiting"));
    reply(invitations.get(1), "no");
    assertThat(seats()).containsExactly("offered", "none", "waiting");
  }

  @Test
  void whoeverComesBackFirstWaitsFirst() {
    change(Map.of("capacity", 2));
    await().until(() -> seats().equals(List.of("taken", "offered", "waiting")));
    reply(invitations.get(1), "yes").then().body("seat", is("taken"));
    becomes(0, 1, "deferred");
    becomes(1, 1, "withdrawn");
    await().until(() -> stateOf(2).equals("OFFERED"));
    reply(invitations.get(2), "yes").then().body("seat", is("taken"));
    change(Map.of("capacity", 1));

    becomes(1, 2, "confirmed");
    await().until(() -> stateOf(1).equals("WAITING"));
    becomes(0, 2, "confirmed");
    await().until(() -> stateOf(0).equals("WAITING"));

    reply(invitations.get(2), "no");
    assertThat(seats()).containsExactly("waiting", "offered", "none");
  }

  @Test
  void whoComesBackToAFreeSeatSits() {
    reply(invitations.get(2), "no");
    reply(invitations.get(1), "no");
    becomes(0, 1, "withdrawn");
    await().until(() -> taken() == 0);

    becomes(0, 2, "active");

    await().until(() -> taken() == 1);
    assertThat(seats()).containsExactly("taken", "none", "none");
  }

  private void becomes(int which, long version, String state) {
    Programme.participant(
        participants.get(which), version, cohort, Programme.person("participant"), state);
  }

  private int taken() {
    return as("programme-admin").get("/api/v1/sessions/{id}", session).path("seatsTaken");
  }

  @Test
  void whoHasLeftIsNotWrittenToAboutTheSeatThatWasKeptForThem() {
    reply(invitations.get(0), "no");
    assertThat(seats()).containsExactly("none", "offered", "waiting");
    await().until(() -> letters(1) == 1);
    Programme.participant(
        participants.get(1), 1, cohort, Programme.person("participant"), "withdrawn");
    await().until(() -> stateOf(2).equals("OFFERED"));

    Programme.change(
        "update invitation set offer_expires_at = now() - interval '1 minute' where id = ?",
        invitations.get(1));

    await().until(() -> stateOf(1).equals("NONE") && lettersToWrite(1) == 0);
    assertThat(Programme.rows("select subject from mail where about = ?", invitations.get(1)))
        .doesNotContain("The seat that was kept for you");
  }

  @Test
  void whoIsNotKnownYetIsWrittenToOfTheSeatOnceTheyAre() {
    UUID person = UUID.randomUUID();
    UUID unknown = Programme.participant(cohort, person, "confirmed");
    Programme.known("participant", unknown);
    Programme.delegated(unknown, Programme.person("assistant"), "replies");
    reply(invitations.get(2), "no");
    reply(invitations.get(1), "no");
    UUID invitation = Programme.invited(session, List.of(unknown)).getFirst();
    as("assistant")
        .body(Map.of("reply", "yes"))
        .post("/api/v1/invitations/{id}/reply", invitation)
        .then()
        .body("seat", is("waiting"));
    reply(invitations.get(0), "no");
    await()
        .until(
            () ->
                Programme.count(
                    "select count(*) from task where kind = 'seat-letter' and subject_id = ? and"
                        + " attempts > 0 and state = 'pending'",
                    invitation),
            Long.valueOf(1)::equals);

    Programme.tellOf(person, "late-" + person);

    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> Programme.stack().mail().to("late-" + person + "@example.org").stream(),
            letters ->
                letters.anyMatch(letter -> letter.subject().equals("A seat is free for you")));
  }

  private String stateOf(int of) {
    return (String)
        Programme.rows("select seat from invitation where id = ?", invitations.get(of)).getFirst();
  }

  @Test
  void anOfferEndsWellBeforeTheSessionAlsoWhereThatIsMoved() {
    reply(invitations.get(0), "no");

    await().until(() -> letters(1) == 1);
    LocalDateTime start = LocalDateTime.now(ZoneOffset.UTC).plusHours(2).withNano(0);
    move(start);

    String until =
        as("participant").get("/api/v1/invitations/{id}", invitations.get(1)).path("seatKeptUntil");
    assertThat(Instant.parse(until))
        .isBefore(start.minusMinutes(59).toInstant(ZoneOffset.UTC))
        .isAfter(Instant.now());
    await().until(() -> letters(1) == 2);
    move(start.plusHours(20));
    as("participant")
        .get("/api/v1/invitations/{id}", invitations.get(1))
        .then()
        .body("seatKeptUntil", is(until));
    move(start.minusHours(3));
    assertThat(seats()).containsExactly("none", "none", "waiting");
  }

  private void move(LocalDateTime start) {
    change(Map.of("startsAt", start.toString(), "endsAt", start.plusHours(4).toString()));
  }

  private ValidatableResponse change(Map<String, ?> patch) {
    String seen = as("programme-admin").get("/api/v1/sessions/{id}", session).header("ETag");
    return as("programme-admin")
        .contentType("application/merge-patch+json")
        .header("If-Match", seen)
        .body(patch)
        .patch("/api/v1/sessions/{id}", session)
        .then()
        .statusCode(200);
  }

  /** The three share a diary, in which the last of them is. */
  @Test
  void whoWaitsHasNotAcceptedInTheirDiary() {
    await().until(() -> calendars(2).size() == 1);

    change(Map.of("title", "Another title"));

    await().until(() -> calendars(2).size() == 2);
    assertThat(calendars(2).getFirst()).contains("PARTSTAT=TENTATIVE");
  }

  private List<String> calendars(int of) {
    return Programme.rows(
            "select calendar from mail where about = ? order by id desc", invitations.get(of))
        .stream()
        .map(String::valueOf)
        .toList();
  }

  @Test
  void aLargerRoomSeatsThoseWhoWait() {
    change(Map.of("capacity", 3, "changeReason", "A larger room"))
        .body("changeReason", is("A larger room"));

    await().until(() -> seats().equals(List.of("taken", "offered", "offered")));
  }

  @Test
  void aLinkThatIsMadeUpOpensNothing() {
    RestAssured.given().get("/pages/invitations/made-up").then().statusCode(404);
    answer("/pages/invitations/made-up", "yes").then().statusCode(404);
  }
}
