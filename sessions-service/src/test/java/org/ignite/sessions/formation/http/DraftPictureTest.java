package org.ignite.sessions.formation.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ignite.platform.testing.EventSender;
import org.ignite.sessions.Programme;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DraftPictureTest {

  private static void organisation(UUID id, String type, String region) {
    try (EventSender sender = new EventSender("ignite.participants.v1")) {
      sender.send(
          "org.ignite.participants.organisation.registered.v1",
          id,
          0,
          """
          {"organisationId": "%s", "name": "Organisation %s", "alternativeNames": [],
           "type": "%s", "region": "%s"}
          """
              .formatted(id, id, type, region));
    }
    Programme.known("organisation", id);
  }

  @Test
  void theTeamSeesWhoIsInEachSetAndWhatTheyLead() {
    Council council = new Council();
    organisation(council.organisations.get(1), "london-borough", "London");
    organisation(council.organisations.get(2), "county", "South East");
    UUID allocation = council.searched();
    List<String> names =
        Council.draft(allocation).path("sets.members.name.flatten().findAll { it != null }");

    String picture =
        as("programme-admin")
            .get("/api/v1/allocations/{id}/draft/picture", allocation)
            .then()
            .statusCode(200)
            .contentType(startsWith("image/svg+xml"))
            .header("Cache-Control", "no-store")
            .header("Content-Security-Policy", "default-src 'none'")
            .extract()
            .asString();

    assertThat(names).hasSize(11);
    assertThat(picture)
        .contains(names)
        .contains("Set 1. Facilitator: holder Example. Theme: Empathy and generosity.")
        .contains("leader-1 Example (London borough, London)")
        .contains("leader-2 Example (county, South East)")
        .contains("not known yet (type not known)")
        .contains("Most alike: ", "Least alike: ");
  }

  @Test
  void whatHasNoDraftHasNoPicture() {
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

    as("programme-admin")
        .get("/api/v1/allocations/{id}/draft/picture", allocation)
        .then()
        .statusCode(409)
        .body("type", is("/problems/no-draft-yet"));
    as("programme-admin")
        .get("/api/v1/allocations/{id}/draft/picture", UUID.randomUUID())
        .then()
        .statusCode(404);
  }
}
