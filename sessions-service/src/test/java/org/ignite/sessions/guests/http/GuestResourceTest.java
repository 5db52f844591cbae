package org.ignite.sessions.guests.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.ignite.localstack.CaughtMail;
import org.ignite.sessions.Programme;
import org.ignite.sessions.Race;
import org.ignite.sessions.guests.Forgetting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GuestResourceTest {

  private static final Pattern LINK = Pattern.compile("/pages/guests/[A-Za-z0-9_-]{43}");
  private static final String MERGE_PATCH = "application/merge-patch+json";

  @Inject Forgetting forgetting;

  @Test
  void theLetterSaysWhenAndThePageSaysTheRest() {
    UUID session = Programme.scheduled(Programme.plan("place-session", 24));
    String address = address();
    invite("facilitator", session, "Jo Marsh", address);

    CaughtMail.Message letter = letter(address, 1);

    assertThat(letter.subject() + letter.text() + letter.html())
        .contains("Jo Marsh")
        .doesNotContain("A place-session", "Guildhall", "meet.example.org");
    given()
        .get(link(letter))
        .then()
        .statusCode(200)
        .header("Cache-Control", equalTo("no-store"))
        .body(
            allOf(
                containsString("A place-session"),
                containsString("Guildhall"),
                containsString("https://meet.example.org/secret"),
                containsString("Etc/UTC"),
                not(containsString("Chatham House"))));
  }

  @Test
  void lookingChangesNothingAndTheAnswerIsTheGuestsOwn() {
    UUID session = Programme.scheduled(Programme.plan("place-session", 24));
    String first = address();
    String second = address();
    UUID guest = invite("programme-admin", session, "Jo Marsh", first);
    invite("programme-admin", session, "Ann Reed", second);
    String page = link(letter(first, 1));
    given().head(page);
    given().get(page).then().body(not(containsString("Ann Reed")));
    assertThat(Programme.rows("select version from guest where id = ?", guest)).containsExactly(0L);

    answer(page, "yes").statusCode(303).header("Location", endsWith(page));
    answer(page, "maybe").statusCode(422);

    given().get(page).then().body(containsString("You have said that you will come"));
    as("facilitator")
        .get("/api/v1/sessions/{id}/guests", session)
        .then()
        .body("items.name", contains("Jo Marsh", "Ann Reed"))
        .body("items.reply", contains("yes", "none"));
    as("facilitator").get("/api/v1/sessions/{id}", session).then().body("seatsTaken", equalTo(0));
  }

  @Test
  void underTheChathamHouseRuleThePageSaysSoAndTheTeamSeesNoReplyOnceItBegins() {
    Map<String, Object> plan = Programme.plan("roundtable", 24);
    UUID session = Programme.scheduled(plan);
    String address = address();
    UUID guest = invite("programme-admin", session, "Jo Marsh", address);
    String page = link(letter(address, 1));
    given().get(page).then().body(containsString("you may not reveal who said it"));
    answer(page, "yes").statusCode(303);
    replyShownTo("programme-admin", session, "yes");

    Programme.rows(
        "update session set starts_at_utc = now() - interval '1 hour', starts_at = timezone('UTC',"
            + " now()) - interval '1 hour' where id = ? returning id",
        session);

    replyShownTo("programme-admin", session, null);
    replyShownTo("facilitator", session, "yes");
    as("programme-admin")
        .post("/api/v1/guests/{id}/resend", guest)
        .then()
        .statusCode(200)
        .body("reply", nullValue());
  }

  @Test
  void anAddressIsInvitedOnceToASessionHoweverManyAskAtOnce() {
    UUID session = Programme.scheduled(Programme.plan("place-session", 24));
    String address = address();

    Map<Integer, Long> statuses =
        Race.statuses(
            10,
            i ->
                Race.request("facilitator", "/api/v1/sessions/" + session + "/guests")
                    .POST(
                        BodyPublishers.ofString(
                            "{\"name\": \"Jo\", \"email\": \"%s\"}"
                                .formatted(
                                    i % 2 == 0 ? address : address.toUpperCase(Locale.ROOT)))));

    assertThat(statuses).isEqualTo(Map.of(201, 1L, 409, 9L));
  }

  @Test
  void aLinkOpensUntilItIsRevokedReplacedOrExpired() {
    UUID session = Programme.scheduled(Programme.plan("place-session", 24));
    String address = address();
    UUID guest = invite("facilitator", session, "Jo Marsh", address);
    String first = link(letter(address, 1));

    as("facilitator").post("/api/v1/guests/{id}/resend", guest).then().statusCode(200);
    String second = link(letter(address, 2));
    given().get(first).then().statusCode(404).body(containsString("This link leads nowhere"));
    given().get(second).then().statusCode(200);
    Programme.rows(
        "update personal_link set expires_at = now() where subject_id = ? returning 1", guest);
    given().get(second).then().statusCode(404);
    as("facilitator").post("/api/v1/guests/{id}/resend", guest).then().statusCode(200);
    String third = link(letter(address, 3));
    as("facilitator")
        .post("/api/v1/guests/{id}/revoke", guest)
        .then()
        .statusCode(200)
        .body("email", equalTo(address));
    given().get(third).then().statusCode(404);
    answer(third, "yes").statusCode(404);
    as("facilitator").post("/api/v1/guests/{id}/revoke", guest).then().statusCode(409);
    as("facilitator").post("/api/v1/guests/{id}/resend", guest).then().statusCode(409);
    invite("facilitator", session, "Jo Marsh", address);
    given().get(link(letter(address, 4))).then().statusCode(200);
  }

  @Test
  void aMovedSessionIsToldWithAnotherLinkAndACancelledOneIsSaidToBeSo() {
    UUID session = Programme.scheduled(Programme.plan("place-session", 24));
    String address = address();
    invite("facilitator", session, "Jo Marsh", address);
    String first = link(letter(address, 1));

    changed(session, Map.of("title", "Another title"));
    changed(session, Map.of("venue", "Town Hall"));

    String second = link(letter(address, 2));
    given().get(first).then().statusCode(404);
    given()
        .get(second)
        .then()
        .body(allOf(containsString("Town Hall"), containsString("Another title")));
    as("programme-admin")
        .body(Map.of("reason", "Snow"))
        .post("/api/v1/sessions/{id}/cancel", session)
        .then()
        .statusCode(200);
    CaughtMail.Message last = letter(address, 3);
    assertThat(last.text()).contains("does not take place").doesNotContain("Another title");
    String third = link(last);
    given()
        .get(third)
        .then()
        .body(allOf(containsString("called off"), not(containsString("Town Hall"))));
    answer(third, "yes").statusCode(409);
  }

  @Test
  void ofAChangeToWhatIsOverNoGuestIsTold() {
    UUID session = Programme.scheduled(Programme.plan("place-session", 24));
    UUID guest = invite("facilitator", session, "Jo Marsh", address());
    Programme.began(session, 5);

    changed(session, Map.of("venue", "Town Hall"));

    assertThat(Programme.count("select count(*) from mail where about = ?", guest)).isEqualTo(1);
  }

  @Test
  void aGuestIsForgottenAtTheirWish() {
    UUID session = Programme.scheduled(Programme.plan("place-session", 24));
    String address = address();
    UUID guest = invite("facilitator", session, "Jo Marsh", address);
    String page = link(letter(address, 1));

    answer(page, "forget").statusCode(303);
    answer(page, "forget").statusCode(303);

    given()
        .get(page)
        .then()
        .statusCode(200)
        .body(
            allOf(
                containsString("We have forgotten you"),
                not(containsString("Guildhall")),
                not(containsString("Jo Marsh"))));
    erased(session, guest, address);
    answer(page, "yes").statusCode(409);
    as("facilitator").post("/api/v1/guests/{id}/resend", guest).then().statusCode(409);
    changed(session, Map.of("venue", "Town Hall"));
    assertThat(Programme.count("select count(*) from mail where about = ?", guest)).isEqualTo(1);
  }

  @Test
  void aGuestIsForgottenThirtyDaysAfterTheSession() throws Throwable {
    UUID session = Programme.scheduled(Programme.plan("place-session", 24));
    UUID recent = Programme.scheduled(Programme.plan("place-session", 24));
    String address = address();
    String other = address();
    UUID guest = invite("facilitator", session, "Jo Marsh", address);
    invite("facilitator", recent, "Ann Reed", other);
    letter(address, 1);
    Programme.rows(
        "update session set starts_at_utc = now() - interval '32 days', ends_at_utc = now() -"
            + " interval '31 days' where id = ? returning id",
        session);

    VertxContextSupport.subscribeAndAwait(forgetting::forgetDue);

    erased(session, guest, address);
    as("facilitator")
        .get("/api/v1/sessions/{id}/guests", recent)
        .then()
        .body("items.email", contains(other));
  }

  @Test
  void nobodyIsAskedToASetOrToWhatIsOver() {
    UUID set = Programme.scheduled(Programme.plan("set-meeting", 24));
    UUID over = Programme.scheduled(Programme.plan("place-session", -24));

    refused(set, "Jo", address(), 422).body("type", endsWith("/set-takes-no-guests"));
    refused(over, "Jo", address(), 409).body("type", endsWith("/session-over"));
    UUID session = Programme.scheduled(Programme.plan("place-session", 24));
    refused(session, "Jo\nOpen https://evil.example.org", address(), 422)
        .body("errors.pointer", contains("/name"));
    refused(session, "Jo", "no address", 422).body("errors.pointer", contains("/email"));
  }

  private static UUID invite(String user, UUID session, String name, String email) {
    return UUID.fromString(
        as(user)
            .body(Map.of("name", name, "email", email))
            .post("/api/v1/sessions/{id}/guests", session)
            .then()
            .statusCode(201)
            .body("reply", equalTo("none"))
            .extract()
            .path("id"));
  }

  private static ValidatableResponse refused(UUID session, String name, String email, int status) {
    return as("programme-admin")
        .body(Map.of("name", name, "email", email))
        .post("/api/v1/sessions/{id}/guests", session)
        .then()
        .statusCode(status);
  }

  private static void changed(UUID session, Map<String, Object> patch) {
    String seen = as("programme-admin").get("/api/v1/sessions/{id}", session).header("ETag");
    as("programme-admin")
        .contentType(MERGE_PATCH)
        .header("If-Match", seen)
        .body(patch)
        .patch("/api/v1/sessions/{id}", session)
        .then()
        .statusCode(200);
  }

  private static void replyShownTo(String user, UUID session, @Nullable String reply) {
    as(user)
        .get("/api/v1/sessions/{id}/guests", session)
        .then()
        .statusCode(200)
        .body("items[0].reply", equalTo(reply));
  }

  private static void erased(UUID session, UUID guest, String address) {
    as("facilitator")
        .get("/api/v1/sessions/{id}/guests", session)
        .then()
        .body("items[0].name", nullValue())
        .body("items[0].email", nullValue());
    assertThat(
            Programme.count(
                "select count(*) from mail where about = ? and (recipient <> '' or text is not"
                    + " null)",
                guest))
        .isZero();
    assertThat(Programme.count("select count(*) from guest where email = ?", address)).isZero();
  }

  private static ValidatableResponse answer(String page, String answer) {
    return given().redirects().follow(false).formParam("answer", answer).post(page).then();
  }

  private static String address() {
    return "guest-" + UUID.randomUUID() + "@example.org";
  }

  /** The newest of so many letters to an address. */
  private static CaughtMail.Message letter(String address, int count) {
    Awaitility.await().until(() -> Programme.stack().mail().to(address).size() == count);
    Awaitility.await()
        .until(
            () ->
                Programme.count(
                        "select count(*) from mail where recipient = ? and state <> 'sent'",
                        address)
                    == 0);
    return Programme.stack().mail().to(address).getFirst();
  }

  private static String link(CaughtMail.Message letter) {
    Matcher link = LINK.matcher(letter.text());
    assertThat(link.find()).isTrue();
    return link.group();
  }
}
