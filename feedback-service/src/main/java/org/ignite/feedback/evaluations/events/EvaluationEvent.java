package org.ignite.feedback.evaluations.events;

import java.util.UUID;
import org.ignite.feedback.evaluations.Evaluation;
import org.ignite.platform.outbox.Event;

/**
 * {@code evaluation.opened} and {@code evaluation.closed}. No people, no counts, nothing of what
 * was answered: whoever reads the topic learns what everybody may know.
 */
public record EvaluationEvent(String happened, UUID evaluationId, UUID sessionId, String state)
    implements Event {

  public static EvaluationEvent opened(Evaluation evaluation) {
    return of("opened", evaluation);
  }

  public static EvaluationEvent closed(Evaluation evaluation) {
    return of("closed", evaluation);
  }

  private static EvaluationEvent of(String happened, Evaluation evaluation) {
    return new EvaluationEvent(
        happened, evaluation.id(), evaluation.sessionId(), evaluation.state().text());
  }
}
