package org.ignite.sessions;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ignite.sessions.exchanges.Exchanges;
import org.ignite.sessions.polls.http.Polls;
import org.ignite.sessions.proposals.Cohort;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Wherever somebody gives a time, on the days on which London's clocks change. */
@QuarkusTest
class ClockChangesTest {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** The hour that they skip in spring, and the one that comes twice in autumn. */
  private static final ZoneOffsetTransition SPRING = next(ZoneOffsetTransition::isGap);

  private static final ZoneOffsetTransition AUTUMN = next(ZoneOffsetTransition::isOverlap);
  private static final LocalDateTime SKIPPED = SPRING.getDateTimeBefore().plusMinutes(30);
  private static final LocalDateTime TWICE = AUTUMN.getDateTimeAfter().plusMinutes(30);
  private static final Instant EARLIER = TWICE.toInstant(AUTUMN.getOffsetBefore());
  private static final Instant LATER = TWICE.toInstant(AUTUMN.getOffsetAfter());

  private final UUID cohort = UUID.randomUUID();
  private UUID own;

  /** Far enough away that a poll can end, and others be invited, before. */
  private static ZoneOffsetTransition next(Predicate<ZoneOffsetTransition> kind) {
    Instant inAMonth = Instant.now().plus(Duration.ofDays(30));
    return Stream.iterate(
            LONDON.getRules().nextTransition(inAMonth),
            change -> LONDON.getRules().nextTransition(change.getInstant()))
        .filter(kind)
        .findFirst()
        .orElseThrow();
  }

