package org.ignite.sessions.formation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.ignite.sessions.allocation.Budget;
import org.ignite.sessions.allocation.Draft;
import org.ignite.sessions.allocation.Infeasibility;
import org.ignite.sessions.allocation.Outcome;
import org.ignite.sessions.allocation.Pin;
import org.ignite.sessions.allocation.Scoring;
import org.jspecify.annotations.Nullable;

/**
 * A search for a cohort's learning sets and the draft that came of it, which the programme team
 * changes by hand until it is shown to its members. Nothing of it is an event.
 */
@Entity
@Table(name = "set_allocation")
public class Allocation {

  @Id private UUID id;
  @Version private long version;
  private UUID cohortId;
  private @Nullable UUID fromId;
  private boolean change;
  private Instant createdAt;
  private long seed;
  private @Nullable Long iterations;
  private @Nullable Integer seconds;
  private Snapshot snapshot;
  private @Nullable Arrangement arrangement;
  private @Nullable Infeasibility infeasibility;
  private @Nullable Long value;
  private @Nullable Instant proposedAt;
  private @Nullable Instant declineUntil;
  private @Nullable Instant releasedAt;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Allocation() {}

  /**
   * One whose search is to begin.
   *
   * @param id its job's
   * @param fromId the draft that it goes on from; null for none
   */
  Allocation(
      UUID id,
      UUID cohortId,
      @Nullable UUID fromId,
      Effort effort,
      Snapshot snapshot,
      Instant now) {
    this.id = id;
    this.cohortId = cohortId;
    this.fromId = fromId;
    this.change = snapshot.order().change();
    this.createdAt = now;
    this.seed = effort.seed();
    this.iterations = effort.iterations();
    this.seconds = effort.seconds();
    this.snapshot = snapshot;
  }

  /**
   * How long is searched, and from where.
   *
   * @param seed of one seed and a budget of iterations comes one draft
   * @param iterations null where the time decides
   * @param seconds null where iterations decide
   */
  public record Effort(long seed, @Nullable Long iterations, @Nullable Integer seconds) {

    Budget budget() {
      return new Budget(iterations, seconds == null ? null : Duration.ofSeconds(seconds));
    }
  }

  void found(Outcome outcome) {
    arrangement = new Arrangement(outcome.draft(), snapshot.order().pins(), Set.of());
    Infeasibility why = outcome.infeasibility();
    infeasibility = why == null ? null : Infeasible.kept(why);
    value = worth(outcome.draft());
  }

  /**
   * Takes a change by hand.
   *
   * @throws AllocationProposed 409
   */
  void rearrange(Arrangement other, long worth) {
    mustBeOpen();
    arrangement = other;
    value = worth;
  }

  /**
   * Keeps somebody where they are in whatever is found from here.
   *
   * @throws AllocationProposed 409
   */
  void pin(Pin pin) {
    mustBeOpen();
    arrangement = arrangement().pinned(pin);
  }

  /**
   * Lets them go again.
   *
   * @throws AllocationProposed 409
   */
  void unpin(UUID pinned) {
    mustBeOpen();
    arrangement = arrangement().unpinned(pinned);
  }

  /** Whatever has become of it; its score is that without them from now on. */
  void forgetWishesOf(UUID participantId) {
    Snapshot without = snapshot.withoutWishesOf(participantId);
    if (!without.equals(snapshot)) {
      snapshot = without;
      value = arrangement == null ? null : worth(arrangement.draft());
    }
  }

  private long worth(Draft draft) {
    return Scoring.of(snapshot.problem(), draft).value();
  }

  private void mustBeOpen() {
    if (proposedAt != null) {
      throw new AllocationProposed();
    }
  }

  /**
   * Shows the draft to its members, who may decline until then.
   *
   * @throws AllocationProposed 409
   */
  void propose(Instant now, Instant until) {
    mustBeOpen();
    proposedAt = now;
    declineUntil = until;
  }

  void release(Instant now) {
    releasedAt = now;
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public UUID cohortId() {
    return cohortId;
  }

  public @Nullable UUID fromId() {
    return fromId;
  }

  public boolean change() {
    return change;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Effort effort() {
    return new Effort(seed, iterations, seconds);
  }

  public Snapshot snapshot() {
    return snapshot;
  }

  /**
   * The draft as it is now.
   *
   * @throws NoDraftYet 409
   */
  public Arrangement arrangement() {
    if (arrangement == null) {
      throw new NoDraftYet();
    }
    return arrangement;
  }

  public @Nullable Infeasibility infeasibility() {
    return infeasibility;
  }

  public @Nullable Long value() {
    return value;
  }

  public @Nullable Instant proposedAt() {
    return proposedAt;
  }

  public @Nullable Instant declineUntil() {
    return declineUntil;
  }

  public @Nullable Instant releasedAt() {
    return releasedAt;
  }
}
