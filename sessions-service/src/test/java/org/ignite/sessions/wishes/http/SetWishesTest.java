package org.ignite.sessions.wishes.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.ignite.sessions.Programme;
import org.ignite.sessions.SessionsConfig;
import org.ignite.sessions.exchanges.Exchanges;
import org.ignite.sessions.exchanges.Exchanges.Member;
import org.ignite.sessions.wishes.WishesForgotten;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SetWishesTest {

  private final UUID cohort = Exchanges.cohort();
  private final Member own = Exchanges.member(cohort, "participant");
  private final Member other = Exchanges.stranger(cohort);

  @Inject SessionsConfig config;
  @Inject WishesForgotten forgotten;

  private ValidatableResponse asked(Instant closesAt) {
    return as("programme-admin")
        .body(Map.of("closesAt", closesAt.toString()))
        .post("/api/v1/cohorts/{id}/set-wishes-requests", cohort)
        .then();
  }

  private UUID asked() {
    return UUID.fromString(
        asked(Instant.now().plus(2, ChronoUnit.DAYS)).statusCode(201).extract().path("id"));
  }

  private void theTimeIsOver(UUID request) {
    Programme.change("update set_wishes_request set closes_at = now() where id = ?", request);
  }

  private ValidatableResponse wished(UUID... others) {
    return as("participant")
        .body(Map.of("apartFrom", List.of(others)))
        .put("/api/v1/cohorts/{id}/set-wishes", cohort)
        .then();
  }

  private ValidatableResponse read(String user) {
    return as(user).get("/api/v1/cohorts/{id}/set-wishes", cohort).then();
  }

  private long answers() {
    return Programme.count("select count(*) from set_wishes where cohort_id = ?", cohort);
  }

  @Test
  void whoIsAskedSaysWhomTheyWouldRatherNotSitWith() {
    wished().statusCode(409).body("type", is("/problems/set-wishes-closed"));
    read("participant")
        .statusCode(200)
        .body("open", is(false))
        .body("closesAt", nullValue())
        .body("answered", is(false))
        .body("apartFrom", empty());
    asked();

    wished(other.id())
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("open", is(true))
        .body("answered", is(true))
        .body("apartFrom", equalTo(List.of(other.id().toString())));
    wished(other.id()).statusCode(200);
    read("participant").body("apartFrom", equalTo(List.of(other.id().toString())));

    wished().statusCode(200).body("answered", is(true)).body("apartFrom", empty());
    assertThat(answers()).isEqualTo(1);
  }

  @Test
  void noWishIsTakenOnceTheTimeIsOverUntilTheTeamAsksAgain() {
    UUID request = asked();
    wished(other.id()).statusCode(200);
    theTimeIsOver(request);

    wished().statusCode(409).body("type", is("/problems/set-wishes-closed"));
    read("participant").body("open", is(false)).body("apartFrom.size()", is(1));

    asked();
    read("participant").body("open", is(true)).body("apartFrom.size()", is(1));
    wished().statusCode(200);
  }

  @Test
  void whoIsNamedIsSomebodyElseOfTheCohort() {
    asked();
    UUID ownAgain = Programme.participant(cohort, own.person(), "withdrawn");
    Programme.known("participant", ownAgain);
    Member elsewhere = Exchanges.stranger(Exchanges.cohort());

    wished(other.id(), own.id(), ownAgain, elsewhere.id(), UUID.randomUUID())
        .statusCode(422)
        .body(
            "errors.pointer",
            equalTo(List.of("/apartFrom/1", "/apartFrom/2", "/apartFrom/3", "/apartFrom/4")));
    wished(other.id(), other.id()).statusCode(422);
    assertThat(answers()).isZero();
  }

  @Test
  void nobodyNamesHalfOfTheCohort() {
    asked();
    int most = config.limits().setWishes();
    UUID[] all =
        Exchanges.strangers(cohort, most + 1).stream().map(Member::id).toArray(UUID[]::new);

    wished(all)
        .statusCode(422)
        .body("errors[0].pointer", is("/apartFrom"))
        .body("detail", containsString(String.valueOf(most)));
    wished(Stream.of(all).skip(1).toArray(UUID[]::new)).statusCode(200);
  }

  @Test
  void nothingElseSaysWhoHasWishedSomethingOrWhom() {
    UUID request = asked();
    String before = traces();
    wished(other.id()).statusCode(200);

    assertThat(traces()).isEqualTo(before);
    as("programme-admin")
        .get("/api/v1/cohorts/{id}/set-wishes-requests", cohort)
        .then()
        .statusCode(200)
        .body("items.id", equalTo(List.of(request.toString())))
        .body("items[0].keySet().size()", is(5))
        .body("items[0].state", is("asked"));
    Stream.of("programme-admin", "facilitator", "coach", "assistant")
        .forEach(user -> read(user).statusCode(403));
    read("participant-2").statusCode(404);
  }

  /** What tells on: audit, events, tasks, mails and stored answers. */
  private String traces() {
    String names = "%" + other.id() + "%";
    return Programme.rows(
            """
            select concat_ws(' ',
              (select count(*) from audit where operation = 'replaceSetWishes' or subject_id = ?),
              (select count(*) from outbox where aggregateid in (?, ?)),
              (select count(*) from task where input like ?),
              (select count(*) from mail where text like ?),
              (select count(*) from idempotency where body like ?))
            """,
            own.id(),
            own.id(),
            other.id(),
            names,
            names,
            names)
        .getFirst()
        .toString();
  }

  @Test
  void theTeamAsksUntilAMomentOfTheSeason() {
    asked(Instant.now().minusSeconds(1)).statusCode(422).body("errors[0].pointer", is("/closesAt"));
    asked(Instant.now().plus(60, ChronoUnit.DAYS))
        .statusCode(422)
        .body("errors[0].pointer", is("/closesAt"));
    UUID first = asked();
    UUID second = asked();

    as("programme-admin")
        .get("/api/v1/cohorts/{id}/set-wishes-requests", cohort)
        .then()
        .body("items.id", equalTo(List.of(second.toString(), first.toString())))
        .body("items.state", equalTo(List.of("asked", "closed")));
  }

  @Test
  void everybodyIsAskedByALetterAndWhoComesLaterToo() {
    Programme.tellOf(other.person(), "other");
    UUID request = asked();
    letter(request, own.person());
    letter(request, other.person());
    Member late = Exchanges.stranger(cohort);
    Programme.tellOf(late.person(), "late");

    letter(request, late.person());
    assertThat(
            Programme.rows(
                "select text from mail where about = ? and person_id = ?", request, late.person()))
        .singleElement()
        .asString()
        .contains("Dear late", "or say nobody", "(Europe/London time)", "needs no reason")
        .doesNotContain(own.id().toString());
  }

  private static void letter(UUID request, UUID person) {
    await()
        .until(
            () ->
                Programme.count(
                    "select count(*) from mail where about = ? and person_id = ?", request, person),
            count -> count == 1);
  }

  @Test
  void whoLeavesLeavesNoWishes() {
    asked();
    wished(other.id()).statusCode(200);
    Exchanges.leaves(other);
    read("participant").body("apartFrom", empty());

    Exchanges.leaves(own);
    await()
        .until(
            () ->
                Programme.count(
                    "select count(*) from task where kind = 'set-wishes-of-leaver' and subject_id ="
                        + " ?",
                    own.id()),
            tasks -> tasks == 1);
    read("participant").statusCode(404);
    assertThat(answers()).isEqualTo(1);
    Programme.change("update task set due_at = now() where subject_id = ?", own.id());

    await().until(this::answers, answers -> answers == 0);
  }

  @Test
  void whoIsBackWithinTheHourHasTheirWishesStill() {
    asked();
    wished(other.id()).statusCode(200);
    Exchanges.leaves(own);
    await()
        .until(
            () -> Programme.count("select count(*) from task where subject_id = ?", own.id()) >= 1);
    Programme.participant(own.id(), 2, cohort, own.person(), "active");
    await()
        .until(
            () -> Programme.rows("select state from participant where id = ?", own.id()),
            List.of("active")::equals);
    Programme.change(
        "update task set due_at = now() where kind = 'set-wishes-of-leaver' and subject_id = ?",
        own.id());

    await()
        .until(
            () ->
                Programme.rows(
                    "select state from task where kind = 'set-wishes-of-leaver' and subject_id = ?",
                    own.id()),
            List.of("done")::equals);
    assertThat(answers()).isEqualTo(1);
  }

  @Test
  void theDayAfterTheSeasonTheWishesAreDeleted() throws Throwable {
    asked();
    wished(other.id()).statusCode(200);
    Programme.change("update cohort set ends_on = current_date where id = ?", cohort);
    VertxContextSupport.subscribeAndAwait(forgotten::forgetDue);
    assertThat(answers()).isEqualTo(1);

    Programme.change("update cohort set ends_on = current_date - 2 where id = ?", cohort);
    VertxContextSupport.subscribeAndAwait(forgotten::forgetDue);
    assertThat(answers()).isZero();
  }
}
