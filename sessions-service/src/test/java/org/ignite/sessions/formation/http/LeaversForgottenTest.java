package org.ignite.sessions.formation.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.ignite.sessions.Programme;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LeaversForgottenTest {

  private static final String WISHES =
      """
      select pair ->> 'one' || ' ' || (pair ->> 'other')
      from set_allocation a, json_array_elements(a.snapshot::json -> 'problem' -> 'apart') pair
      where a.id = ? and pair ->> 'reason' = 'WISH' order by 1
      """;

  private static final String FORGETTING =
      "select state from task where kind = 'set-wishes-of-leaver' and subject_id = ?";

  private static void wishes(Council council, UUID one, UUID other) {
    Programme.change(
        "insert into set_wishes (participant_id, cohort_id, apart_from) values (?, ?, array[?])",
        one,
        council.cohort,
        other);
  }

  private static void leaves(Council council, UUID leaver) {
    council.told(
        leaver, 1, Council.personOf(leaver), council.organisations.getFirst(), "withdrawn");
    await().until(() -> Programme.rows(FORGETTING, leaver), List.of("pending")::equals);
  }

  private static void anHourPasses(UUID leaver) {
    Programme.change(
        "update task set due_at = now() where kind = 'set-wishes-of-leaver' and subject_id = ?",
        leaver);
    await().until(() -> Programme.rows(FORGETTING, leaver), List.of("done")::equals);
  }

  /** One whose draft was made knowing of three wishes, and whose first member declines it. */
  private static UUID declined(Council council) {
    UUID own = council.own();
    wishes(council, own, council.members.get(1));
    wishes(council, council.members.get(2), own);
    wishes(council, council.members.get(3), council.members.get(4));
    UUID allocation = council.searched();
    assertThat(Programme.rows(WISHES, allocation)).hasSize(3);
    Council.proposed(allocation).then().statusCode(200);
    as("participant")
        .put("/api/v1/participants/{id}/proposed-set/decline", own)
        .then()
        .statusCode(204);
    Council.settled(allocation);
    return allocation;
  }

  @Test
  void whatSearchesKnewOfTheWishesOfALeaverIsForgottenAndTheDraftIsExplainedWithoutThem() {
    Council council = Council.with("participant");
    UUID allocation = declined(council);
    leaves(council, council.own());
    assertThat(Programme.rows(WISHES, allocation)).as("while it can be undone").hasSize(3);

    anHourPasses(council.own());

    assertThat(Programme.rows(WISHES, allocation))
        .containsExactly(council.members.get(3) + " " + council.members.get(4));
    JsonPath explained =
        as("programme-admin")
            .get("/api/v1/allocations/{id}/draft/explanation", allocation)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(explained.getList("contributions.points", Long.class))
        .satisfies(
            points ->
                assertThat(points.stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(explained.getLong("value")));
    assertThat(council.read(allocation).jsonPath().getLong("value"))
        .isEqualTo(explained.getLong("value"));
  }

  @Test
  void whatALeaverHasDeclinedStaysDeclinedAndIsNobodys() {
    Council council = Council.with("participant");
    UUID allocation = declined(council);
    leaves(council, council.own());

    anHourPasses(council.own());

    council.read(allocation).then().body("declines", is("some"));
    assertThat(
            Programme.rows(
                "select cardinality(d.companions) from set_decline d left join participant p on"
                    + " p.id = d.participant_id where d.allocation_id = ? and p.id is null",
                allocation))
        .as("the whole set, and nobody of it as the one")
        .containsExactly(6);
    assertThat(
            Programme.count(
                "select count(*) from set_decline where participant_id = ?", council.own()))
        .isZero();
  }

  @Test
  void whoIsBackWithinTheHourHasDeclinedStill() {
    Council council = Council.with("participant");
    UUID allocation = declined(council);
    leaves(council, council.own());
    council.told(
        council.own(),
        2,
        Council.personOf(council.own()),
        council.organisations.getFirst(),
        "active");
    await()
        .until(
            () -> Programme.rows("select state from participant where id = ?", council.own()),
            List.of("active")::equals);

    anHourPasses(council.own());

    assertThat(Programme.rows(WISHES, allocation)).hasSize(3);
    assertThat(
            Programme.count(
                "select count(*) from set_decline where participant_id = ?", council.own()))
        .isEqualTo(1);
  }
}
