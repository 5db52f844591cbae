package org.ignite.sessions.formation.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ignite.sessions.Programme;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StandingPictureTest {

  private static String picture(Council council) {
    return as("programme-admin")
        .get("/api/v1/cohorts/{cohort}/learning-sets/picture", council.cohort)
        .then()
        .statusCode(200)
        .contentType(startsWith("image/svg+xml"))
        .header("Cache-Control", "no-store")
        .header("Content-Security-Policy", "default-src 'none'")
        .extract()
        .asString();
  }

  @Test
  void whatIsReleasedIsDrawnAsItsDraftWas() {
    Council council = new Council();
    UUID allocation = Council.agreed(council.searched());
    String draft =
        as("programme-admin")
            .get("/api/v1/allocations/{id}/draft/picture", allocation)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(picture(council)).contains("There are no learning sets.");

    Council.released(allocation).then().statusCode(200);

    assertThat(picture(council))
        .isEqualTo(draft)
        .contains("Set 1. Facilitator: holder Example. Theme: Empathy and generosity.")
        .contains("Most alike: ", "Least alike: ");
  }

  @Test
  void aSetThatIsMadeByHandIsDrawnUnderItsName() {
    Council council = new Council();
    List<UUID> members = council.members.subList(1, 6);
    as("programme-admin")
        .body(
            Map.of(
                "name",
                "The <northern> five",
                "facilitatorId",
                council.facilitators.getFirst(),
                "participantIds",
                members))
        .post("/api/v1/cohorts/{id}/learning-sets", council.cohort)
        .then()
        .statusCode(201);

    assertThat(picture(council))
        .contains("The &lt;northern&gt; five. Facilitator: holder Example. Theme: Empathy")
        .contains("leader-1 Example", "leader-5 Example")
        .doesNotContain("leader-6 Example");

    Programme.change(
        "update learning_set set state = 'CLOSED' where cohort_id = ?", council.cohort);
    assertThat(picture(council)).contains("There are no learning sets.");
  }
}
