package org.ignite.sessions.season;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.ignite.platform.ids.Ids;
import org.ignite.platform.problems.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** A closure that the programme team has entered. They are not changed, only taken away. */
@Entity
public class ClosedPeriod {

  /** Whoever means longer has mistaken the year. */
  private static final int LONGEST_DAYS = 366;

  @Id private UUID id;
  private @Nullable UUID cohortId;

  @Enumerated(EnumType.STRING)
  private Closing kind;

  private String name;
  private LocalDate firstDay;
  private LocalDate lastDay;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected ClosedPeriod() {}

  /**
   * Checked.
   *
   * @param cohortId null for all cohorts
   * @throws InvalidRequest 422, if its last day is before its first or a year behind it, or it is a
   *     bank holiday, which is computed
   */
  public ClosedPeriod(@Nullable UUID cohortId, Closure closure) {
    if (closure.kind() == Closing.BANK_HOLIDAY) {
      throw new InvalidRequest("/kind", "Bank holidays are computed; other days are 'other'.");
    }
    if (closure.lastDay().isBefore(closure.firstDay())) {
      throw new InvalidRequest("/lastDay", "The last day is before the first.");
    }
    if (ChronoUnit.DAYS.between(closure.firstDay(), closure.lastDay()) >= LONGEST_DAYS) {
      throw new InvalidRequest("/lastDay", "A closed period is of at most 366 days.");
    }
    this.id = Ids.next();
    this.cohortId = cohortId;
    this.kind = closure.kind();
    this.name = closure.name();
    this.firstDay = closure.firstDay();
    this.lastDay = closure.lastDay();
  }

  public UUID id() {
    return id;
  }

  /** Null for all cohorts. */
  public @Nullable UUID cohortId() {
    return cohortId;
  }

  public Closure closure() {
    return new Closure(kind, name, firstDay, lastDay);
  }
}
