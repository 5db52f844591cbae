package org.ignite.sessions.sessions.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ignite.sessions.Programme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionListTest {

  private final UUID cohort = UUID.randomUUID();
  private UUID own;
  private UUID stranger;

  @BeforeEach
  void aCohortOfTwo() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Programme.cohort(cohort, today.minusDays(10), today.plusDays(100));
    own = Programme.participant(cohort, Programme.person("participant"), "active");
    stranger = Programme.participant(cohort, UUID.randomUUID(), "active");
    Programme.known("cohort", cohort);
    Programme.known(cohort, 2);
  }

  @Test
  void whoMaySeeASetSeesWhichMeetingsAreItsOwn() {
    UUID set = Programme.learningSet(cohort, "facilitator", List.of(own, stranger));
    UUID meeting = meetingOf(set, "set");
    planned("set-meeting", "facilitator", 50);

    for (String user : List.of("programme-admin", "facilitator", "participant")) {
      as(user)
          .get("/api/v1/sessions/{id}", meeting)
          .then()
          .statusCode(200)
          .body("learningSetId", equalTo(set.toString()));
      as(user)
          .queryParam("learningSetId", set)
          .get("/api/v1/sessions")
          .then()
          .statusCode(200)
          .body("items.id", contains(meeting.toString()))
          .body("items.learningSetId", contains(set.toString()));
    }
  }

  @Test
  void whoMayNotSeeASetDoesNotLearnWhichMeetingsAreItsOwn() {
    UUID set = Programme.learningSet(cohort, "facilitator-2", List.of(stranger));
    UUID meeting = meetingOf(set, "open");

    // One holds the meeting, the other is of the cohort that it is open to.
    for (String user : List.of("facilitator", "participant")) {
      as(user)
          .get("/api/v1/sessions/{id}", meeting)
          .then()
          .statusCode(200)
          .body("learningSetId", nullValue());
      as(user)
          .queryParam("learningSetId", set)
          .get("/api/v1/sessions")
          .then()
          .statusCode(200)
          .body("items", empty());
    }
  }

  @Test
  void theListHasWhatItsReaderMayReadInTheOrderInWhichItBegins() {
    UUID open = planned("residential", "facilitator-2", 60);
    UUID called = planned("large-group-session", "facilitator", 30);
    as("programme-admin")
        .body(Map.of("reason", "Snow"))
        .post("/api/v1/sessions/{id}/cancel", called)
        .then()
        .statusCode(200);
    UUID asked = planned("roundtable", "facilitator-2", 40);
    Programme.invited(asked, List.of(own));
    UUID askedNoMore = planned("roundtable", "facilitator", 20);
    Programme.invited(askedNoMore, List.of(own));
    Programme.change(
        "update invitation set withdrawn_at = now() where session_id = ?", askedNoMore);
    UUID unknown = planned("roundtable", "facilitator-2", 10);
    UUID draft = draft("residential", 25);

    assertThat(listed("participant")).containsExactly(called, asked, open);
    assertThat(listed("facilitator")).containsExactly(askedNoMore, called);
    assertThat(listed("facilitator-2")).containsExactly(unknown, asked, open);
    assertThat(listed("participant-2")).isEmpty();
    assertThat(listed("programme-admin"))
        .containsExactly(unknown, askedNoMore, draft, called, asked, open);
    for (String user : List.of("participant", "facilitator", "facilitator-2", "participant-2")) {
      assertThat(listed("programme-admin"))
          .filteredOn(id -> as(user).get("/api/v1/sessions/{id}", id).statusCode() == 200)
          .isEqualTo(listed(user));
    }
  }

  private UUID meetingOf(UUID set, String confidentiality) {
    Map<String, Object> plan = plan("set-meeting", "facilitator", 48);
    plan.put("confidentiality", confidentiality);
    UUID meeting = Programme.scheduled(plan);
    as("programme-admin")
        .body(Map.of("learningSetId", set))
        .post("/api/v1/sessions/{id}/invitations", meeting)
        .then()
        .statusCode(200);
    return meeting;
  }

  private UUID planned(String kind, String facilitator, int hours) {
    return Programme.scheduled(plan(kind, facilitator, hours));
  }

  private UUID draft(String kind, int hours) {
    Map<String, Object> plan = plan(kind, "facilitator", hours);
    plan.put("draft", true);
    return Programme.scheduled(plan);
  }

  private Map<String, Object> plan(String kind, String facilitator, int hours) {
    Map<String, Object> plan = Programme.plan(kind, hours);
    plan.put("cohortId", cohort);
    plan.put("facilitatorId", Programme.person(facilitator));
    return plan;
  }

  /** Page by page. */
  private List<UUID> listed(String user) {
    List<UUID> ids = new ArrayList<>();
    String cursor = null;
    do {
      RequestSpecification request = as(user).queryParam("cohortId", cohort).queryParam("limit", 2);
      Response page =
          (cursor == null ? request : request.queryParam("cursor", cursor)).get("/api/v1/sessions");
      page.then().statusCode(200);
      page.<List<String>>path("items.id").stream().map(UUID::fromString).forEach(ids::add);
      cursor = page.path("next");
    } while (cursor != null);
    return ids;
  }
}
