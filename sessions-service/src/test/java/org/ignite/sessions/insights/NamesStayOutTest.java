package org.ignite.sessions.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.ignite.platform.testing.CapturedLog;
import org.ignite.platform.testing.Traces;
import org.ignite.sessions.Programme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A text that names somebody leaves no trace anywhere, and one that does not leaves only itself.
 */
@QuarkusTest
class NamesStayOutTest {

  private static final String INSIGHTS = "/api/v1/cohorts/" + Programme.COHORT + "/insights";
  private static final String GIVEN = "Zephrania";
  private static final String FAMILY = "Quimblethorpe";

  /** In each text that is sent, and nowhere else. */
  private static final String PLANTED = "xylograph" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeAll
  static void theRegistryTells() {
    Programme.known("cohort", Programme.COHORT);
    Registry.person(GIVEN, FAMILY, "z.quimblethorpe@vexborough.gov.example");
    Registry.organisation("Vexborough Metropolitan Borough Council", "Cyngor Wexcestre", "VXQ");
  }

  @Test
  void whatNamesSomebodyIsHandedBackAndKeptNowhere() {
    List<String> texts =
        Stream.of(
                "%s %s", // given and family name
                "%2$s, %1$s",
                "Mr %2$s",
                "z.quimblethorpe@vexborough.gov.example",
                "Vexborough Metropolitan Borough Council",
                "Cyngor Wexcestre",
                "VMBC",
                "VXQ",
                "the chief executive of Vexborough",
                "the Vexborough leader",
                "Vexborough council",
                "our leader in Far Westfold")
            .map(name -> name.formatted(GIVEN, FAMILY) + " told us of the " + PLANTED + ".")
            .toList();

    try (CapturedLog log = new CapturedLog()) {
      for (String text : texts) {
        as("participant")
            .header("X-Request-Id", PLANTED)
            .header("Idempotency-Key", PLANTED)
            .body(insight(text))
            .post(INSIGHTS)
            .then()
            .statusCode(422)
            .body("type", equalTo("/problems/names-somebody"))
            .body("errors.pointer", equalTo(List.of("/text")))
            .body("marks[0].confirmable", equalTo(false))
            .body("detail", not(containsString(FAMILY)));
      }
      misshapen("{\"theme\": \"%s\", \"text\": [\"%s\"]}");
      misshapen("{\"theme\": \"%2$s\", \"text\": \"a\"}");
      misshapen("{\"theme\": \"%s\", \"text\": \"%s");

      assertThat(new Traces(Set.of(PLANTED)).in(log.lines())).isEmpty();
      assertThat(new Traces(Set.of(FAMILY, "Vexborough", "Wexcestre")).in(log.lines())).isEmpty();
    }
    assertThat(tables(PLANTED)).isEmpty();
    assertThat(tables(FAMILY, "Vexborough", "Wexcestre"))
        .as("as the registry has told")
        .isSubsetOf("person", "organisation", "programme_name");
    assertThat(inOwnTopic(PLANTED, FAMILY, "Vexborough")).isEmpty();
  }

  @Test
  void whatIsTakenLeavesNothingButItself() {
    String text = "Reading aloud helps; so does a " + PLANTED + "-taken.";
    String request = "request-" + UUID.randomUUID();
    long audited = Programme.count("select count(*) from audit");

    try (CapturedLog log = new CapturedLog()) {
      as("participant")
          .header("X-Request-Id", request)
          .header("Idempotency-Key", request)
          .body(insight(text))
          .post(INSIGHTS)
          .then()
          .statusCode(204);

      assertThat(new Traces(Set.of(PLANTED + "-taken", request)).in(log.lines())).isEmpty();
    }
    assertThat(tables(PLANTED + "-taken")).isSubsetOf("held_insight", "insight").isNotEmpty();
    assertThat(tables(request)).isEmpty();
    assertThat(Programme.count("select count(*) from audit")).isEqualTo(audited);
    assertThat(inOwnTopic(PLANTED)).isEmpty();
    as("participant").get("/api/v1/sessions").then().statusCode(200);
    assertThat(
            RestAssured.given().accept("text/plain").get("/q/metrics").then().extract().asString())
        .contains("http_server_requests")
        .doesNotContain("/insights");
    Programme.rows("delete from held_insight where text = ? returning 1", text);
  }

  @Test
  void marksAreCountedInCodeUnitsAndAnOrdinaryWordIsConfirmed() {
    Registry.person("Merle", "Whittler", "merle@gmail.com");
    String text = "\uD83D\uDE00 A whittler's patience, " + UUID.randomUUID();

    as("participant")
        .body(insight(text))
        .post(INSIGHTS)
        .then()
        .statusCode(422)
        .body("marks", equalTo(List.of(Map.of("start", 5, "end", 15, "confirmable", true))));
    as("participant")
        .body(
            Map.of(
                "theme", "empathy-and-generosity", "text", text, "confirmed", List.of("Whittler")))
        .post(INSIGHTS)
        .then()
        .statusCode(204);
    as("participant")
        .body(
            Map.of(
                "theme", "empathy-and-generosity",
                "text", "Merle Whittler's patience",
                "confirmed", List.of("Merle", "Whittler", "Merle Whittler")))
        .post(INSIGHTS)
        .then()
        .statusCode(422)
        .body("marks", equalTo(List.of(Map.of("start", 0, "end", 16, "confirmable", false))));
    assertThat(tables("Whittler")).contains("held_insight");
    Programme.rows("delete from held_insight where text = ? returning 1", text);
  }

  @Test
  void whoIsCalledSomethingElseIsKnownByThat() {
    UUID person = Registry.person("Odalys", "Fernsby", "odalys@gmail.com");

    Registry.person(person, 1, "Odalys", "Marchbanks", "odalys@gmail.com");

    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(
                        Programme.rows("select key from programme_name where owner_id = ?", person))
                    .contains("n:odalysmarchbanks", "w:marchbanks")
                    .doesNotContain("w:fernsby"));
  }

  private static void misshapen(String body) {
    as("participant")
        .body(body.formatted("empathy-and-generosity", PLANTED + " " + FAMILY))
        .post(INSIGHTS)
        .then()
        .statusCode(400)
        .body(not(containsString(PLANTED)));
  }

  private static Map<String, Object> insight(String text) {
    return Map.of("theme", "empathy-and-generosity", "text", text);
  }

  private static Set<String> tables(String... words) {
    return new Traces(List.of(words))
        .inDatabase(Programme.stack().jdbcUrl("sessions"), "sessions", "sessions");
  }

  private static List<String> inOwnTopic(String... words) {
    return new Traces(List.of(words))
        .inTopic(Programme.stack().bootstrapServers(), "ignite.sessions.v1");
  }
}
