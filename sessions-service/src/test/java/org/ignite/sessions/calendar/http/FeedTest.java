package org.ignite.sessions.calendar.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.ignite.platform.testing.CalendarReaders;
import org.ignite.platform.testing.CalendarReaders.Seen;
import org.ignite.sessions.Programme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FeedTest {

  @AfterEach
  void nothingIsSetAnyMore() {
    set("participant", "{\"titles\": \"neutral\"}");
  }

  @Test
  void aFeedSaysWhenASessionIsAndNothingElse() {
    UUID session = invited("roundtable", 48);

    Response feed = feed(address("participant"));

    assertThat(feed.statusCode()).isEqualTo(200);
    assertThat(feed.contentType()).isEqualToIgnoringCase("text/calendar;charset=utf-8");
    assertThat(feed.header("Cache-Control")).isEqualTo("private, no-cache");
    Seen seen = seen(feed, session);
    assertThat(seen.summary()).isEqualTo("Programme session");
    assertThat(seen.start())
        .isEqualTo(
            as("participant").get("/api/v1/sessions/{id}", session).path("startsAtUtc").toString());
    assertThat(feed.asString())
        .doesNotContain(
            "roundtable", "Guildhall", "meet.example.org", "Example", "ATTENDEE", "ORGANIZER");
  }

  @Test
  void whoAlreadyHasItIsNotSentItAgain() {
    UUID session = invited("set-meeting", 50);
    String address = address("participant");
    String tag = feed(address).header("ETag");

    given().header("If-None-Match", tag).get(address).then().statusCode(304).header("ETag", tag);
    given().header("If-None-Match", "W/" + tag).get(address).then().statusCode(304);

    change(session, "{\"title\": \"Another title\"}");
    assertThat(given().header("If-None-Match", tag).get(address).statusCode()).isEqualTo(200);
  }

  @Test
  void whoChoosesFullTitlesIsToldWhoSeesThem() {
    UUID session = invited("place-session", 49);

    set("participant", "{\"titles\": \"full\", \"alarmMinutes\": 30}")
        .statusCode(200)
        .body("titles", equalTo("full"))
        .body("notice", containsString("Whoever can see your diary"));

    Seen seen = seen(feed(address("participant")), session);
    assertThat(seen.summary()).isEqualTo("A place-session");
    assertThat(seen.location()).isEqualTo("Guildhall");
    assertThat(seen.url()).isEqualTo("https://meet.example.org/secret");
    assertThat(seen.alarms()).isEqualTo(1);
    assertThat(seen.attendees()).isEmpty();
  }

  @Test
  void whatWasAnsweredDecidesHowItStands() {
    UUID session = invited("place-session", 51);
    String address = address("participant");
    assertThat(seen(feed(address), session).status()).isEqualTo("CONFIRMED");

    reply(session, "tentative");
    assertThat(seen(feed(address), session).status()).isEqualTo("TENTATIVE");
    reply(session, "no");
    assertThat(uids(feed(address))).doesNotContain(uid(session));
    reply(session, "yes");
    cancel(session);
    assertThat(seen(feed(address), session).status()).isEqualTo("CANCELLED");
  }

  @Test
  void aResidentialHasABarOverItsDays() {
    UUID session = invited("residential", 52);

    assertThat(uids(feed(address("participant")))).contains(uid(session), session + "-days@ignite");
  }

  @Test
  void aSequenceRisesWithEveryChange() {
    UUID session = invited("place-session", 53);
    String address = address("participant");
    int before = seen(feed(address), session).sequence();

    change(session, "{\"venue\": \"Town Hall\"}");
    int changed = seen(feed(address), session).sequence();
    cancel(session);

    assertThat(changed).isGreaterThan(before);
    assertThat(seen(feed(address), session).sequence()).isGreaterThan(changed);
  }

  @Test
  void aFeedIsOfItsOwnerAlone() {
    UUID session = invited("place-session", 54);

    assertThat(uids(feed(address("participant-2")))).doesNotContain(uid(session));
    assertThat(uids(feed(address("facilitator")))).contains(uid(session));
    assertThat(uids(feed(address("facilitator-2")))).doesNotContain(uid(session));
  }

  @Test
  void anAssistantsFeedSaysWhenThoseWhoseDiaryTheyKeepAreTakenAndNoMore() {
    UUID cohort = UUID.randomUUID();
    Programme.cohort(cohort, LocalDate.now().minusDays(9), LocalDate.now().plusDays(9));
    UUID principal = Programme.participant(cohort, Programme.person("participant-2"), "confirmed");
    Programme.known("cohort", cohort);
    Programme.known("participant", principal);
    Map<String, Object> plan = Programme.plan("place-session", 55);
    plan.put("cohortId", cohort);
    UUID session = Programme.scheduled(plan);
    Programme.invited(session, List.of(principal));
    String address = address("assistant");
    set("assistant", "{\"titles\": \"full\"}").statusCode(200);
    assertThat(uids(feed(address))).doesNotContain(uid(session));

    UUID delegation = Programme.delegated(principal, Programme.person("assistant"), "diary");

    Response feed = feed(address);
    assertThat(seen(feed, session).summary()).isEqualTo("Programme session");
    assertThat(feed.asString()).doesNotContain("place-session", "Guildhall", "meet.example.org");
    Programme.delegation(delegation, 1, principal, Programme.person("assistant"), false, "diary");
    Awaitility.await().until(() -> !uids(feed(address)).contains(uid(session)));
    Programme.delegated(principal, Programme.person("assistant"), "replies");
    assertThat(uids(feed(address))).doesNotContain(uid(session));
  }

  @Test
  void aRevokedAddressOpensNothingAtOnce() {
    String before = address("participant");

    as("participant").post("/api/v1/me/calendar/revoke").then().statusCode(204);

    String problem = feed(before).then().statusCode(404).extract().asString();
    assertThat(problem).contains("/pages/calendars").doesNotContain(before.substring(20));
    String after = address("participant");
    assertThat(after).isNotEqualTo(before);
    feed(after).then().statusCode(200);
  }

  @Test
  void anAddressThatIsMadeUpOpensNothing() {
    String address = address("participant");
    String token = address.substring(address.lastIndexOf('/') + 1);
    String flipped = (token.endsWith("A") ? "B" : "A") + "";

    List.of(
            "x",
            "not base64!",
            token.substring(0, token.length() - 1) + flipped,
            token + "AAAA",
            token.substring(0, 40))
        .forEach(made -> given().get("/pages/calendars/{token}", made).then().statusCode(404));
  }

  @Test
  void settingsAreForTheirOwnerWhoHasSeenThem() {
    as("participant")
        .body("{\"titles\": \"full\"}")
        .put("/api/v1/me/calendar")
        .then()
        .statusCode(428);
    String seen = as("participant").get("/api/v1/me/calendar").header("ETag");
    set("participant", "{\"titles\": \"full\", \"alarmMinutes\": 10080}").statusCode(200);
    as("participant")
        .header("If-Match", seen)
        .body("{\"titles\": \"neutral\"}")
        .put("/api/v1/me/calendar")
        .then()
        .statusCode(412);
    set("participant", "{\"titles\": \"full\", \"alarmMinutes\": 4}").statusCode(422);
    set("participant", "{\"titles\": \"full\", \"alarmMinutes\": 10081}").statusCode(422);
    set("participant", "{\"alarmMinutes\": 10}").statusCode(422);
    set("participant", "{\"titles\": \"neutral\"}")
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("alarmMinutes", nullValue());
    as("coach").get("/api/v1/me/calendar").then().statusCode(403);
  }

  /** Also of those who were the first to say anything. */
  @Test
  void ofSeveralWhoSetACalendarAtTheSameMomentOneWins() {
    String seen = as("facilitator-2").get("/api/v1/me/calendar").header("ETag");
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + RestAssured.port + "/api/v1/me/calendar"))
            .version(HttpClient.Version.HTTP_1_1)
            .header("Authorization", "Bearer " + Programme.token("facilitator-2"))
            .header("Content-Type", "application/json")
            .header("If-Match", seen)
            .PUT(HttpRequest.BodyPublishers.ofString("{\"titles\": \"full\"}"))
            .build();
    List<Integer> statuses;
    try (HttpClient http = HttpClient.newHttpClient()) {
      statuses =
          Stream.generate(() -> http.sendAsync(request, HttpResponse.BodyHandlers.discarding()))
              .limit(12)
              .toList()
              .stream()
              .map(answer -> answer.join().statusCode())
              .toList();
    }

    assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
  }

  private static UUID invited(String kind, long hoursFromNow) {
    Map<String, Object> plan = new HashMap<>(Programme.plan(kind, hoursFromNow));
    UUID session = Programme.scheduled(plan);
    Programme.invited(session, List.of(Programme.participant("participant")));
    return session;
  }

  private static String address(String user) {
    String address =
        as(user)
            .get("/api/v1/me/calendar")
            .then()
            .statusCode(200)
            .body("address", containsString("/pages/calendars/"))
            .extract()
            .path("address");
    return URI.create(address).getPath();
  }

  private static Response feed(String address) {
    return given().get(address);
  }

  private static List<String> uids(Response feed) {
    return CalendarReaders.read(feed.asString()).stream().map(Seen::uid).toList();
  }

  private static Seen seen(Response feed, UUID session) {
    return CalendarReaders.read(feed.asString()).stream()
        .filter(event -> event.uid().equals(uid(session)))
        .findFirst()
        .orElseThrow();
  }

  private static String uid(UUID session) {
    return session + "@ignite";
  }

  private static ValidatableResponse set(String user, String body) {
    String seen = as(user).get("/api/v1/me/calendar").header("ETag");
    return as(user).header("If-Match", seen).body(body).put("/api/v1/me/calendar").then();
  }

  private static void reply(UUID session, String reply) {
    Object invitation =
        Programme.rows("select id from invitation where session_id = ?", session).getFirst();
    as("participant")
        .body(Map.of("reply", reply))
        .post("/api/v1/invitations/{id}/reply", invitation)
        .then()
        .statusCode(200);
  }

  private static void change(UUID session, String patch) {
    String seen = as("programme-admin").get("/api/v1/sessions/{id}", session).header("ETag");
    as("programme-admin")
        .contentType("application/merge-patch+json")
        .header("If-Match", seen)
        .body(patch)
        .patch("/api/v1/sessions/{id}", session)
        .then()
        .statusCode(200);
  }

  private static void cancel(UUID session) {
    as("programme-admin")
        .body(Map.of("reason", "Snow"))
        .post("/api/v1/sessions/{id}/cancel", session)
        .then()
        .statusCode(200);
  }
}
