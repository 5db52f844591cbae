package org.ignite.sessions.practice;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;
import org.ignite.platform.versions.ExpectedVersion;

/**
 * Following an action through, by its owner alone. Each method is one transaction. No audit: how
 * somebody keeps to what they agreed is the set's.
 */
@ApplicationScoped
public class ActionFollowing {

  private final Actions actions;
  private final DueDays days;
  private final Clock clock;

  ActionFollowing(Actions actions, DueDays days, Clock clock) {
    this.actions = actions;
    this.days = days;
    this.clock = clock;
  }

  /**
   * Gives an open one other words or another day. What it said before is kept.
   *
   * @param change makes the new words out of those that stand
   * @throws org.ignite.platform.problems.Missing 404
   * @throws org.ignite.platform.versions.StaleVersion 412
   * @throws ActionEnded 409
   * @throws NotADueDay 422, for another day
   */
  @WithTransaction
  public Uni<SetAction> change(
      UUID id, ExpectedVersion expected, UnaryOperator<ActionWords> change) {
    return actions
        .lock(id)
        .invoke(action -> expected.check(action.version()))
        .call(
            action -> {
              ActionWords before = action.words();
              ActionWords after = change.apply(before);
              return before.equals(after)
                  ? Uni.createFrom().voidItem()
                  : change(action, before, after);
            });
  }

  private Uni<Void> change(SetAction action, ActionWords before, ActionWords after) {
    Instant now = clock.instant();
    Uni<Void> day =
        before.dueOn().equals(after.dueOn())
            ? Uni.createFrom().voidItem()
            : days.check(action.learningSetId(), after.dueOn());
    return day.chain(() -> actions.keepWords(action, before, now))
        .invoke(() -> action.change(after, now))
        .chain(() -> Panache.getSession().chain(Mutiny.Session::flush));
  }

  /**
   * It is done.
   *
   * @throws org.ignite.platform.problems.Missing 404
   * @throws ActionEnded 409
   */
  @WithTransaction
  public Uni<SetAction> finish(UUID id) {
    return end(id, action -> action.finish(clock.instant()));
  }

  /**
   * It will not be done.
   *
   * @throws org.ignite.platform.problems.Missing 404
   * @throws ActionEnded 409
   */
  @WithTransaction
  public Uni<SetAction> drop(UUID id, String reason) {
    return end(id, action -> action.drop(reason, clock.instant()));
  }

  private Uni<SetAction> end(UUID id, Consumer<SetAction> step) {
    return actions
        .lock(id)
        .invoke(step)
        .call(() -> Panache.getSession().chain(Mutiny.Session::flush));
  }
}
