package org.ignite.sessions.sessions.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.ignite.sessions.Programme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SeriesTest {

  private final UUID cohort = UUID.randomUUID();
  private UUID participant;

  @BeforeEach
  void aCohortOfOne() {
    Programme.cohort(cohort, LocalDate.now().minusDays(9), LocalDate.now().plusDays(300));
    participant = Programme.participant(cohort, Programme.person("participant"), "confirmed");
    Programme.known("cohort", cohort);
    Programme.known("participant", participant);
  }

  @Test
  void aSessionIsRepeatedAtAllItsTimesOrNone() {
    UUID strict = UUID.randomUUID();
    Programme.strictCohort(strict, LocalDate.now().minusDays(9), LocalDate.now().plusDays(300));
    Programme.known("cohort", strict);
    UUID first = scheduled(strict, 3500);

    repeat(first, day(160), day(160)).then().statusCode(409);
    Response series = repeat(first, day(160), day(161));

    series.then().statusCode(200).body("items", hasSize(2));
    assertThat(events(first)).as("that it is one of a series now, is told too").isEqualTo(2);
    assertThat(listed(series.path("items[0].seriesId"))).hasSize(3);
  }

  @Test
  void withASessionTheLaterOnesOfItsSeriesAreCancelled() {
    List<UUID> all = series(day(180), day(160), day(170));
    cancel(all.get(3), Map.of("reason", "Snow")).then().statusCode(200);
    List<UUID> invitations =
        all.stream()
            .limit(3)
            .map(id -> Programme.invited(id, List.of(participant)).getFirst())
            .toList();
    invitations.forEach(invitation -> letters(invitation, "REQUEST"));

    cancel(all.get(1), Map.of("reason", "The venue has closed", "following", true))
        .then()
        .statusCode(200)
        .body("id", is(all.get(1).toString()))
        .body("state", is("cancelled"));

    assertThat(all)
        .extracting(SeriesTest::cancelReason)
        .containsExactly(null, "The venue has closed", "The venue has closed", "Snow");
    letters(invitations.get(0), "REQUEST");
    letters(invitations.get(1), "REQUEST", "CANCEL");
    letters(invitations.get(2), "REQUEST", "CANCEL");
  }

  @Test
  void whatWasHeldStays() {
    List<UUID> all = series(day(160), day(170));
    Programme.began(all.get(0), 30);
    Programme.began(all.get(1), 5);

    cancel(all.get(0), Map.of("reason", "Nobody came", "following", true)).then().statusCode(200);

    assertThat(all)
        .extracting(SeriesTest::cancelReason)
        .containsExactly("Nobody came", null, "Nobody came");
  }

  @Test
  void whatIsNoSeriesIsCancelledByItself() {
    UUID one = scheduled(cohort, 3600);
    UUID other = scheduled(cohort, 3610);

    cancel(one, Map.of("reason", "Snow", "following", true)).then().statusCode(200);

    assertThat(cancelReason(other)).isNull();
  }

  @Test
  void whatCannotBeCancelledTakesNothingWithIt() {
    UUID first = series(day(160)).getFirst();
    cancel(first, Map.of("reason", "Snow")).then().statusCode(200);

    cancel(first, Map.of("reason", "Snow", "following", true))
        .then()
        .statusCode(409)
        .body("type", is("/problems/session-cancelled"));
    cancel(UUID.randomUUID(), Map.of("reason", "Snow", "following", true)).then().statusCode(404);

    assertThat(
            Programme.rows(
                "select state from session where cohort_id = ? order by starts_at_utc", cohort))
        .containsExactly("CANCELLED", "SCHEDULED");
  }

  private static UUID scheduled(UUID cohort, int hours) {
    Map<String, Object> plan = Programme.plan("place-session", hours);
    plan.put("cohortId", cohort);
    return Programme.scheduled(plan);
  }

  private static Map<String, String> day(int ahead) {
    String day = LocalDate.now().plusDays(ahead).toString();
    return Map.of("startsAt", day + "T10:00:00", "endsAt", day + "T12:00:00");
  }

  @SafeVarargs
  private static Response repeat(UUID session, Map<String, String>... at) {
    return as("programme-admin")
        .body(Map.of("at", List.of(at), "zone", "Europe/London"))
        .post("/api/v1/sessions/{id}/repeat", session);
  }

  /** One in 150 days and at these times besides, in the order in which they begin. */
  @SafeVarargs
  private List<UUID> series(Map<String, String>... at) {
    return listed(repeat(scheduled(cohort, 24 * 150), at).path("items[0].seriesId"));
  }

  private static Response cancel(UUID session, Map<String, ?> body) {
    return as("programme-admin").body(body).post("/api/v1/sessions/{id}/cancel", session);
  }

  /** Its sessions, in the order in which they begin. */
  private static List<UUID> listed(String id) {
    List<String> ids =
        as("programme-admin")
            .queryParam("seriesId", id)
            .get("/api/v1/sessions")
            .then()
            .statusCode(200)
            .extract()
            .path("items.id");
    return ids.stream().map(UUID::fromString).toList();
  }

  private static String cancelReason(UUID session) {
    return as("programme-admin").get("/api/v1/sessions/{id}", session).path("cancelReason");
  }

  private static long events(UUID session) {
    return Programme.count("select count(*) from outbox where aggregateid = ?", session);
  }

  /** Waits until so many letters with these calendar methods were written about an invitation. */
  private static void letters(UUID invitation, String... methods) {
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(
                        Programme.rows(
                            "select calendar from mail where about = ? order by id", invitation))
                    .hasSize(methods.length)
                    .zipSatisfy(
                        List.of(methods),
                        (calendar, method) ->
                            assertThat(calendar.toString()).contains("METHOD:" + method)));
  }
}
