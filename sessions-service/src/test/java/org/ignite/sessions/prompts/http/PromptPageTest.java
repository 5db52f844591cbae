package org.ignite.sessions.prompts.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.ignite.sessions.Programme;
import org.ignite.sessions.prompts.PromptClosing;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PromptPageTest {

  private static final Map<String, Object> WORDS =
      Map.of("kind", "text", "question", "Who tells <you> the truth?");

  @Inject PromptClosing closing;

  @Test
  void aPhoneIsToldFromAnotherByACookieThatGoesNowhereElse() {
    String page = page(PromptResourceTest.session());

    given()
        .get(page)
        .then()
        .statusCode(200)
        .header("Set-Cookie", startsWith("device="))
        .header(
            "Set-Cookie",
            allOf(
                containsString("Path=/pages/prompts;"),
                containsString("HttpOnly"),
                containsString("SameSite=Strict")))
        .header("Cache-Control", equalTo("no-store"))
        .header("Refresh", equalTo("10"))
        .body(containsString("Nothing is asked at this moment"));
    given()
        .cookie("device", device())
        .get(page)
        .then()
        .statusCode(200)
        .header("Set-Cookie", nullValue());
  }

  @Test
  void lookingChangesNothingAndAnswersAreShownOnTheWallInGroups() {
    UUID session = PromptResourceTest.session();
    String page = page(session);
    String wall = page.replace("/prompts/", "/prompt-screens/");
    UUID prompt = PromptResourceTest.opened(session, WORDS);
    given()
        .get(page)
        .then()
        .statusCode(200)
        .header("Refresh", nullValue())
        .body(containsString("Who tells &lt;you&gt; the truth?"));
    assertThat(waiting(prompt)).isZero();

    for (int i = 1; i <= 3; i++) {
      sent(page, device(), prompt, "Said " + i).statusCode(303).header("Location", endsWith(page));
    }

    assertThat(waiting(prompt)).isEqualTo(3);
    given().get(wall).then().statusCode(200).body(not(containsString("Said ")));
    PromptResourceTest.moved(prompt, "close").statusCode(200);
    given()
        .get(wall)
        .then()
        .header("Refresh", equalTo("5"))
        .body(
            allOf(
                containsString("Said 1"),
                containsString("Said 2"),
                containsString("Said 3"),
                containsString("<svg"),
                containsString(page)));
  }

  @Test
  void oneAnswerADeviceIsReplacedUntilItIsShown() {
    UUID session = PromptResourceTest.session();
    String page = page(session);
    UUID prompt = PromptResourceTest.opened(session, WORDS);
    String device = device();

    sent(page, device, prompt, "First").statusCode(303);
    sent(page, device, prompt, "Second").statusCode(303);

    assertThat(
            Programme.rows(
                "select text from prompt_answer where prompt_id = ? and not shown", prompt))
        .containsExactly("Second");
    given()
        .cookie("device", device)
        .get(page)
        .then()
        .body(allOf(containsString("Your answer is in"), not(containsString("Second"))));
  }

  @Test
  void whatIsWrongIsSaidOnThePageAndTheWordsAreNotLost() {
    UUID session = PromptResourceTest.session();
    String page = page(session);
    UUID prompt = PromptResourceTest.opened(session, WORDS);

    sent(page, device(), prompt, "a".repeat(281))
        .statusCode(422)
        .body(allOf(containsString("280 characters"), containsString("a".repeat(281))));
    given()
        .formParam("promptId", prompt)
        .formParam("text", "No cookie")
        .post(page)
        .then()
        .statusCode(422)
        .body(containsString("keeps no cookies"));
    sent(page, device(), UUID.randomUUID(), "Another's").statusCode(409);
    PromptResourceTest.moved(prompt, "close").statusCode(200);
    sent(page, device(), prompt, "Late")
        .statusCode(409)
        .body(containsString("closed before your answer came"));
  }

  @Test
  void aCodeOpensOneRoomUntilThereIsAnotherOrTheSessionIsOff() {
    UUID session = PromptResourceTest.session();
    String before = page(session);
    String page = page(session);
    UUID elsewhere = PromptResourceTest.opened(PromptResourceTest.session(), WORDS);

    given().get(before).then().statusCode(404).body(containsString("No room has this code"));
    given().get("/pages/prompt-screens/abcde-fghjk").then().statusCode(404);
    given()
        .get(
            page.toUpperCase(Locale.ROOT)
                .replace("/PAGES/PROMPTS/", "/pages/prompts/")
                .replace("-", ""))
        .then()
        .statusCode(200);
    sent(page, device(), elsewhere, "Into another room").statusCode(409);
    as("programme-admin")
        .body(Map.of("reason", "Snow"))
        .post("/api/v1/sessions/{id}/cancel", session)
        .then()
        .statusCode(200);
    given().get(page).then().statusCode(404);
  }

  @Test
  void whatWasLeftOpenIsClosedADayLater() throws Throwable {
    UUID session = PromptResourceTest.session();
    String page = page(session);
    UUID prompt = PromptResourceTest.opened(session, WORDS);
    Programme.rows(
        "update session set starts_at_utc = now() - interval '3 days', ends_at_utc = now() -"
            + " interval '2 days' where id = ? returning id",
        session);
    Programme.rows(
        "update prompt_room set expires_at = now() where session_id = ? returning code", session);

    VertxContextSupport.subscribeAndAwait(closing::closeWhatWasLeft);

    as("facilitator").get("/api/v1/prompts/{id}", prompt).then().body("state", equalTo("closed"));
    assertThat(Programme.count("select count(*) from prompt_key where prompt_id = ?", prompt))
        .isZero();
    given().get(page).then().statusCode(404);
    assertThat(Programme.count("select count(*) from prompt_room where session_id = ?", session))
        .isZero();
  }

  private static String page(UUID session) {
    String address =
        as("facilitator")
            .post("/api/v1/sessions/{id}/join-link", session)
            .then()
            .statusCode(201)
            .extract()
            .path("address");
    return address.substring(address.indexOf("/pages/"));
  }

  private static ValidatableResponse sent(String page, String device, UUID prompt, String text) {
    Response response =
        given()
            .redirects()
            .follow(false)
            .cookie("device", device)
            .formParam("promptId", prompt)
            .formParam("text", text)
            .post(page);
    return response.then();
  }

  private static long waiting(UUID prompt) {
    return Programme.count(
        "select count(*) from prompt_answer where prompt_id = ? and not shown", prompt);
  }

  private static String device() {
    return UUID.randomUUID().toString();
  }
}
