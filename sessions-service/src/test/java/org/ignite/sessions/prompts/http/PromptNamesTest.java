package org.ignite.sessions.prompts.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ignite.platform.testing.CapturedLog;
import org.ignite.platform.testing.Traces;
import org.ignite.sessions.Programme;
import org.ignite.sessions.insights.Registry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is answered in a session under the Chatham House Rule names nobody. */
@QuarkusTest
class PromptNamesTest {

  private static final Map<String, Object> WORDS =
      Map.of("kind", "text", "question", "Who tells you the truth?");

  /** In each text that is handed back, and nowhere else. */
  private static final String PLANTED = "sackbut" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeAll
  static void theRegistryTells() {
    Programme.known("cohort", Programme.COHORT);
    Registry.person("Wilhelmina", "Thistledown", "w.thistledown@gmail.com");
  }

  @Test
  void aNameIsHandedBackAndKeptNowhere() {
    UUID session = session("chatham-house");
    UUID prompt = PromptResourceTest.opened(session, WORDS);
    String text = "Wilhelmina Thistledown and her " + PLANTED;

    try (CapturedLog log = new CapturedLog()) {
      answer(prompt, Map.of("device", device(), "text", text, "confirmed", List.of("Wilhelmina")))
          .statusCode(422)
          .body("type", equalTo("/problems/names-somebody"))
          .body("marks", equalTo(List.of(Map.of("start", 0, "end", 22, "confirmable", false))));
      sent(page(session), prompt, text)
          .statusCode(422)
          .body(
              allOf(
                  containsString("This names somebody: Wilhelmina Thistledown"),
                  containsString(PLANTED),
                  not(containsString("checkbox"))));

      assertThat(new Traces(Set.of(PLANTED)).in(log.lines())).isEmpty();
    }
    assertThat(
            new Traces(Set.of(PLANTED))
                .inDatabase(Programme.stack().jdbcUrl("sessions"), "sessions", "sessions"))
        .isEmpty();
  }

  @Test
  void anOrdinaryWordIsConfirmedByTheApiAndOnThePage() {
    UUID session = session("chatham-house");
    UUID prompt = PromptResourceTest.opened(session, WORDS);
    String text = "As light as thistledown.";

    answer(prompt, Map.of("device", device(), "text", text))
        .statusCode(422)
        .body("marks.confirmable", equalTo(List.of(true)));
    answer(prompt, Map.of("device", device(), "text", text, "confirmed", List.of("thistledown")))
        .statusCode(204);
    String page = page(session);
    sent(page, prompt, text)
        .statusCode(422)
        .body(
            allOf(
                containsString("name=\"confirmed\" value=\"thistledown\""), containsString(text)));
    sent(page, prompt, text, "thistledown").statusCode(303);
    assertThat(Programme.rows("select text from prompt_answer where prompt_id = ?", prompt))
        .containsExactly(text, text);
  }

  @Test
  void inAnOpenSessionPeopleMayBeNamed() {
    UUID prompt = PromptResourceTest.opened(session("open"), WORDS);

    answer(prompt, Map.of("device", device(), "text", "Wilhelmina Thistledown")).statusCode(204);
  }

  private static UUID session(String confidentiality) {
    Map<String, Object> plan = Programme.plan("large-group-session", -1);
    plan.put("confidentiality", confidentiality);
    UUID session = Programme.scheduled(plan);
    Programme.invited(session, List.of(Programme.participant("participant")));
    return session;
  }

  private static ValidatableResponse answer(UUID prompt, Map<String, Object> answer) {
    return as("participant").body(answer).put("/api/v1/prompts/{id}/answer", prompt).then();
  }

  private static String page(UUID session) {
    String address =
        as("facilitator").post("/api/v1/sessions/{id}/join-link", session).path("address");
    return address.substring(address.indexOf("/pages/"));
  }

  private static ValidatableResponse sent(
      String page, UUID prompt, String text, String... confirmed) {
    return given()
        .redirects()
        .follow(false)
        .cookie("device", device())
        .formParam("promptId", prompt)
        .formParam("text", text)
        .formParam("confirmed", List.of(confirmed))
        .post(page)
        .then();
  }

  private static String device() {
    return UUID.randomUUID().toString();
  }
}
