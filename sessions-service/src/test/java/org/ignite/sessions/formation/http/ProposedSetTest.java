package org.ignite.sessions.formation.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ignite.sessions.Programme;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProposedSetTest {

  private static Response own(Council council) {
    return as("participant").get("/api/v1/participants/{id}/proposed-set", council.own());
  }

  private static void declines(Council council) {
    as("participant")
        .put("/api/v1/participants/{id}/proposed-set/decline", council.own())
        .then()
        .statusCode(204);
  }

  private static List<String> setOf(UUID allocation, UUID participant) {
    return Council.sets(allocation).stream()
        .filter(set -> set.contains(participant.toString()))
        .findFirst()
        .orElseThrow();
  }

  /** Everything that is written down for others to read of what somebody has done. */
  private static long told(UUID participant) {
    return Programme.count(
        """
        select (select count(*) from audit where cast(audit as text) like '%' || cast(? as text) || '%')
          + (select count(*) from outbox where payload like '%decline%')
          + (select count(*) from task where input like '%' || cast(? as text) || '%')
        """,
        participant, participant);
  }

  @Test
  void aMemberSeesTheirOwnSetAndWhy() {
    Council council = Council.with("participant");
    own(council).then().statusCode(409).body("type", is("/problems/no-set-proposed"));
    UUID allocation = council.searched();
    Council.proposed(allocation).then().statusCode(200);

    own(council)
        .then()
        .statusCode(200)
        .header("Cache-Control", containsString("no-store"))
        .body("members.id", hasItem(council.own().toString()))
        .body("members", hasSize(6))
        .body("times", hasSize(5))
        .body("declined", is(false))
        .body("notice", containsString("may be noticed"));
    assertThat(Programme.count("select count(*) from mail where about = ?", allocation))
        .as("a letter to each who is known")
        .isEqualTo(12);
    Council.proposed(allocation).then().statusCode(409);
    as("programme-admin")
        .get("/api/v1/participants/{id}/proposed-set", council.own())
        .then()
        .statusCode(403);
  }

  @Test
  void whoDeclinesIsPutWithOthersAndNobodyIsToldWhoItWas() {
    Council council = Council.with("participant");
    UUID first = council.searched();
    Council.proposed(first).then().statusCode(200);
    long before = told(council.own());

    declines(council);
    declines(council);

    own(council).then().body("declined", is(true));
    council.read(first).then().body("declines", is("open"));
    assertThat(told(council.own())).isEqualTo(before);
    Council.settled(first);
    council.read(first).then().body("declines", is("some"));
    Council.released(first).then().statusCode(409).body("type", is("/problems/sets-declined"));
    as("participant")
        .delete("/api/v1/participants/{id}/proposed-set/decline", council.own())
        .then()
        .statusCode(409)
        .body("type", is("/problems/decline-over"));

    UUID second =
        council.searched(
            Map.of("seed", 3, "iterations", 20_000, "facilitatorIds", council.facilitators));

    council.read(second).then().body("state", is("done")).body("from", is(first.toString()));
    assertThat(setOf(second, council.own()).containsAll(setOf(first, council.own()))).isFalse();
    assertThat(Council.draft(second).asString() + council.read(second).asString())
        .doesNotContain("decline\"")
        .doesNotContain("declined");
    Council.proposed(second).then().statusCode(200);
    own(council).then().body("declined", is(false));
    Council.settled(second);
    Council.released(second).then().statusCode(200);
    assertThat(
            Programme.count("select count(*) from set_decline where cohort_id = ?", council.cohort))
        .isZero();
  }

  @Test
  void aSetThatOneOfItHasDeclinedIsNotOfferedAgain() {
    Council council = Council.with("participant");
    UUID first = council.searched();
    UUID same = council.searched();
    Council.proposed(first).then().statusCode(200);
    declines(council);
    Council.settled(first);

    Council.proposed(same)
        .then()
        .statusCode(409)
        .body("type", is("/problems/set-declined-before"))
        .body("detail", not(containsString("leader")));
  }

  @Test
  void whoTakesItBackInTimeHasNotDeclined() {
    Council council = Council.with("participant");
    UUID allocation = council.searched();
    Council.proposed(allocation).then().statusCode(200);
    declines(council);

    as("participant")
        .delete("/api/v1/participants/{id}/proposed-set/decline", council.own())
        .then()
        .statusCode(204);

    Council.settled(allocation);
    council.read(allocation).then().body("declines", is("none"));
  }
}
