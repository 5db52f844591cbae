package org.ignite.sessions.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ignite.sessions.Programme;
import org.ignite.sessions.SessionsConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of an insight, and what nobody can read off it. */
@QuarkusTest
class InsightResourceTest {

  private static final String INSIGHTS = "/api/v1/cohorts/{cohortId}/insights";
  private static final String THEME = "empathy-and-generosity";

  @Inject InsightWriting writing;
  @Inject SessionsConfig config;

  private final UUID cohort = UUID.randomUUID();

  @BeforeEach
  void aCohortInItsFirstHalf() {
    running(cohort, -10, 30);
  }

  private static void running(UUID cohort, int from, int to) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Programme.cohort(cohort, today.plusDays(from), today.plusDays(to));
    UUID participant = Programme.participant(cohort, Programme.person("participant"), "active");
    Programme.known("cohort", cohort);
    Programme.known("participant", participant);
  }

  @Test
  void itIsShownAmongThreeAndSaysNothingButThemeAndHalf() throws Throwable {
    write("Go and see how it looks from the bus.");
    write("People forgive a late answer sooner than a smooth one.");
    show();
    listed().body("items", empty());

    write("Give the credit away twice.");
    listed().body("items", empty());
    show();

    listed()
        .header("Cache-Control", "no-store")
        .header("ETag", nullValue())
        .header("Last-Modified", nullValue())
        .body("items", hasSize(3))
        .body("items.theme", equalTo(List.of(THEME, THEME, THEME)))
        .body("items.halfSeason", equalTo(List.of("autumn", "autumn", "autumn")));
    List<Map<String, Object>> items = listed().extract().path("items");
    assertThat(items)
        .allSatisfy(
            item -> {
              assertThat(item.keySet()).isEqualTo(Set.of("id", "theme", "halfSeason", "text"));
              assertThat(UUID.fromString((String) item.get("id")).version()).isEqualTo(4);
            });
    assertThat(held()).isZero();
  }

  @Test
  void noMoreWaitThanACohortReadsAndARepeatIsStillOne() throws Throwable {
    int most = config.limits().insightsWaiting();
    Programme.change(
        "insert into held_insight (cohort_id, half_season, theme, text) select ?, 'autumn', ?,"
            + " 'Learnt ' || n from generate_series(2, ?) n",
        cohort,
        THEME,
        most);
    write("The last that finds room.");

    written("One too many.")
        .statusCode(409)
        .body("type", equalTo("/problems/insights-waiting"))
        .body("detail", containsString(String.valueOf(most)));
    written("The last that finds room.").statusCode(204);
    show();
    written("One too many.").statusCode(204);
  }

  @Test
  void neitherIdsNorRowsNorTransactionsTellOldFromNew() throws Throwable {
    List<String> written = new ArrayList<>();
    IntStream.range(0, 4).forEach(batch -> written.addAll(batch(batch)));
    Map<String, String> ids = Map.of();
    for (int batch = 0; batch < 4; batch++) {
      for (String text : batch(batch)) {
        write(text);
      }
      show();
      Map<String, String> now = ids();
      assertThat(now).as("an id stays").containsAllEntriesOf(ids);
      ids = now;
    }

    assertThat(column("select distinct xmin::text from insight where cohort_id = ?"))
        .as("written by one transaction")
        .hasSize(1);
    assertThat(column("select text from insight where cohort_id = ? order by ctid"))
        .as("in physical order")
        .containsExactlyInAnyOrderElementsOf(written)
        .isNotEqualTo(written);
    assertThat(column("select text from insight where cohort_id = ? order by id"))
        .as("in the order of the list")
        .isNotEqualTo(written);
    assertThat(
            Programme.rows(
                "select data_type from information_schema.columns where table_name in ('insight',"
                    + " 'held_insight')"))
        .as("no column that counts or tells the time")
        .containsOnly("uuid", "text");
  }

  private static List<String> batch(int number) {
    return IntStream.range(0, 5)
        .mapToObj(i -> "Lesson %d of %d: listen longer.".formatted(i, number))
        .toList();
  }

  @Test
  void writtenTwiceItIsOneAndTheAuthorCannotTell() throws Throwable {
    write("Ask twice.");
    write(" Ask twice. ");
    assertThat(held()).isOne();
    write("Ask three times.");
    write("Ask once, and wait.");
    show();
    write("Ask twice.");

    assertThat(held()).isZero();
    listed().body("items", hasSize(3));
  }

  @Test
  void theRestIsShownWhenTheHalfIsOver() throws Throwable {
    UUID later = UUID.randomUUID();
    running(later, -30, 10);
    as("participant").body(insight("Late.")).post(INSIGHTS, later).then().statusCode(204);
    Programme.rows(
        "insert into held_insight values (?, 'autumn', ?, 'Early.') returning 1", later, THEME);

    show();

    as("participant")
        .get(INSIGHTS, later)
        .then()
        .statusCode(200)
        .body("items.text", equalTo(List.of("Early.")));
    assertThat(Programme.rows("select half_season from held_insight where cohort_id = ?", later))
        .containsExactly("spring");
  }

  @Test
  void theListCanBeNarrowedPagedAndTakenWhole() throws Throwable {
    write("Silence is often an answer.");
    write("Postpone nothing twice.");
    as("participant")
        .body(Map.of("theme", "local-whitehall-relationships", "text", "Departments remember."))
        .post(INSIGHTS, cohort)
        .then()
        .statusCode(204);
    show();

    as("participant")
        .queryParam("theme", "local-whitehall-relationships")
        .get(INSIGHTS, cohort)
        .then()
        .body("items.text", equalTo(List.of("Departments remember.")));
    as("participant")
        .queryParam("search", "POSTPONE")
        .queryParam("halfSeason", "autumn")
        .get(INSIGHTS, cohort)
        .then()
        .body("items.text", equalTo(List.of("Postpone nothing twice.")));
    as("participant")
        .queryParam("halfSeason", "spring")
        .get(INSIGHTS, cohort)
        .then()
        .body("items", empty());
    String next =
        as("participant")
            .queryParam("limit", 2)
            .get(INSIGHTS, cohort)
            .then()
            .extract()
            .path("next");
    as("participant")
        .queryParam("limit", 2)
        .queryParam("cursor", next)
        .get(INSIGHTS, cohort)
        .then()
        .body("items", hasSize(1))
        .body("next", nullValue());
    assertThat(as("programme-admin").accept("text/csv").get(INSIGHTS, cohort).asString().lines())
        .hasSize(4)
        .first()
        .isEqualTo("id,theme,halfSeason,text");
  }

  @Test
  void theTeamRemovesWhatSaysTooMuch() throws Throwable {
    for (String text : List.of("Praise in public.", "Complain in private.", "Apologise quickly.")) {
      write(text);
    }
    show();
    String id = listed().extract().path("items[0].id");
    UUID elsewhere = UUID.randomUUID();

    String one = INSIGHTS + "/{insightId}";
    as("programme-admin").delete(one, elsewhere, id).then().statusCode(404);
    as("programme-admin").delete(one, cohort, id).then().statusCode(204);
    as("programme-admin").delete(one, cohort, id).then().statusCode(404);

    listed().body("items", hasSize(2)).body("items.id", not(equalTo(id)));
    assertThat(
            Programme.rows("select operation from audit where subject_id = ?", UUID.fromString(id)))
        .containsExactly("removeInsight");
  }

  @Test
  void whatIsWrongWithARequestIsSaid() {
    refused(Map.of("theme", THEME), 422, "/text");
    refused(Map.of("theme", THEME, "text", "  "), 422, "/text");
    refused(Map.of("theme", THEME, "text", "x".repeat(1001)), 422, "/text");
    refused(Map.of("text", "x"), 422, "/theme");
    refused(Map.of("theme", "gossip", "text", "x"), 400, "/theme");
    as("participant")
        .body(Map.of("theme", THEME, "text", "a\u0000b"))
        .post(INSIGHTS, cohort)
        .then()
        .statusCode(400);
    UUID over = UUID.randomUUID();
    running(over, -30, -2);
    as("participant")
        .body(insight("Too late."))
        .post(INSIGHTS, over)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/season-not-running"));
    assertThat(held()).isZero();
  }

  private void refused(Map<String, Object> body, int status, String pointer) {
    as("participant")
        .body(body)
        .post(INSIGHTS, cohort)
        .then()
        .statusCode(status)
        .body("errors[0].pointer", equalTo(pointer));
  }

  private void write(String text) {
    written(text).statusCode(204).header("Location", nullValue());
  }

  private ValidatableResponse written(String text) {
    return as("participant")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(insight(text))
        .post(INSIGHTS, cohort)
        .then();
  }

  private static Map<String, Object> insight(String text) {
    return Map.of("theme", THEME, "text", text);
  }

  private void show() throws Throwable {
    VertxContextSupport.subscribeAndAwait(() -> writing.show());
  }

  private ValidatableResponse listed() {
    return as("participant").get(INSIGHTS, cohort).then().statusCode(200);
  }

  private Map<String, String> ids() {
    List<Map<String, String>> items = listed().extract().path("items");
    return items.stream()
        .collect(Collectors.toMap(item -> item.get("text"), item -> item.get("id")));
  }

  private long held() {
    return Programme.count("select count(*) from held_insight where cohort_id = ?", cohort);
  }

  private List<Object> column(String sql) {
    return Programme.rows(sql, cohort);
  }
}
