package org.ignite.sessions.polls.http;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.ignite.sessions.Programme.as;
import static org.ignite.sessions.polls.http.Polls.POLL;
import static org.ignite.sessions.polls.http.Polls.answer;
import static org.ignite.sessions.polls.http.Polls.cancel;
import static org.ignite.sessions.polls.http.Polls.close;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.ignite.sessions.Programme;
import org.junit.jupiter.api.Test;

/** Until when a poll is open, and what holds after that. */
@QuarkusTest
class PollEndTest {

  @Test
  void theEndOfAnOpenPollIsPutOff() {
    UUID asked = Programme.participant("participant");
    UUID poll = Polls.opened(Programme.COHORT, "facilitator", List.of(asked));
    Instant end = Instant.parse(as("programme-admin").get(POLL, poll).path("closesAt"));
    Awaitility.await().until(() -> linksThatHold(poll, end.plus(30, DAYS)) == 1);
    Programme.change("update date_poll set reminded_at = now() where id = ?", poll);
    String seen = as("programme-admin").get(POLL, poll).header("ETag");

    putOff(poll, seen, end.minusSeconds(1)).statusCode(422);
    putOff(poll, seen, Instant.parse(Polls.FIRST + "T10:00:00Z")).statusCode(422);
    putOff(poll, seen, end.plus(400, DAYS)).statusCode(422);
    patch(poll, seen, "{\"closesAt\": null}").statusCode(422);
    patch(poll, seen, "{\"title\": \"Other\"}").statusCode(422);
    as("programme-admin")
        .contentType("application/merge-patch+json")
        .body("{}")
        .patch(POLL, poll)
        .then()
        .statusCode(428);
    Instant later = end.plus(3, DAYS);
    putOff(poll, seen, later).statusCode(200).body("closesAt", equalTo(later.toString()));
    putOff(poll, seen, later.plus(1, DAYS)).statusCode(412);

    assertThat(linksThatHold(poll, later.plus(30, DAYS))).isEqualTo(1);
    assertThat(
            Programme.count(
                "select count(*) from date_poll where id = ? and reminded_at is null", poll))
        .isEqualTo(1);
    String now = as("programme-admin").get(POLL, poll).header("ETag");
    putOff(poll, now, later).statusCode(200).header("ETag", now);
    cancel(poll).statusCode(200);
    putOff(poll, as("programme-admin").get(POLL, poll).header("ETag"), later.plus(1, DAYS))
        .statusCode(409)
        .body("type", equalTo("/problems/poll-closed"));
  }

  private static long linksThatHold(UUID poll, Instant until) {
    return Programme.count(
        """
        select count(*) from personal_link l join poll_participant a on a.id = l.subject_id
        where a.poll_id = ? and l.expires_at = cast(? as timestamptz)
        """,
        poll,
        until.toString());
  }

  private static ValidatableResponse putOff(UUID poll, String seen, Instant end) {
    return patch(poll, seen, "{\"closesAt\": \"%s\"}".formatted(end));
  }

  private static ValidatableResponse patch(UUID poll, String seen, String body) {
    return as("programme-admin")
        .contentType("application/merge-patch+json")
        .header("If-Match", seen)
        .body(body)
        .patch(POLL, poll)
        .then();
  }

  @Test
  void aPollThatNobodyClosesIsDueAndGoesOn() {
    UUID asked = Programme.participant("participant");
    UUID poll = Polls.opened(Programme.COHORT, "facilitator", List.of(asked));
    close(poll, "{}").statusCode(409).body("type", equalTo("/problems/no-best-option"));
    close(poll, "{\"optionId\": \"%s\"}".formatted(UUID.randomUUID())).statusCode(422);
    Programme.rows(
        "update date_poll set closes_at = now() - interval '1 hour' where id = ? returning id",
        poll);

    listed("due").body("items.id", hasItem(poll.toString()));
    listed("open").body("items.id", not(hasItem(poll.toString())));
    as("facilitator-2")
        .get("/api/v1/date-polls?limit=200")
        .then()
        .body("items.id", not(hasItem(poll.toString())));
    answer("participant", poll, asked, "yes", "no").statusCode(200);
    Programme.rows(
        "update poll_option set starts_at_utc = starts_at_utc - interval '60 days',"
            + " starts_at = starts_at - interval '60 days', ends_at = ends_at - interval '60 days',"
            + " ends_at_utc = ends_at_utc - interval '60 days' where poll_id = ? returning id",
        poll);
    close(poll, "{\"optionId\": \"%s\"}".formatted(Polls.options(poll).getFirst()))
        .statusCode(409)
        .body("type", equalTo("/problems/option-passed"));
    close(poll, "{}").statusCode(409).body("type", equalTo("/problems/no-best-option"));
    cancel(poll).statusCode(200).body("state", equalTo("cancelled"));
    close(poll, "{}").statusCode(409).body("type", equalTo("/problems/poll-closed"));
    answer("participant", poll, asked, "yes", "no").statusCode(409);
  }

  private static ValidatableResponse listed(String state) {
    return as("programme-admin")
        .get("/api/v1/date-polls?limit=200&state={state}", state)
        .then()
        .statusCode(200);
  }
}
