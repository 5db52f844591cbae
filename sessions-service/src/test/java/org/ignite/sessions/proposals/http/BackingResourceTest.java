package org.ignite.sessions.proposals.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.ignite.sessions.Programme;
import org.ignite.sessions.Race;
import org.ignite.sessions.proposals.Cohort;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BackingResourceTest {

  private static final String BACKING = "/api/v1/proposals/{id}/backing";
  private static final String BACKERS = "/api/v1/proposals/{id}/backers";

  @Test
  void twentyBackingsAtOnceAreOne() {
    UUID id = new Cohort().proposal("Hard truths");
    String path = "/api/v1/proposals/" + id + "/backing";

    Map<Integer, Long> statuses =
        Race.statuses(20, i -> Race.request("participant-2", path).PUT(BodyPublishers.noBody()));

    assertThat(statuses).isEqualTo(Map.of(204, 20L));
    assertThat(Programme.count("select count(*) from backing where proposal_id = ?", id))
        .isEqualTo(2);
  }

  @Test
  void whoBacksAgainStandsBehindTheOthers() {
    UUID id = new Cohort("anya").proposal("Hard truths");
    as("participant-2").put(BACKING, id).then().statusCode(204);
    Cohort.backed(id, "anya");
    backers(id, "participant", "participant-2", "anya");

    as("participant-2").delete(BACKING, id).then().statusCode(204);
    as("participant-2").delete(BACKING, id).then().statusCode(204);
    backers(id, "participant", "anya");
    as("participant-2").put(BACKING, id).then().statusCode(204);
    backers(id, "participant", "anya", "participant-2");
  }

  @Test
  void theCohortSeesWhoBacksItPageByPage() {
    UUID id = new Cohort("anya").proposal("Hard truths");
    as("participant-2").put(BACKING, id).then().statusCode(204);
    Cohort.backed(id, "anya");

    String next =
        as("participant-2")
            .queryParam("limit", 2)
            .get(BACKERS, id)
            .then()
            .statusCode(200)
            .body("items.givenName", contains("participant", "participant-2"))
            .body("items.author", contains(true, false))
            .extract()
            .path("next");
    as("programme-admin")
        .queryParam("cursor", next)
        .get(BACKERS, id)
        .then()
        .body("items.personId", contains(Programme.person("anya").toString()))
        .body("next", nullValue());
    String csv = as("participant").accept("text/csv").get(BACKERS, id).then().extract().asString();
    assertThat(csv.lines())
        .hasSize(4)
        .first()
        .isEqualTo("personId,givenName,familyName,author,backedAt");
  }

  @Test
  void theAuthorBacksItForAsLongAsItStands() {
    UUID id = new Cohort().proposal("Hard truths");

    as("participant").put(BACKING, id).then().statusCode(204);
    as("participant")
        .delete(BACKING, id)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/own-proposal"));
    backers(id, "participant");
  }

  @Test
  void whatIsTurnedIsNeitherBackedNorLeft() {
    UUID id = new Cohort().proposal("Hard truths");
    as("participant-2").put(BACKING, id).then().statusCode(204);
    as("programme-admin")
        .body(Cohort.session(24 * 7))
        .post("/api/v1/proposals/{id}/turn", id)
        .then()
        .statusCode(200);

    as("participant-2")
        .delete(BACKING, id)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/proposal-turned"));
    as("participant-2").put(BACKING, id).then().statusCode(409);
    backers(id, "participant", "participant-2");
  }

  @Test
  void strangersBackNothing() {
    UUID id = new Cohort().proposal("Hard truths");

    as("facilitator").put(BACKING, id).then().statusCode(403);
    as("programme-admin").put(BACKING, id).then().statusCode(403);
    as("participant").put(BACKING, UUID.randomUUID()).then().statusCode(404);
    as("coach").get(BACKERS, id).then().statusCode(403);
  }

  private static void backers(UUID id, String... names) {
    as("participant")
        .get(BACKERS, id)
        .then()
        .body(
            "items.personId",
            contains(
                Stream.of(names)
                    .map(Programme::person)
                    .map(UUID::toString)
                    .toArray(String[]::new)));
  }
}
