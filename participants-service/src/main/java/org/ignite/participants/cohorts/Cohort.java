package org.ignite.participants.cohorts;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.ids.Ids;
import org.ignite.platform.outbox.Aggregate;
import org.jspecify.annotations.Nullable;

/** The people who go through one season of a programme together. */
@Entity
public class Cohort implements Aggregate {

  @Id private UUID id;
  @Version private long version;
  private UUID programmeId;
  private CohortState state;
  private String name;
  private LocalDate startsOn;
  private LocalDate endsOn;
  private int capacity;
  private BigDecimal commitmentDays;
  private @Nullable String commitmentText;
  private int commitmentVersion;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "cohort_sponsor", joinColumns = @JoinColumn(name = "cohort_id"))
  @OrderColumn(name = "position")
  private List<Sponsor> sponsors = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Cohort() {}

  @SuppressWarnings("NullAway.Init") // take sets the rest
  private Cohort(CohortPlan plan) {
    this.id = Ids.next();
    this.state = CohortState.DRAFT;
    this.commitmentVersion = 1;
    take(plan);
  }

  /** A draft. */
  public static Cohort opened(CohortPlan plan) {
    return new Cohort(plan);
  }

  /** A draft with this cohort's plan in another season. */
  public Cohort copied(NextSeason season) {
    return new Cohort(season.applyTo(plan()));
  }

  /**
   * Takes another plan. Other days, dates or words are another version of the commitment.
   *
   * @param taken places that are offered or taken
   * @param signed whether anybody has signed the commitment
   * @throws CohortClosed 409, when the season is over
   * @throws CapacityBelowTaken 409
   * @throws CommitmentSigned 409
   * @throws CommitmentTextMissing 409, when a cohort that recruits or runs would lose its text
   */
  public void change(CohortPlan plan, int taken, boolean signed) {
    isNotOver();
    if (plan.capacity() < taken) {
      throw new CapacityBelowTaken(taken);
    }
    if (!plan.sameCommitment(plan())) {
      if (signed) {
        throw new CommitmentSigned();
      }
      if (plan.commitmentText() == null && state != CohortState.DRAFT) {
        throw new CommitmentTextMissing();
      }
      commitmentVersion++;
    }
    take(plan);
  }

  private void take(CohortPlan plan) {
    programmeId = plan.programmeId();
    name = plan.name();
    startsOn = plan.startsOn();
    endsOn = plan.endsOn();
    capacity = plan.capacity();
    commitmentDays = plan.commitmentDays();
    commitmentText = plan.commitmentText();
    if (!plan.sponsors().equals(sponsors)) {
      sponsors.clear();
      sponsors.addAll(plan.sponsors());
    }
  }

  /**
   * Opens it to applications.
   *
   * @throws CommitmentTextMissing 409
   * @throws WrongCohortState 409, unless it is a draft
   */
  public void recruit() {
    if (state == CohortState.DRAFT && commitmentText == null) {
      throw new CommitmentTextMissing();
    }
    step("opened to applications", CohortState.DRAFT, CohortState.RECRUITING);
  }

  /**
   * The season begins; places that are free can still be offered.
   *
   * @param confirmed participants with a confirmed place
   * @throws NobodyConfirmed 409
   * @throws WrongCohortState 409, unless it recruits
   */
  public void start(int confirmed) {
    if (state == CohortState.RECRUITING && confirmed == 0) {
      throw new NobodyConfirmed();
    }
    step("started", CohortState.RECRUITING, CohortState.RUNNING);
  }

  /**
   * The season is over.
   *
   * @param open participants who are offered a place, confirmed or active
   * @throws ParticipationsOpen 409
   * @throws WrongCohortState 409, unless it runs, and before the last day of the season
   */
  public void complete(int open, LocalDate today) {
    if (state == CohortState.RUNNING && today.isBefore(endsOn)) {
      throw WrongCohortState.completedBefore(endsOn);
    }
    if (state == CohortState.RUNNING && open > 0) {
      throw new ParticipationsOpen(open);
    }
    step("completed", CohortState.RUNNING, CohortState.COMPLETED);
  }

  /**
   * Puts it out of the way: when the season is over, or when it was opened by mistake.
   *
   * @throws WrongCohortState 409, unless it is completed or a draft
   */
  public void archive() {
    step(
        "archived",
        state == CohortState.DRAFT ? CohortState.DRAFT : CohortState.COMPLETED,
        CohortState.ARCHIVED);
  }

  private void step(String step, CohortState from, CohortState to) {
    if (state != from) {
      throw new WrongCohortState(step, state);
    }
    state = to;
  }

  /**
   * Refuses an application where none are taken.
   *
   * @throws CohortNotRecruiting 409
   */
  public void takesApplications() {
    if (state != CohortState.RECRUITING) {
      throw new CohortNotRecruiting(id, state);
    }
  }

  /**
   * Refuses to offer a place where none are offered.
   *
   * @throws CohortClosed 409, unless it recruits or runs
   */
  public void offersPlaces() {
    if (state != CohortState.RECRUITING && state != CohortState.RUNNING) {
      throw new CohortClosed(state);
    }
  }

  /**
   * Refuses what a season that is over does not need any more.
   *
   * @throws CohortClosed 409
   */
  public void isNotOver() {
    if (!state.isOpen()) {
      throw new CohortClosed(state);
    }
  }

  /**
   * Refuses one more where all places are offered or taken.
   *
   * @throws CohortFull 409
   */
  public void hasPlaceBeyond(int taken) {
    if (taken >= capacity) {
      throw new CohortFull(capacity);
    }
  }

  public CohortPlan plan() {
    return new CohortPlan(
        programmeId, name, startsOn, endsOn, capacity, commitmentDays, commitmentText, sponsors);
  }

  public CohortState state() {
    return state;
  }

  /** Counts from 1; rises with each change of the days, the dates or the text. */
  public int commitmentVersion() {
    return commitmentVersion;
  }

  /** What participants sign, in plain text; null only where nobody could apply yet. */
  public @Nullable String commitmentText() {
    return commitmentText;
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public long version() {
    return version;
  }

  @Override
  public String aggregateType() {
    return "cohort";
  }
}
