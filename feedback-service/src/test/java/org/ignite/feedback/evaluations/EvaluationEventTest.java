package org.ignite.feedback.evaluations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.ignite.feedback.evaluations.events.EvaluationEvent;
import org.ignite.feedback.instruments.InstrumentVersion;
import org.ignite.platform.testing.EventExamples;
import org.junit.jupiter.api.Test;

class EvaluationEventTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Evaluation evaluation =
      Evaluation.opened(
          UUID.fromString("0199f0a0-0000-7000-8000-0000000000a1"),
          InstrumentVersion.SESSION_EVALUATION,
          Instant.EPOCH,
          Duration.ofDays(14));

  @Test
  void openedIsWhatItsExampleSays() {
    assertThat(produced(EvaluationEvent.opened(evaluation))).isEqualTo(example("opened"));
  }

  @Test
  void closedIsWhatItsExampleSays() {
    evaluation.close(Instant.EPOCH);

    assertThat(produced(EvaluationEvent.closed(evaluation))).isEqualTo(example("closed"));
  }

  /** The data as it is sent: what happened stands in the type. */
  private ObjectNode produced(EvaluationEvent event) {
    ObjectNode data = JSON.valueToTree(event);
    data.remove("happened");
    return data;
  }

  /** The committed example, with the id of this test's evaluation. */
  private ObjectNode example(String happened) {
    ObjectNode example =
        (ObjectNode) EventExamples.own("org.ignite.feedback.evaluation." + happened + ".v1");
    return example.put("evaluationId", evaluation.id().toString());
  }
}
