package org.ignite.sessions.learningsets;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.UUID;
import org.ignite.platform.tasks.Task;
import org.ignite.platform.tasks.TaskHandler;
import org.ignite.platform.tasks.Tasks;
import org.ignite.sessions.people.People;
import org.ignite.sessions.people.Season;

/**
 * Carrying a set on after its season, by those of its members who want to. Each says so for
 * themselves, while the set is open; a fortnight after the season's last day, or later once the
 * second has said so, those who have are the set, and the programme knows nothing more of it.
 */
@ApplicationScoped
public class CarryingOn implements TaskHandler {

  private static final String KIND = "learning-set-carrying-on";

  /** Who could not say so at the last meeting has this long. */
  private static final Period TIME_TO_SAY = Period.ofDays(14);

  private static final int FEWEST = 2;

  private final SetLocks locks;
  private final FutureChoices choices;
  private final SetMembership membership;
  private final SetEnding ending;
  private final People people;
  private final Tasks tasks;
  private final Clock clock;

  CarryingOn(
      SetLocks locks,
      FutureChoices choices,
      SetMembership membership,
      SetEnding ending,
      People people,
      Tasks tasks,
      Clock clock) {
    this.locks = locks;
    this.choices = choices;
    this.membership = membership;
    this.ending = ending;
    this.people = people;
    this.tasks = tasks;
    this.clock = clock;
  }

  /**
   * Says for one of its members that they want to carry a set on.
   *
   * @throws org.ignite.platform.problems.Missing 404
   * @throws SetClosed 409
   */
  @WithTransaction
  public Uni<SetFuture> say(UUID setId, UUID personId) {
    return locks
        .set(setId)
        .invoke(LearningSet::mustNotBeClosed)
        .call(() -> choices.say(setId, personId, FutureChoice.CARRY_ON))
        .call(set -> look(set))
        .chain(() -> choices.future(setId, personId));
  }

  /**
   * Takes that back; of a set that is carried on, leaves it. One that nobody but one carries on is
   * closed.
   *
   * @throws org.ignite.platform.problems.Missing 404
   * @throws SetClosed 409
   */
  @WithTransaction
  public Uni<Void> takeBack(UUID setId, UUID personId) {
    return locks
        .set(setId)
        .invoke(LearningSet::mustNotBeClosed)
        .chain(
            set ->
                set.state() == LearningSetState.CARRIED_ON
                    ? leave(set, personId)
                    : choices
                        .future(setId, personId)
                        .chain(
                            future ->
                                future.own() == FutureChoice.CARRY_ON
                                    ? choices.say(setId, personId, null)
                                    : Uni.createFrom().voidItem()));
  }

  private Uni<Void> leave(LearningSet set, UUID personId) {
    return choices
        .of(set.id(), personId)
        .chain(membership::leaveAll)
        .chain(() -> choices.future(set.id(), personId))
        .chain(
            future -> future.members() < FEWEST ? ending.close(set) : Uni.createFrom().voidItem());
  }

  /**
   * What the members want, for one of them.
   *
   * @throws org.ignite.platform.problems.Missing 404
   */
  @WithTransaction
  public Uni<SetFuture> read(UUID setId, UUID personId) {
    return choices.future(setId, personId);
  }

  private Uni<Void> look(LearningSet set) {
    return set.state() == LearningSetState.OPEN
        ? untilSettled(set)
            .chain(
                wait ->
                    wait.isPositive()
                        ? tasks.add(KIND, set.id(), "{}", wait).replaceWithVoid()
                        : settle(set))
        : Uni.createFrom().voidItem();
  }

  private Uni<Void> settle(LearningSet set) {
    return choices
        .future(set.id(), null)
        .chain(
            future ->
                future.carryingOn() < FEWEST ? Uni.createFrom().voidItem() : ending.carryOn(set));
  }

  /** The season may have become longer since somebody said so. */
  private Uni<Duration> untilSettled(LearningSet set) {
    return people
        .season(set.cohortId())
        .map(
            season ->
                Duration.between(
                    clock.instant(), Season.begins(season.endsOn().plusDays(1).plus(TIME_TO_SAY))));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Uni<Void> perform(Task task) {
    return tasks.perform(task, () -> locks.set(task.subject()).chain(this::look));
  }
}
