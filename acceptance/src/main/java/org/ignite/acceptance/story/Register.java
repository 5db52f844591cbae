package org.ignite.acceptance.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ignite.acceptance.client.Answer;
import org.ignite.acceptance.client.Await;

/** The organisations: imported as a job, then found by code. */
final class Register {

  private static final String IMPORTS = "/api/v1/organisations/imports";

  private final Stage stage;

  Register(Stage stage) {
    this.stage = stage;
  }

  /** Tries the file, imports it, and imports it again, which has to change nothing. */
  void importCouncils() {
    String csv = Cast.councils();
    report(csv, "?dryRun=true");
    report(csv, "");
    JsonNode again = report(csv, "");
    if (again.path("created").asInt() + again.path("changed").asInt() != 0) {
      throw new IllegalStateException("the second import changed something: " + again);
    }
  }

  private JsonNode report(String csv, String query) {
    Answer job = stage.api().postCsv(stage.team(), IMPORTS + query, csv).expect(202);
    return Await.until(
        "the import has ended",
        () -> {
          Answer now = stage.api().get(stage.team(), job.location()).expect(200);
          return switch (now.text("state")) {
            case "done" -> Optional.of(now.body().path("result"));
            case "failed", "cancelled" -> throw new IllegalStateException(now.body().toString());
            default -> Optional.empty();
          };
        });
  }

  /** Ids of all organisations by their local authority code. */
  Map<String, UUID> byCode() {
    Map<String, UUID> found = new HashMap<>();
    String next = "";
    do {
      String path = "/api/v1/organisations?limit=200" + (next.isEmpty() ? "" : "&cursor=" + next);
      Answer page = stage.api().get(stage.team(), path).expect(200);
      page.items()
          .forEach(o -> found.put(o.get("code").asText(), UUID.fromString(o.get("id").asText())));
      next = page.body().path("next").asText("");
    } while (!next.isEmpty() && !next.equals("null"));
    return found;
  }
}
