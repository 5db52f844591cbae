package org.ignite.sessions.formation.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.ignite.sessions.Programme;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReleasedSetsTest {

  private static final String MEETINGS =
      """
      select count(*) from session s
      where s.cohort_id = ? and s.kind = 'SET_MEETING' and s.state = 'SCHEDULED'
        and s.learning_set_id is not null
      """;

  private static final String HOURS =
      """
      select starts_at_utc from session where cohort_id = ? and state = 'SCHEDULED'
      group by starts_at_utc having count(distinct learning_set_id) = 2
      """;

  /** Each member of a set is invited to each of its meetings, and nobody else is. */
  private static final String MISFITS =
      """
      select count(*) from session s
        join learning_set l on l.id = s.learning_set_id
        join participant p on p.cohort_id = l.cohort_id and p.state = 'confirmed'
      where l.cohort_id = ?
        and exists (select from learning_set_member m
                    where m.learning_set_id = l.id and m.participant_id = p.id)
          <> exists (select from invitation i
                     where i.session_id = s.id and i.participant_id = p.id and i.withdrawn_at is null)
      """;

  private static long diaryTasks(Council council) {
    return Programme.count(
        "select coalesce(sum(i.version + 1), 0) from invitation i join session s on s.id ="
            + " i.session_id where s.cohort_id = ?",
        council.cohort);
  }

  @Test
  void whatIsReleasedAreLearningSetsWithMeetingsToWhichTheirMembersAreInvited() {
    Council council = new Council();
    UUID allocation = council.searched();
    Council.released(allocation)
        .then()
        .statusCode(409)
        .body("type", is("/problems/allocation-not-proposed"));
    Council.proposed(allocation).then().statusCode(200);
    Council.released(allocation).then().statusCode(409).body("type", is("/problems/decline-open"));
    Council.settled(allocation);

    Council.released(allocation).then().statusCode(200);

    as("programme-admin")
        .get("/api/v1/cohorts/{cohort}/learning-sets", council.cohort)
        .then()
        .body("items", hasSize(2))
        .body("items.name", is(List.of("Set 1", "Set 2")))
        .body("items.members.flatten()", hasSize(12));
    assertThat(Programme.count(MEETINGS, council.cohort)).isEqualTo(10);
    assertThat(Programme.count(MISFITS, council.cohort)).isZero();
    long written = diaryTasks(council);
    Council.released(allocation).then().statusCode(200);
    assertThat(Programme.count(MEETINGS, council.cohort)).isEqualTo(10);
    assertThat(diaryTasks(council)).isEqualTo(written);
  }

  @Test
  void whatIsReleasedAfterAChangeConcernsOnlyThoseWhoMove() {
    Council council = new Council();
    UUID first = Council.agreed(council.searched());
    Council.released(first).then().statusCode(200);
    List<List<String>> sets = Council.sets(first);
    String one = sets.get(0).getFirst();
    String other = sets.get(1).getFirst();
    UUID second =
        council.searched(
            Map.of(
                "from",
                first,
                "seed",
                3,
                "iterations",
                20_000,
                "facilitatorIds",
                council.facilitators));
    String seen = Council.draft(second).header("ETag");
    assertThat(Council.sets(second)).as("nothing has changed").isEqualTo(sets);
    as("programme-admin")
        .header("If-Match", seen)
        .body(Map.of("memberId", one, "withMemberId", other))
        .post("/api/v1/allocations/{id}/draft/moves", second)
        .then()
        .statusCode(200);
    Council.agreed(second);

    Council.released(second).then().statusCode(200);

    assertThat(Programme.count(MISFITS, council.cohort)).isZero();
    assertThat(Programme.count(MEETINGS, council.cohort)).isEqualTo(10);
    assertThat(
            Programme.rows(
                "select distinct cast(i.participant_id as text) from invitation i join session s on"
                    + " s.id = i.session_id where s.cohort_id = ? and i.withdrawn_at is not null",
                council.cohort))
        .containsExactlyInAnyOrder(one, other);
  }

  @Test
  void twoSetsThatMeetAtTheSameHoursChangeFacilitators() {
    Council council = Council.strict();
    UUID first = Council.agreed(council.searched());
    Council.released(first).then().statusCode(200);
    assertThat(Programme.rows(HOURS, council.cohort)).as("hours of both sets").hasSize(5);
    List<UUID> before = holders(council);
    UUID swapped =
        council.searched(
            Map.of(
                "from",
                first,
                "seed",
                3,
                "iterations",
                20_000,
                "facilitatorIds",
                council.facilitators,
                "pins",
                List.of(
                    Map.of("id", before.get(0), "set", 2), Map.of("id", before.get(1), "set", 1))));
    Council.agreed(swapped);

    Council.released(swapped).then().statusCode(200);

    assertThat(holders(council)).isEqualTo(before.reversed());
    assertThat(Programme.rows(HOURS, council.cohort)).hasSize(5);
    assertThat(
            Programme.count(
                "select count(*) from session s join learning_set l on l.id = s.learning_set_id"
                    + " join booking b on b.session_id = s.id and b.subject = 'person:' ||"
                    + " l.facilitator_id where s.cohort_id = ? and s.facilitator_id ="
                    + " l.facilitator_id",
                council.cohort))
        .as("meetings that their set's facilitator holds")
        .isEqualTo(10);
  }

  private static List<UUID> holders(Council council) {
    return Programme.rows(
            "select facilitator_id from learning_set where cohort_id = ? order by name",
            council.cohort)
        .stream()
        .map(UUID.class::cast)
        .toList();
  }

  @Test
  void whoHasLeftMeanwhileIsPutIntoNoSet() {
    Council council = new Council();
    UUID allocation = Council.agreed(council.searched());
    UUID leaver = council.members.get(3);
    council.told(leaver, 1, Council.personOf(leaver), council.organisations.get(3), "withdrawn");
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                Programme.count(
                        "select count(*) from participant where id = ? and state = 'withdrawn'",
                        leaver)
                    == 1);

    Council.released(allocation)
        .then()
        .statusCode(409)
        .body("type", is("/problems/allocation-outdated"))
        .body("errors.detail", hasItem(containsString("takes part no more")));
    assertThat(
            Programme.count(
                "select count(*) from learning_set where cohort_id = ?", council.cohort))
        .isZero();
  }
}
