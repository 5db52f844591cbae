package org.ignite.sessions.learningsets;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.ignite.platform.audit.Audit;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.platform.tasks.Task;
import org.ignite.platform.tasks.TaskHandler;
import org.ignite.platform.tasks.Tasks;
import org.ignite.sessions.people.People;
import org.ignite.sessions.people.Season;
import org.jspecify.annotations.Nullable;

/**
 * Gives a set another facilitator, now or from a day on. The meetings from that day on are theirs
 * at once, so that their diary says so and a clash is found while it can be refused; the set is
 * theirs when the day begins in London, and the other one's no more.
 */
@ApplicationScoped
public class HandingOver implements TaskHandler {

  private static final String KIND = "learning-set-hand-over";

  private final SetLocks locks;
  private final LearningSets sets;
  private final SetMeetings meetings;
  private final SetLetters letters;
  private final People people;
  private final Tasks tasks;
  private final Audit audit;
  private final Clock clock;

  HandingOver(
      SetLocks locks,
      LearningSets sets,
      SetMeetings meetings,
      SetLetters letters,
      People people,
      Tasks tasks,
      Audit audit,
      Clock clock) {
    this.locks = locks;
    this.sets = sets;
    this.meetings = meetings;
    this.letters = letters;
    this.people = people;
    this.tasks = tasks;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Hands a set over, with all its meetings to come from that day on, or not at all. What was
   * agreed before and has not happened yet is replaced.
   *
   * @param from a day in London; null for now
   * @throws org.ignite.platform.problems.Missing 404
   * @throws SetClosed 409
   * @throws InvalidRequest 422, if the day is over
   * @throws org.ignite.sessions.people.NotAFacilitator 422
   * @throws FacilitatorKeptApart 409
   * @throws org.ignite.sessions.clashes.DoubleBooked 409
   */
  @WithTransaction
  public Uni<WholeSet> handOver(UUID setId, UUID facilitatorId, @Nullable LocalDate from) {
    LocalDate today = today();
    LocalDate day = from == null ? today : from;
    if (day.isBefore(today)) {
      throw new InvalidRequest("/from", "is over");
    }
    return locks
        .openSet(setId)
        .call(() -> people.facilitator(facilitatorId))
        .call(() -> sets.mustBeFreeToHold(setId, facilitatorId))
        .call(set -> meetings.giveBack(set))
        .call(() -> meetings.handOver(setId, facilitatorId, day))
        .invoke(set -> set.handOver(facilitatorId, day))
        .call(() -> audit.record("learning-set", setId))
        .call(this::settle)
        .call(() -> Panache.getSession().chain(Mutiny.Session::flush))
        .chain(sets::whole);
  }

  /**
   * Hands a set over now and leaves its meetings to who forms sets anew, since those of several may
   * change hands in a ring. What was agreed before and has not happened yet is dropped. In the
   * transaction at hand.
   *
   * @throws org.ignite.platform.problems.Missing 404
   * @throws SetClosed 409
   * @throws org.ignite.sessions.people.NotAFacilitator 422
   * @throws FacilitatorKeptApart 409
   */
  public Uni<Void> handOverWithoutMeetings(UUID setId, UUID facilitatorId) {
    return locks
        .openSet(setId)
        .chain(
            set ->
                set.isHeldBy(facilitatorId) && set.nextFacilitatorId() == null
                    ? Uni.createFrom().voidItem()
                    : handOverAlone(set, facilitatorId));
  }

  private Uni<Void> handOverAlone(LearningSet set, UUID facilitatorId) {
    return people
        .facilitator(facilitatorId)
        .chain(() -> sets.mustBeFreeToHold(set.id(), facilitatorId))
        .invoke(() -> set.handOver(facilitatorId, today()))
        .chain(() -> audit.record("learning-set", set.id()))
        .chain(() -> settle(set))
        .chain(() -> Panache.getSession().chain(Mutiny.Session::flush));
  }

  private Uni<Void> settle(LearningSet set) {
    if (set.takeOver(today())) {
      return letters.handedOver(set.id());
    }
    LocalDate day = set.nextFrom();
    return day == null
        ? Uni.createFrom().voidItem()
        : tasks.add(KIND, set.id(), "{}", until(day)).replaceWithVoid();
  }

  private LocalDate today() {
    return Season.day(clock.instant());
  }

  private Duration until(LocalDate day) {
    return Duration.between(clock.instant(), Season.begins(day)).plusSeconds(1);
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** Of a set that has closed, or was handed over to somebody else meanwhile, nothing is due. */
  @Override
  public Uni<Void> perform(Task task) {
    return tasks.perform(
        task,
        () ->
            locks
                .set(task.subject())
                .call(this::settle)
                .chain(set -> audit.record("learning-set", set.id())));
  }
}
