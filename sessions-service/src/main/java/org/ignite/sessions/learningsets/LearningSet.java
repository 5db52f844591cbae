package org.ignite.sessions.learningsets;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.ignite.platform.ids.Ids;
import org.ignite.platform.problems.Missing;
import org.jspecify.annotations.Nullable;

/** Five to eight peers of a cohort and a facilitator. */
@Entity
public class LearningSet {

  /** Five to eight work well, six best (PROGRAMME: how a learning set works). */
  static final int MOST_MEMBERS = 8;

  @Id private UUID id;
  @Version private long version;
  private UUID cohortId;
  private String name;
  private UUID facilitatorId;

  @Enumerated(EnumType.STRING)
  private LearningSetState state;

  private @Nullable UUID nextFacilitatorId;
  private @Nullable LocalDate nextFrom;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected LearningSet() {}

  LearningSet(UUID cohortId, String name, UUID facilitatorId) {
    this.id = Ids.next();
    this.cohortId = cohortId;
    this.name = name;
    this.facilitatorId = facilitatorId;
    this.state = LearningSetState.OPEN;
  }

  void rename(String newName) {
    name = newName;
  }

  /**
   * Whoever holds it from a day on. It replaces what was agreed before.
   *
   * @param from a day in London
   */
  void handOver(UUID toFacilitator, LocalDate from) {
    nextFacilitatorId = toFacilitator;
    nextFrom = from;
  }

  /**
   * Lets who is to hold it hold it, once their day has come.
   *
   * @return whether somebody else holds it now
   */
  boolean takeOver(LocalDate today) {
    if (nextFacilitatorId == null || nextFrom == null || today.isBefore(nextFrom)) {
      return false;
    }
    boolean another = !nextFacilitatorId.equals(facilitatorId);
    facilitatorId = nextFacilitatorId;
    nextFacilitatorId = null;
    nextFrom = null;
    return another;
  }

  void close() {
    state = LearningSetState.CLOSED;
    nobodyComes();
  }

  void carryOn() {
    state = LearningSetState.CARRIED_ON;
    nobodyComes();
  }

  private void nobodyComes() {
    nextFacilitatorId = null;
    nextFrom = null;
  }

  /**
   * Refuses what the programme does with its sets alone.
   *
   * @throws Missing 404, of one that goes on by itself: it is the programme's no more
   * @throws SetClosed 409
   */
  void mustBeOpen() {
    mustBeOfTheProgramme();
    mustNotBeClosed();
  }

  /**
   * Refuses what the programme does with its sets, closed ones included.
   *
   * @throws Missing 404
   */
  void mustBeOfTheProgramme() {
    if (state == LearningSetState.CARRIED_ON) {
      throw new Missing("learning set");
    }
  }

  /**
   * Refuses what comes of a set that meets.
   *
   * @throws SetClosed 409
   */
  public void mustNotBeClosed() {
    if (state == LearningSetState.CLOSED) {
      throw new SetClosed();
    }
  }

  /** Nobody holds one that goes on by itself. */
  public boolean isHeldBy(UUID personId) {
    return state != LearningSetState.CARRIED_ON && facilitatorId.equals(personId);
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

  public String name() {
    return name;
  }

  public UUID facilitatorId() {
    return facilitatorId;
  }

  public LearningSetState state() {
    return state;
  }

  /** Who holds it next; null where nobody was agreed. */
  public @Nullable UUID nextFacilitatorId() {
    return nextFacilitatorId;
  }

  /** From which day on, in London; null where nobody was agreed. */
  public @Nullable LocalDate nextFrom() {
    return nextFrom;
  }
}
