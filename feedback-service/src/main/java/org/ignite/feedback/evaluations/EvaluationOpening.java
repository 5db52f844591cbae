package org.ignite.feedback.evaluations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.ignite.feedback.FeedbackConfig;
import org.ignite.feedback.ballots.RoundKeys;
import org.ignite.feedback.evaluations.events.EvaluationEvent;
import org.ignite.feedback.instruments.InstrumentVersion;
import org.ignite.platform.outbox.Changes;

/** Opens the evaluation of a session with its first attendance. */
@ApplicationScoped
class EvaluationOpening {

  private final Evaluations evaluations;
  private final RoundKeys keys;
  private final Changes changes;
  private final FeedbackConfig config;

  EvaluationOpening(
      Evaluations evaluations, RoundKeys keys, Changes changes, FeedbackConfig config) {
    this.evaluations = evaluations;
    this.keys = keys;
    this.changes = changes;
    this.config = config;
  }

  /**
   * Somebody has attended a session: its evaluation is there afterwards, however often this is
   * said. In the transaction at hand. Of two first attendances at the same moment one fails on the
   * session's unique key and, taken again, finds what the other has opened.
   */
  Uni<Void> attended(UUID session) {
    return evaluations
        .ofSession(session)
        .chain(there -> there == null ? open(session) : Uni.createFrom().voidItem());
  }

  private Uni<Void> open(UUID session) {
    Evaluation evaluation =
        Evaluation.opened(
            session,
            InstrumentVersion.SESSION_EVALUATION,
            Instant.now(),
            config.evaluationOpenFor());
    return evaluations
        .add(evaluation)
        .chain(() -> changes.publish(evaluation, () -> EvaluationEvent.opened(evaluation)))
        .chain(() -> keys.make(evaluation.id()));
  }
}
