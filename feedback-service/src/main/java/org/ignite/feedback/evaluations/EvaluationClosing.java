package org.ignite.feedback.evaluations;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ignite.feedback.ballots.Ballot;
import org.ignite.feedback.ballots.BallotBox;
import org.ignite.feedback.evaluations.events.EvaluationEvent;
import org.ignite.feedback.instruments.Instruments;
import org.ignite.feedback.releases.ReleaseCalculator;
import org.ignite.feedback.releases.Releases;
import org.ignite.platform.outbox.Changes;

/**
 * Closes an evaluation: in one transaction the ballots are shuffled and parted from their tokens,
 * the round's key is destroyed, and the release is computed and frozen.
 */
@ApplicationScoped
public class EvaluationClosing {

  private final Evaluations evaluations;
  private final BallotBox box;
  private final Instruments instruments;
  private final Releases releases;
  private final Changes changes;

  EvaluationClosing(
      Evaluations evaluations,
      BallotBox box,
      Instruments instruments,
      Releases releases,
      Changes changes) {
    this.evaluations = evaluations;
    this.box = box;
    this.instruments = instruments;
    this.releases = releases;
    this.changes = changes;
  }

  /**
   * Closes it, for good.
   *
   * @throws org.ignite.platform.problems.Missing 404, if there is none
   * @throws EvaluationClosed 409, if it is closed already
   */
  @WithTransaction
  public Uni<Evaluation> close(UUID id) {
    return evaluations
        .lock(id)
        .invoke(evaluation -> evaluation.close(Instant.now()))
        .call(evaluation -> box.seal(id).chain(ballots -> release(evaluation, ballots)));
  }

  /**
   * Ends the evaluation of a session that was cancelled, if there is an open one: what was answered
   * is thrown away and the release withholds everything. In the transaction at hand.
   */
  Uni<Void> cancelled(UUID session) {
    return evaluations
        .ofSession(session)
        .chain(
            there ->
                there == null || there.state() == EvaluationState.CLOSED
                    ? Uni.createFrom().voidItem()
                    : evaluations.lock(there.id()).chain(this::discard));
  }

  private Uni<Void> discard(Evaluation evaluation) {
    evaluation.close(Instant.now());
    return box.discard(evaluation.id()).chain(() -> release(evaluation, List.of()));
  }

  private Uni<Void> release(Evaluation evaluation, List<Ballot> ballots) {
    return instruments
        .find(evaluation.instrument())
        .map(instrument -> ReleaseCalculator.release(instrument, ballots))
        .chain(release -> releases.freeze(evaluation.id(), release))
        .chain(() -> changes.publish(evaluation, () -> EvaluationEvent.closed(evaluation)))
        .replaceWithVoid();
  }
}
