package org.ignite.participants.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.ignite.participants.Registry.admin;
import static org.ignite.participants.Registry.as;
import static org.ignite.participants.Registry.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.ignite.participants.Registry;
import org.ignite.participants.TestParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProgrammeResourceTest implements TestParts {

  private static final String PROGRAMME = "/api/v1/programmes/{id}";

  @Test
  void aProgrammeIsOpenedChangedAndFoundByName() {
    String name = "Ignite " + UUID.randomUUID();
    Response opened =
        admin()
            .body(Map.of("name", name, "organiser", "Society of Chief Executives"))
            .post("/api/v1/programmes");
    opened.then().statusCode(201).body("description", nullValue());
    UUID programme = id(opened, "id");
    assertThat(opened.header("Location")).endsWith("/api/v1/programmes/" + programme);

    String seen = admin().get(PROGRAMME, programme).header("ETag");
    changed(programme, seen, "{\"organiser\": null, \"description\": \"For place leaders.\"}")
        .then()
        .statusCode(200)
        .body("organiser", nullValue())
        .body("description", is("For place leaders."));
    changed(programme, seen, "{\"name\": \"B\"}").then().statusCode(412);
    String now = admin().get(PROGRAMME, programme).header("ETag");
    changed(programme, now, "{\"name\": \"\"}").then().statusCode(422);
    changed(programme, now, "{\"description\": \"For place leaders.\"}").then().statusCode(200);
    assertThat(
            Registry.rows(
                "select aggregateversion from outbox where aggregateid = ? order by seq",
                programme))
        .containsExactly(0L, 1L);

    admin()
        .queryParam("search", name.substring(3).toUpperCase(Locale.ROOT))
        .get("/api/v1/programmes")
        .then()
        .body("items.id", is(List.of(programme.toString())));
    assertThat(
            admin()
                .accept("application/x-ndjson")
                .queryParam("search", name)
                .get("/api/v1/programmes")
                .asString()
                .lines())
        .hasSize(1);
    admin().get(PROGRAMME, UUID.randomUUID()).then().statusCode(404);
  }

  private static Response changed(UUID programme, String seen, String patch) {
    return admin()
        .contentType("application/merge-patch+json")
        .header("If-Match", seen)
        .body(patch)
        .patch(PROGRAMME, programme);
  }

  @Test
  void aParticipantReadsTheProgrammeThatTheyTakePartInAndNoSubsidies() {
    UUID cohort = Registry.cohort(2);
    Registry.replanned(
            cohort, "{\"sponsors\": [{\"name\": \"Local Futures Fund\", \"subsidyPerPlace\": 99}]}")
        .then()
        .statusCode(200);
    UUID organisation = Registry.organisation("");
    Registry.placed(cohort, Registry.theLocalParticipant(), organisation);
    UUID own = id(admin().get("/api/v1/cohorts/{id}", cohort), "programmeId");
    UUID other = Registry.programme();

    as("participant").get(PROGRAMME, own).then().statusCode(200);
    as("participant").get(PROGRAMME, other).then().statusCode(404);
    as("participant")
        .queryParam("limit", 200)
        .get("/api/v1/programmes")
        .then()
        .body("items.id", hasItem(own.toString()))
        .body("items.id", not(hasItem(other.toString())));
    as("participant")
        .get("/api/v1/cohorts/{id}", cohort)
        .then()
        .statusCode(200)
        .body("sponsors[0].name", is("Local Futures Fund"))
        .body("sponsors[0].subsidyPerPlace", nullValue());
    as("participant")
        .get("/api/v1/cohorts/{id}/commitments/1", cohort)
        .then()
        .statusCode(200)
        .body("text", is("I take part on all of these days."));
  }
}
