package org.ignite.sessions.availability;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** The days on which nothing of a cohort is held: public holidays, elections, budget councils. */
public interface ClosedDays {

  /**
   * Those of a cohort.
   *
   * @param from the first day that matters
   * @param to the last day that matters
   */
  Uni<Set<LocalDate>> of(UUID cohortId, LocalDate from, LocalDate to);
}
