package org.ignite.sessions.formation.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ignite.sessions.Programme;
import org.ignite.sessions.sessions.TimeInWords;
import org.junit.jupiter.api.Test;

/** Dates of a draft that are lost before it is released. */
@QuarkusTest
class LostDatesTest {

  private static LocalDateTime date(UUID allocation, int set, int date) {
    JsonPath draft = Council.draft(allocation).jsonPath();
    return LocalDateTime.parse(draft.getString("sets[%d].times[%d].startsAt".formatted(set, date)));
  }

  private static void releasesNothing(Council council) {
    assertThat(
            Programme.rows(
                "select id from learning_set where cohort_id = ? union all"
                    + " select id from session where cohort_id = ?",
                council.cohort,
                council.cohort))
        .isEmpty();
  }

  @Test
  void whatAMemberCanNotMakeAnyMoreIsSaidWithItsSet() {
    Council council = new Council();
    UUID allocation = Council.agreed(council.searched());
    UUID member = UUID.fromString(Council.sets(allocation).get(1).getLast());
    LocalDateTime date = date(allocation, 1, 2);
    Programme.delegated(member, Programme.person("assistant"), "diary");
    String day = date.toLocalDate().toString();
    as("assistant")
        .body(
            Map.of(
                "periods",
                List.of(Map.of("firstDay", day, "lastDay", day, "zone", "Europe/London"))))
        .post("/api/v1/participants/{id}/unavailability", member)
        .then()
        .statusCode(201);

    Council.released(allocation)
        .then()
        .statusCode(409)
        .body("type", is("/problems/allocation-outdated"))
        .body("errors", hasSize(1))
        .body("errors[0].pointer", is("/sets/1/times/2"))
        .body(
            "errors[0].detail",
            allOf(startsWith(TimeInWords.moment(date)), containsString("can't make it any more")));
    releasesNothing(council);
  }

  @Test
  void whatAFacilitatorHasSomethingElseAtIsSaidWithItsSet() {
    Council council = new Council();
    UUID allocation = Council.agreed(council.searched());
    LocalDateTime date = date(allocation, 0, 1);
    UUID holder = UUID.fromString(Council.draft(allocation).<String>path("sets[0].facilitator.id"));
    Map<String, Object> plan = Programme.plan("roundtable", 0);
    plan.put("startsAt", date.plusHours(1).toString());
    plan.put("endsAt", date.plusHours(2).toString());
    plan.put("zone", "Europe/London");
    plan.put("facilitatorId", holder);
    Programme.scheduled(plan);

    Council.released(allocation)
        .then()
        .statusCode(409)
        .body("errors.pointer", is(List.of("/sets/0/times/1")))
        .body("errors[0].detail", startsWith(TimeInWords.moment(date)))
        .body("errors[0].detail", containsString("holder Example can't make it any more"));
    releasesNothing(council);
  }

  @Test
  void whatLiesOutsideTheSeasonAfterAChangeOfItIsSaidWithItsSet() {
    Council council = new Council();
    UUID allocation = Council.agreed(council.searched());
    LocalDateTime last = date(allocation, 0, 4);
    Programme.change(
        "update cohort set ends_on = ? where id = ?",
        last.toLocalDate().minusDays(1),
        council.cohort);

    Council.released(allocation)
        .then()
        .statusCode(422)
        .body("type", is("/problems/outside-season"))
        .body("detail", allOf(startsWith("set 1: "), containsString(TimeInWords.moment(last))));
    releasesNothing(council);
  }

  @Test
  void whatIsOverIsSaidWithItsSet() {
    Council council = new Council();
    UUID allocation = Council.agreed(council.searched());
    LocalDateTime first = date(allocation, 0, 0);
    Programme.change(
        "update set_allocation set snapshot = replace(snapshot, ?, ?) where id = ?",
        first.toLocalDate().toString(),
        LocalDate.now().minusDays(1).toString(),
        allocation);

    Council.released(allocation)
        .then()
        .statusCode(409)
        .body("errors[0].pointer", is("/sets/0/times/0"))
        .body("errors[0].detail", containsString(": is over"));
    releasesNothing(council);
  }
}
