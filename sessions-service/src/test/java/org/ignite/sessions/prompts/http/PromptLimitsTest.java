package org.ignite.sessions.prompts.http;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.ignite.sessions.Programme;
import org.ignite.sessions.SessionsConfig;
import org.junit.jupiter.api.Test;

/** A code on a wall can be used by anybody, so a prompt takes answers up to a number. */
@QuarkusTest
class PromptLimitsTest {

  private static final Map<String, Object> SCALE = Map.of("kind", "scale", "question", "How bold?");

  @Inject SessionsConfig config;

  @Test
  void aDeviceReplacesItsAnswerUpToANumberOfTimesAndTheLastStands() {
    UUID prompt = PromptResourceTest.opened(PromptResourceTest.session(), SCALE);
    int most = config.limits().answersOfDevice();
    for (int i = 0; i < most; i++) {
      answered(prompt, 1, i % 5 + 1).statusCode(204);
    }

    answered(prompt, 1, 1)
        .statusCode(409)
        .body("type", equalTo("/problems/answered-too-often"))
        .body("detail", containsString(String.valueOf(most)));
    answered(prompt, 2, 1).statusCode(204);
  }

  @Test
  void moreDevicesThanARoomHasAreRefusedAndThoseThatAreInReplaceTheirs() {
    UUID prompt = PromptResourceTest.opened(PromptResourceTest.session(), SCALE);
    int most = config.limits().devices();
    Programme.change(
        "insert into prompt_answer (device_hash, prompt_id, shown) select sha256((? || n)::bytea),"
            + " ?, true from generate_series(2, ?) n",
        prompt.toString(),
        prompt,
        most);
    answered(prompt, 1, 1).statusCode(204);

    answered(prompt, 2, 1)
        .statusCode(409)
        .body("type", equalTo("/problems/prompt-full"))
        .body("detail", containsString(String.valueOf(most)));
    answered(prompt, 1, 2).statusCode(204);
  }

  private static ValidatableResponse answered(UUID prompt, int device, int choice) {
    return as("participant")
        .body(Map.of("device", "limited-device-number-%04d".formatted(device), "choice", choice))
        .put("/api/v1/prompts/{id}/answer", prompt)
        .then();
  }
}