  @BeforeEach
  void aSeasonWithBothDays() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Programme.cohort(cohort, today.minusDays(10), today.plusDays(420));
    own = Programme.participant(cohort, Programme.person("participant"), "active");
    Programme.known("cohort", cohort);
    Programme.known("participant", own);
  }

  @Test
  void aSessionSaysWhichOfTwoTimesIsMeant() {
    UUID asked = Programme.scheduled(session(TWICE, "later"));
    UUID unasked = Programme.scheduled(session(TWICE, null));
    UUID elsewhere = Programme.scheduled(session(TWICE.plusDays(3), "later"));

    for (String path : List.of("/api/v1/sessions/%s", "/api/v1/sessions?cohortId=" + cohort)) {
      String at = path.contains("?") ? "items.find { it.id == '%s' }." : "";
      read(path, asked)
          .body(at.formatted(asked) + "overlap", equalTo("later"))
          .body(at.formatted(asked) + "startsAtUtc", equalTo(LATER.toString()));
      read(path, unasked)
          .body(at.formatted(unasked) + "overlap", equalTo("earlier"))
          .body(at.formatted(unasked) + "startsAtUtc", equalTo(EARLIER.toString()));
      read(path, elsewhere).body(at.formatted(elsewhere) + "overlap", nullValue());
    }
  }

  @Test
  void aChangeOrARepeatedTimeThatTheClocksSkipIsRefused() {
    UUID session = Programme.scheduled(session(TWICE, null));

    as("programme-admin")
        .contentType("application/merge-patch+json")
        .header("If-Match", seen("/api/v1/sessions/%s", session))
        .body(Map.of("endsAt", SKIPPED.toString(), "startsAt", SKIPPED.minusHours(4).toString()))
        .patch("/api/v1/sessions/{id}", session)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/skipped-local-time"))
        .body("errors.pointer", contains("/endsAt"));
    as("programme-admin")
        .body(Map.of("startsAt", SKIPPED.toString(), "endsAt", SKIPPED.plusHours(4).toString()))
        .post("/api/v1/sessions/{id}/stage-change", session)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/skipped-local-time"))
        .body("errors.pointer", contains("/startsAt"));
    repeated(session, time(TWICE.plusDays(7), null), time(SKIPPED, null))
        .statusCode(422)
        .body("type", equalTo("/problems/invalid-request"))
        .body("errors.pointer", contains("/at/1/startsAt"));
  }

  @Test
  void aSessionIsRepeatedAtTheLaterOfTwoTimes() {
    UUID session = Programme.scheduled(session(TWICE.plusDays(3), null));

    repeated(session, time(TWICE, "later"), time(TWICE.plusDays(1), "later"))
        .statusCode(200)
        .body("items.overlap", contains("later", null))
        .body("items[0].startsAtUtc", equalTo(LATER.toString()));
  }

  @Test
  void aPollAsksForEachOfTwoTimesAndBecomesTheOneThatIsChosen() {
    String path = "/api/v1/cohorts/" + cohort + "/date-polls";
    Map<String, Object> plan = Polls.plan("facilitator", List.of(own));
    plan.put("zone", LONDON.getId());
    plan.put("options", List.of(time(TWICE, null), time(SKIPPED, null)));
    as("programme-admin")
        .body(plan)
        .post(path)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/options/1/startsAt"));

    plan.put("options", List.of(time(TWICE, "later"), time(TWICE, null)));
    var poll =
        as("programme-admin")
            .body(plan)
            .post(path)
            .then()
            .statusCode(201)
            .body("options.overlap", contains("earlier", "later"))
            .body("options.startsAtUtc", contains(EARLIER.toString(), LATER.toString()))
            .extract();
    as("participant")
        .get("/api/v1/date-polls/{poll}/answers/{own}", poll.<String>path("id"), own)
        .then()
        .statusCode(200)
        .body("dates.overlap", contains("earlier", "later"));
    String session =
        as("programme-admin")
            .body(Map.of("optionId", poll.<String>path("options[1].id")))
            .post("/api/v1/date-polls/{poll}/close", poll.<String>path("id"))
            .then()
            .statusCode(200)
            .extract()
            .path("sessionId");
    read("/api/v1/sessions/%s", UUID.fromString(session))
        .body("overlap", equalTo("later"))
        .body("startsAtUtc", equalTo(LATER.toString()));
  }

  @Test
  void aVisitIsOfferedAtTheLaterOfTwoTimes() {
    Map<String, Object> body = Exchanges.body(1);
    body.put("dates", List.of(date(TWICE, null), date(SKIPPED, null)));
    as("programme-admin")
        .body(body)
        .post("/api/v1/cohorts/{id}/exchange-offers", cohort)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/dates/1/startsAt"));

    body.put("dates", List.of(date(TWICE, "later"), date(TWICE, null)));
    Exchanges.Offer offer = Exchanges.offer(cohort, body);

    read("/api/v1/exchange-offers/%s", offer.id())
        .body("dates.overlap", contains("earlier", "later"))
        .body("dates.startsAtUtc", contains(EARLIER.toString(), LATER.toString()));
    UUID request =
        Exchanges.asked(
            new Exchanges.Offer(offer.id(), List.of(ofLater(offer))), Exchanges.stranger(cohort));
    read("/api/v1/visit-requests/%s", request)
        .body("overlap", equalTo("later"))
        .body("startsAtUtc", equalTo(LATER.toString()))
        .body("endsAtUtc", equalTo(LATER.plus(Duration.ofHours(2)).toString()));
  }

  @Test
  void whatElseOfAnOfferIsChangedItsDatesStayTheSame() {
    Map<String, Object> body = Exchanges.body(1);
    body.put("dates", List.of(date(TWICE, "later")));
    Exchanges.Offer offer = Exchanges.offer(cohort, body);

    as("programme-admin")
        .contentType("application/merge-patch+json")
        .header("If-Match", seen("/api/v1/exchange-offers/%s", offer.id()))
        .body(Map.of("places", 2))
        .patch("/api/v1/exchange-offers/{id}", offer.id())
        .then()
        .statusCode(200)
        .body("dates.id", contains(offer.date().toString()))
        .body("dates.overlap", contains("later"));
  }

  @Test
  void aProposalIsTurnedIntoASessionAtTheLaterOfTwoTimes() {
    String proposal =
        as("participant")
            .body(Cohort.words("Hard truths"))
            .post("/api/v1/cohorts/{id}/proposals", cohort)
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    turned(proposal, session(SKIPPED, null))
        .statusCode(422)
        .body("type", equalTo("/problems/skipped-local-time"))
        .body("errors.pointer", contains("/startsAt"));
    String session =
        turned(proposal, session(TWICE, "later")).statusCode(200).extract().path("sessionId");
    read("/api/v1/sessions/%s", UUID.fromString(session))
        .body("overlap", equalTo("later"))
        .body("startsAtUtc", equalTo(LATER.toString()));
  }

  @Test
  void aPeriodThatBeginsInTheSkippedHourIsRefused() {
    as("participant")
        .body(Map.of("periods", List.of(date(TWICE, null), date(SKIPPED, null))))
        .post("/api/v1/me/unavailability")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/periods/1/startsAt"));
  }

  private Map<String, Object> session(LocalDateTime startsAt, String overlap) {
    Map<String, Object> plan = Programme.plan("roundtable", 24);
    plan.put("cohortId", cohort);
    plan.putAll(date(startsAt, overlap));
    return plan;
  }

  private static Map<String, Object> date(LocalDateTime startsAt, String overlap) {
    Map<String, Object> date = time(startsAt, overlap);
    date.put("zone", LONDON.getId());
    return date;
  }

  /** Two hours. */
  private static Map<String, Object> time(LocalDateTime startsAt, String overlap) {
    Map<String, Object> time = new HashMap<>();
    time.put("startsAt", startsAt.toString());
    time.put("endsAt", startsAt.plusHours(2).toString());
    if (overlap != null) {
      time.put("overlap", overlap);
    }
    return time;
  }

  @SafeVarargs
  private static ValidatableResponse repeated(UUID session, Map<String, Object>... at) {
    return as("programme-admin")
        .body(Map.of("at", List.of(at), "zone", LONDON.getId()))
        .post("/api/v1/sessions/{id}/repeat", session)
        .then();
  }

  private static ValidatableResponse turned(String proposal, Map<String, Object> session) {
    session.keySet().removeAll(List.of("cohortId", "kind"));
    return as("programme-admin").body(session).post("/api/v1/proposals/{id}/turn", proposal).then();
  }

  private static UUID ofLater(Exchanges.Offer offer) {
    return UUID.fromString(
        as("programme-admin")
            .get("/api/v1/exchange-offers/{id}", offer.id())
            .path("dates.find { it.overlap == 'later' }.id"));
  }

  private static String seen(String path, UUID id) {
    return read(path, id).extract().header("ETag");
  }

  private static ValidatableResponse read(String path, UUID id) {
    return as("programme-admin").get(path.formatted(id)).then().statusCode(200);
  }
}
