package org.ignite.feedback.evaluations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.ignite.feedback.instruments.InstrumentVersion;
import org.junit.jupiter.api.Test;

class EvaluationTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  private final Evaluation evaluation =
      Evaluation.opened(
          UUID.randomUUID(), InstrumentVersion.SESSION_EVALUATION, NOW, Duration.ofDays(14));

  @Test
  void itIsOpenForItsWindow() {
    assertThat(evaluation.state()).isEqualTo(EvaluationState.OPEN);
    assertThat(evaluation.closesAt()).isEqualTo("2026-12-07T10:00:00Z");
  }

  @Test
  void itClosesOnceAndForGood() {
    evaluation.close(NOW);

    assertThat(evaluation.state()).isEqualTo(EvaluationState.CLOSED);
    assertThatThrownBy(() -> evaluation.close(NOW)).isInstanceOf(EvaluationClosed.class);
  }
}
