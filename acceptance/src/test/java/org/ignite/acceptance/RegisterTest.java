package org.ignite.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ignite.acceptance.client.Answer;
import org.ignite.acceptance.client.ApiClient;
import org.ignite.localstack.Home;
import org.junit.jupiter.api.Test;

/** The import, on a file that nobody here wrote. */
class RegisterTest {

  private static final Path FILE =
      Home.find().root().resolve("../shared/data/uk_local_authorities_current.csv");

  @Test
  void theRegisterAsItIsIsImportedOnceAndChangesNothingTwice() throws IOException {
    assumeTrue(
        Files.exists(FILE), "the register is not beside the checkout, at " + FILE.normalize());
    String csv = Files.readString(FILE);

    JsonNode first = imported(csv);
    assertThat(first.get("rows").asInt()).isEqualTo(470);
    assertThat(first.get("errorCount").asInt()).isZero();

    JsonNode second = imported(csv);
    assertThat(second.get("unchanged").asInt()).isEqualTo(470);
    assertThat(second.get("created").asInt() + second.get("changed").asInt()).isZero();

    List<JsonNode> all = organisations();
    assertThat(all).hasSize(470);
    assertThat(all).filteredOn(organisation -> !organisation.has("endedOn")).hasSize(397);
    assertThat(all)
        .filteredOn(o -> o.get("code").asText().equals("CMA"))
        .singleElement()
        .satisfies(cumbria -> assertThat(cumbria.get("successors")).hasSize(2));
  }

  private static JsonNode imported(String csv) {
    ApiClient api = Suite.api();
    Answer job = api.postCsv(Suite.team(), "/api/v1/organisations/imports", csv).expect(202);
    return await("the import is done")
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> api.get(Suite.team(), job.location()).expect(200).body(),
            now -> now.get("state").asText().equals("done"))
        .get("result");
  }

  /** But for those that another test has invented. */
  private static List<JsonNode> organisations() {
    List<JsonNode> all = new ArrayList<>();
    String cursor = "";
    do {
      Answer page =
          Suite.api().get(Suite.team(), "/api/v1/organisations?limit=200" + cursor).expect(200);
      page.items()
          .filter(one -> !one.path("region").asText().equals(PlantedSession.REGION))
          .forEach(all::add);
      cursor = page.body().hasNonNull("next") ? "&cursor=" + page.text("next") : "";
    } while (!cursor.isEmpty());
    return all;
  }
}
