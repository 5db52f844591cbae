package org.ignite.sessions.proposals.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.ignite.sessions.Programme;
import org.ignite.sessions.proposals.Cohort;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProposalResourceTest {

  private static final String ONE = "/api/v1/proposals/{id}";
  private static final String LIST = "/api/v1/cohorts/{id}/proposals";

  @Test
  void theCohortAndTheTeamSeeAProposalAndNobodyElse() {
    Cohort cohort = new Cohort();
    Cohort elsewhere = new Cohort();
    UUID id = cohort.proposal("Hard truths");

    as("participant")
        .get(ONE, id)
        .then()
        .statusCode(200)
        .header("ETag", startsWith("\"0-"))
        .body("title", equalTo("Hard truths"))
        .body("authorName", equalTo("participant Example"))
        .body("format", equalTo("roundtable"))
        .body("themes", contains("mandate-confidence-and-courage"))
        .body("outcomes", contains("Advice that is heard"))
        .body("state", equalTo("open"))
        .body("backers", equalTo(1))
        .body("backed", equalTo(true));
    as("participant-2").get(ONE, id).then().statusCode(200).body("backed", equalTo(false));
    as("programme-admin").get(ONE, id).then().statusCode(200).body("backed", equalTo(false));
    as("facilitator").get(ONE, id).then().statusCode(403);
    as("participant-2").get(LIST, elsewhere.id).then().body("items", empty());
    as("participant-2").get(LIST, UUID.randomUUID()).then().statusCode(404);
    as("participant")
        .body(Cohort.words("Mine"))
        .post(LIST, UUID.randomUUID())
        .then()
        .statusCode(404);
  }

  @Test
  void everyFieldAtFaultIsNamed() {
    Cohort cohort = new Cohort();

    as("participant")
        .body(
            Map.of(
                "title", " ",
                "about", "x".repeat(4001),
                "themes", List.of(),
                "outcomes", List.of("1", "2", "3", "4", "5", "6")))
        .post(LIST, cohort.id)
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body(
            "errors.pointer",
            containsInAnyOrder("/title", "/about", "/format", "/themes", "/outcomes"));
    Map<String, Object> words = Cohort.words("Hard truths");
    words.put("themes", List.of("money"));
    as("participant").body(words).post(LIST, cohort.id).then().statusCode(400);
    words.put("themes", null);
    words.put("outcomes", null);
    as("participant")
        .body(words)
        .post(LIST, cohort.id)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/themes"));
    words.put("themes", List.of("empathy-and-generosity"));
    words.put("format", "residential");
    as("participant").body(words).post(LIST, cohort.id).then().statusCode(400);
  }

  @Test
  void itsAuthorAloneChangesItAndTheVersionThatTheySaw() {
    UUID id = new Cohort().proposal("Hard truths");
    String seen = as("participant").get(ONE, id).header("ETag");

    change("participant", id, seen, "{\"title\": \"Harder truths\"}")
        .statusCode(200)
        .header("ETag", startsWith("\"1-"))
        .body("title", equalTo("Harder truths"))
        .body("about", notNullValue());
    change("participant", id, seen, "{\"title\": \"Too late\"}").statusCode(412);
    change("participant-2", id, seen, "{\"title\": \"Not mine\"}").statusCode(404);
    as("participant")
        .contentType("application/merge-patch+json")
        .body("{}")
        .patch(ONE, id)
        .then()
        .statusCode(428);
    String now = as("participant").get(ONE, id).header("ETag");
    change("participant", id, now, "{\"state\": \"turned\"}")
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/state"));
    change("participant", id, now, "{\"themes\": null}")
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/themes"));
  }

  @Test
  void backersDoNotMakeTheAuthorsVersionStale() {
    UUID id = new Cohort().proposal("Hard truths");
    String seen = as("participant").get(ONE, id).header("ETag");

    as("participant-2").put(ONE + "/backing", id).then().statusCode(204);

    change("participant", id, seen, "{\"format\": \"reflective-practice\"}")
        .statusCode(200)
        .body("backers", equalTo(2));
  }

  @Test
  void whatIsWithdrawnTakesNothingMore() {
    UUID id = new Cohort().proposal("Hard truths");
    as("participant-2").put(ONE + "/backing", id).then().statusCode(204);

    as("participant-2").post(ONE + "/withdraw", id).then().statusCode(404);
    as("participant")
        .post(ONE + "/withdraw", id)
        .then()
        .statusCode(200)
        .body("state", equalTo("withdrawn"));

    ended(as("participant").post(ONE + "/withdraw", id).then());
    ended(as("participant-2").put(ONE + "/backing", id).then());
    ended(as("participant-2").body(Map.of("text", "Pity")).post(ONE + "/comments", id).then());
    ended(as("programme-admin").body(Map.of("reason", "Late")).post(ONE + "/close", id).then());
    ended(as("programme-admin").body(Cohort.session(24)).post(ONE + "/turn", id).then());
    String seen = as("participant").get(ONE, id).header("ETag");
    ended(change("participant", id, seen, "{\"title\": \"Again\"}"));
    as("participant-2").delete(ONE + "/backing", id).then().statusCode(204);
  }

  @Test
  void theCohortReadsWhyTheTeamClosedIt() {
    UUID id = new Cohort().proposal("Hard truths");

    as("programme-admin")
        .body(Map.of("reason", " "))
        .post(ONE + "/close", id)
        .then()
        .statusCode(422);
    as("programme-admin")
        .body(Map.of("reason", "The residential has a morning on this."))
        .post(ONE + "/close", id)
        .then()
        .statusCode(200);

    as("participant-2")
        .get(ONE, id)
        .then()
        .body("state", equalTo("closed"))
        .body("closeReason", equalTo("The residential has a morning on this."));
  }

  @Test
  void whoHasWithdrawnSeesNothingAndDoesNotCount() {
    Cohort cohort = new Cohort();
    UUID id = cohort.proposal("Hard truths");
    as("participant-2").put(ONE + "/backing", id).then().statusCode(204);
    as("participant").get(ONE, id).then().body("backers", equalTo(2));

    Programme.participant(
        cohort.participants.get("participant-2"),
        1,
        cohort.id,
        Programme.person("participant-2"),
        "withdrawn");

    Awaitility.await().untilAsserted(() -> as("participant-2").get(ONE, id).then().statusCode(404));
    as("participant-2").put(ONE + "/backing", id).then().statusCode(404);
    as("participant").get(ONE, id).then().body("backers", equalTo(1));
    as("participant").get(ONE + "/backers", id).then().body("items.author", contains(true));
  }

  @Test
  void theListIsNarrowedAndOrdered() {
    Cohort cohort = new Cohort("anya", "bela");
    UUID first = cohort.proposal("First light");
    Map<String, Object> other = Cohort.words("Second thoughts");
    other.put("themes", List.of("empathy-and-generosity", "leading-across-sectors-and-systems"));
    UUID second = cohort.proposal(other);
    UUID third = cohort.proposal("Third way");
    Cohort.backed(first, "anya");
    Cohort.backed(second, "anya", "bela");
    as("participant").post(ONE + "/withdraw", third).then().statusCode(200);

    listed(cohort, Map.of(), "Third way", "Second thoughts", "First light");
    listed(cohort, Map.of("order", "most-backed"), "Second thoughts", "First light", "Third way");
    listed(cohort, Map.of("theme", "empathy-and-generosity"), "Second thoughts");
    listed(cohort, Map.of("state", "open"), "Second thoughts", "First light");
    listed(cohort, Map.of("search", "LIGHT"), "First light");
    listed(cohort, Map.of("search", "one since may", "state", "withdrawn"), "Third way");
    as("participant").queryParam("theme", "money").get(LIST, cohort.id).then().statusCode(400);
    as("participant").queryParam("order", "worst").get(LIST, cohort.id).then().statusCode(400);
    String csv =
        as("participant").accept("text/csv").get(LIST, cohort.id).then().extract().asString();
    assertThat(csv.lines()).hasSize(4).first().asString().startsWith("id,cohortId,authorId,");
    assertThat(csv).doesNotContain("version");
  }

  @Test
  void aCursorIsOfItsOrder() {
    Cohort cohort = new Cohort();
    cohort.proposal("First");
    cohort.proposal("Second");
    String next =
        as("participant")
            .queryParam("limit", 1)
            .get(LIST, cohort.id)
            .then()
            .body("items.title", contains("Second"))
            .extract()
            .path("next");

    as("participant")
        .queryParam("cursor", next)
        .get(LIST, cohort.id)
        .then()
        .body("items.title", contains("First"))
        .body("next", nullValue());
    as("participant")
        .queryParam("cursor", next)
        .queryParam("order", "most-backed")
        .get(LIST, cohort.id)
        .then()
        .statusCode(400)
        .body("type", endsWith("/unreadable-request"));
  }

  @Test
  void whileOthersAreBackedEachWhoseBackersStayComesOnce() {
    Cohort cohort = new Cohort("anya", "bela", "cyra");
    List<UUID> stay = new ArrayList<>();
    List<UUID> rise = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      stay.add(cohort.proposal("Stays " + i));
      rise.add(cohort.proposal("Rises " + i));
      Programme.change(
          "update proposal set author_id = gen_random_uuid() where cohort_id = ?", cohort.id);
      Cohort.backed(stay.getLast(), i % 2 == 0 ? new String[] {"anya"} : new String[] {});
    }
    List<String> seen = new ArrayList<>();
    String cursor = null;
    int page = 0;
    do {
      var request = as("participant").queryParam("order", "most-backed").queryParam("limit", 3);
      var answer =
          (cursor == null ? request : request.queryParam("cursor", cursor)).get(LIST, cohort.id);
      seen.addAll(answer.path("items.id"));
      cursor = answer.path("next");
      if (page < rise.size()) {
        Cohort.backed(rise.get(page), "anya", "bela", "cyra");
      }
      page++;
    } while (cursor != null);

    for (UUID id : stay) {
      assertThat(seen).containsOnlyOnce(id.toString());
    }
  }

  private static void listed(Cohort cohort, Map<String, String> filter, String... titles) {
    as("participant-2")
        .queryParams(filter)
        .get(LIST, cohort.id)
        .then()
        .statusCode(200)
        .body("items.title", contains(titles));
  }

  private static ValidatableResponse change(String user, UUID id, String seen, String patch) {
    return as(user)
        .contentType("application/merge-patch+json")
        .header("If-Match", seen)
        .body(patch)
        .patch(ONE, id)
        .then();
  }

  private static void ended(ValidatableResponse answer) {
    answer.statusCode(409).body("type", equalTo("/problems/proposal-ended"));
  }
}
