package org.ignite.sessions.learningsets;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Closing a set: the programme team does, or its members once all of them want to. Each method is
 * one transaction.
 */
@ApplicationScoped
public class SetClosing {

  private final SetLocks locks;
  private final LearningSets sets;
  private final FutureChoices choices;
  private final SetEnding ending;

  SetClosing(SetLocks locks, LearningSets sets, FutureChoices choices, SetEnding ending) {
    this.locks = locks;
    this.sets = sets;
    this.choices = choices;
    this.ending = ending;
  }

  /**
   * Closes a set. Its meetings to come are cancelled.
   *
   * @throws org.ignite.platform.problems.Missing 404
   * @throws SetClosed 409, if it is closed already
   */
  @WithTransaction
  public Uni<WholeSet> close(UUID setId) {
    return locks.openSet(setId).call(ending::close).chain(sets::whole);
  }

  /**
   * Says for one of its members that they want to close it; the last one's word closes it.
   *
   * @throws org.ignite.platform.problems.Missing 404
   * @throws SetClosed 409
   */
  @WithTransaction
  public Uni<SetFuture> agree(UUID setId, UUID personId) {
    return locks
        .set(setId)
        .invoke(LearningSet::mustNotBeClosed)
        .call(() -> choices.say(setId, personId, FutureChoice.CLOSE))
        .call(
            set ->
                choices
                    .future(setId, personId)
                    .chain(
                        future ->
                            future.agreedToClose()
                                ? ending.close(set)
                                : Uni.createFrom().voidItem()))
        .chain(() -> choices.future(setId, personId));
  }

  /**
   * Takes that back; what a member wants else stays.
   *
   * @throws org.ignite.platform.problems.Missing 404
   * @throws SetClosed 409
   */
  @WithTransaction
  public Uni<Void> takeBack(UUID setId, UUID personId) {
    return locks
        .set(setId)
        .invoke(LearningSet::mustNotBeClosed)
        .chain(() -> choices.future(setId, personId))
        .chain(
            future ->
                future.own() == FutureChoice.CLOSE
                    ? choices.say(setId, personId, null)
                    : Uni.createFrom().voidItem());
  }
}
