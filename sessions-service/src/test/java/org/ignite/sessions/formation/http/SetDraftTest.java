package org.ignite.sessions.formation.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ignite.sessions.Programme;
import org.ignite.sessions.formation.AllocationsForgotten;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SetDraftTest {

  @Inject AllocationsForgotten forgotten;

  private static Response whatIf(UUID allocation, Map<String, ?> move) {
    return as("programme-admin")
        .body(move)
        .post("/api/v1/allocations/{id}/draft/what-ifs", allocation);
  }

  private static Response move(UUID allocation, String seen, Map<String, ?> move) {
    return as("programme-admin")
        .header("If-Match", seen)
        .body(move)
        .post("/api/v1/allocations/{id}/draft/moves", allocation);
  }

  private static Map<String, Object> swap(List<List<String>> sets) {
    return Map.of("memberId", sets.get(0).getFirst(), "withMemberId", sets.get(1).getFirst());
  }

  @Test
  void aSearchIsAJobThatEndsInADraftWhichKeepsTheRules() {
    Council council = new Council();
    UUID allocation = council.searched();

    council
        .read(allocation)
        .then()
        .body("state", is("done"))
        .body("problem", equalTo(null))
        .body("seed", is(7))
        .body("progress", not(empty()))
        .body("progress.last().hardRulesHold", is(true));
    Council.draft(allocation)
        .then()
        .body("sets", hasSize(2))
        .body("sets.members.flatten()", hasSize(12))
        .body("sets.facilitator.id", everyItem(notNullValue()))
        .body("sets[0].times", hasSize(5))
        .body("sets[0].members.name", hasItem(containsString("Example")))
        .body("broken", empty());
    as("programme-admin")
        .get("/api/v1/cohorts/{cohort}/allocations", council.cohort)
        .then()
        .body("items.id", is(List.of(allocation.toString())));
  }

  @Test
  void ofTheSameInputsSeedAndIterationsComesTheSameDraft() {
    Council council = new Council();

    assertThat(Council.sets(council.searched())).isEqualTo(Council.sets(council.searched()));
  }

  @Test
  void contributionsAddUpToTheScoreAndNoCacheKeepsThem() {
    Council council = new Council();
    UUID allocation = council.searched();
    long value = Council.draft(allocation).jsonPath().getLong("value");

    Response explained =
        as("programme-admin").get("/api/v1/allocations/{id}/draft/explanation", allocation);

    explained.then().statusCode(200).header("Cache-Control", containsString("no-store"));
    assertThat(explained.jsonPath().getLong("value")).isEqualTo(value);
    assertThat(explained.jsonPath().getList("contributions.points", Long.class))
        .isNotEmpty()
        .satisfies(
            points ->
                assertThat(points.stream().mapToLong(Long::longValue).sum()).isEqualTo(value));
    as("programme-admin")
        .queryParam("about", council.own())
        .get("/api/v1/allocations/{id}/draft/explanation", allocation)
        .then()
        .body("contributions.people.id", everyItem(hasItem(council.own().toString())));
  }

  @Test
  void whatAChangeWouldDoIsWhatItDoes() {
    Council council = new Council();
    UUID allocation = council.searched();
    Response before = Council.draft(allocation);
    Map<String, Object> swap = swap(Council.sets(allocation));

    Response tried = whatIf(allocation, swap);

    tried.then().statusCode(200).body("newlyBroken", empty());
    assertThat(Council.draft(allocation).asString()).isEqualTo(before.asString());
    Response moved = move(allocation, before.header("ETag"), swap);
    moved.then().statusCode(200);
    assertThat(moved.jsonPath().getLong("value")).isEqualTo(tried.jsonPath().getLong("after"));
    assertThat(moved.jsonPath().getList("sets.members.id"))
        .isEqualTo(tried.jsonPath().getList("sets.members.id"));
    move(allocation, before.header("ETag"), swap).then().statusCode(412);
    whatIf(allocation, Map.of("memberId", UUID.randomUUID(), "set", 1))
        .then()
        .statusCode(422)
        .body("errors.pointer", is(List.of("/memberId")));
  }

  @Test
  void aHardRuleIsBrokenByWhoNamesItAndNeverThatOfOneOrganisation() {
    Council council = new Council();
    UUID shared = council.organisations.get(1);
    UUID colleague = council.joins(UUID.randomUUID(), shared);
    council.joins(UUID.randomUUID(), UUID.randomUUID());
    Programme.known(council.cohort, 14);
    UUID allocation = council.searched(council.order(Map.of("sets", 2)));
    List<List<String>> sets = Council.sets(allocation);
    int with = sets.get(0).contains(council.members.get(1).toString()) ? 1 : 2;
    Map<String, Object> together = Map.of("memberId", colleague, "set", with);

    move(
            allocation,
            Council.draft(allocation).header("ETag"),
            Map.of("memberId", colleague, "set", with, "despite", List.of("conflict")))
        .then()
        .statusCode(409)
        .body("type", is("/problems/hard-rules-broken"))
        .body("errors.detail", hasItem(containsString("must be apart")));
    whatIf(allocation, together).then().body("newlyBroken.rule", hasItem("conflict"));
  }

  @Test
  void whoIsPinnedStaysInWhateverIsFoundFromTheDraft() {
    Council council = new Council();
    UUID first = council.searched();
    List<List<String>> sets = Council.sets(first);
    String pinned = sets.get(0).getFirst();
    move(first, Council.draft(first).header("ETag"), swap(sets)).then().statusCode(200);
    as("programme-admin")
        .header("If-Match", Council.draft(first).header("ETag"))
        .put("/api/v1/allocations/{id}/draft/pins/{pinned}", first, pinned)
        .then()
        .statusCode(200)
        .body("pins.who.id", is(List.of(pinned)))
        .body("pins.set", is(List.of(2)));

    UUID second = council.searched(Map.of("from", first, "seed", 3, "iterations", 20_000));

    assertThat(Council.sets(second).get(1)).contains(pinned);
    Council.draft(second)
        .then()
        .body(
            "sets.facilitator.id",
            everyItem(in(council.facilitators.stream().map(UUID::toString).toList())))
        .body("sets.times", everyItem(hasSize(5)));
    council.read(second).then().body("from", is(first.toString()));
    as("programme-admin")
        .queryParam("allocations", first + "," + second)
        .get("/api/v1/cohorts/{cohort}/allocation-comparison", council.cohort)
        .then()
        .statusCode(200)
        .body("allocations.allocationId", is(List.of(first.toString(), second.toString())))
        .body("allocations.broken", is(List.of(0, 0)));
    as("programme-admin")
        .header("If-Match", Council.draft(first).header("ETag"))
        .delete("/api/v1/allocations/{id}/draft/pins/{pinned}", first, pinned)
        .then()
        .body("pins", empty());
  }

  @Test
  void whereTheHardRulesCanNotBeKeptTheJobSaysSo() {
    Council council = new Council();
    UUID colleague = council.joins(UUID.randomUUID(), council.organisations.get(1));
    Programme.known(council.cohort, 13);

    UUID allocation =
        council.searched(
            council.order(
                Map.of(
                    "pins",
                    List.of(
                        Map.of("id", colleague, "set", 1),
                        Map.of("id", council.members.get(1), "set", 1)))));

    council
        .read(allocation)
        .then()
        .body("state", is("failed"))
        .body("problem.type", is("/problems/allocation-infeasible"))
        .body("problem.detail", not(emptyOrNullString()));
    Council.draft(allocation).then().statusCode(200).body("broken", not(empty()));
  }

  @Test
  void aSearchThatIsCancelledEndsWithoutADraft() {
    Council council = new Council();
    UUID allocation =
        UUID.fromString(
            council
                .asked(council.order(Map.of("seconds", 300, "iterations", 1_000_000_000)))
                .then()
                .statusCode(202)
                .extract()
                .path("id"));

    as("programme-admin")
        .post("/api/v1/cohorts/{cohort}/allocations/{id}/cancel", council.cohort, allocation)
        .then()
        .statusCode(204);

    council.read(allocation).then().body("state", is("cancelled"));
    Council.draft(allocation).then().statusCode(409).body("type", is("/problems/no-draft-yet"));
    // The one thread that searches is free for the next.
    council.read(council.searched()).then().body("state", is("done"));
  }

  @Test
  void whatWasKnownIsForgottenTheDayAfterTheSeason() throws Throwable {
    Council council = new Council();
    UUID first = council.searched();
    council.searched(council.order(Map.of("from", first)));

    VertxContextSupport.subscribeAndAwait(forgotten::forgetDue);
    council.read(first).then().statusCode(200);
    Programme.change(
        "update cohort set ends_on = current_date - 2, starts_on = current_date - 9 where id = ?",
        council.cohort);
    VertxContextSupport.subscribeAndAwait(forgotten::forgetDue);

    council.read(first).then().statusCode(404);
  }
}
