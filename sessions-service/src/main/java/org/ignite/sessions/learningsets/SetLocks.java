package org.ignite.sessions.learningsets;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ignite.sessions.people.People;

/**
 * Who changes a set, until the transaction ends. The sets of a cohort are changed one after the
 * other: who moves is in two of them at no time.
 */
@ApplicationScoped
class SetLocks {

  private final LearningSets sets;
  private final SetMeetings meetings;
  private final People people;

  SetLocks(LearningSets sets, SetMeetings meetings, People people) {
    this.sets = sets;
    this.meetings = meetings;
    this.people = people;
  }

  Uni<Void> cohort(UUID cohortId) {
    return people.lockCohort(cohortId).chain(() -> meetings.lock(cohortId));
  }

  /**
   * The set, whatever has become of it.
   *
   * @throws org.ignite.platform.problems.Missing 404
   */
  Uni<LearningSet> set(UUID setId) {
    return sets.cohort(setId)
        .chain(cohort -> cohort == null ? Uni.createFrom().voidItem() : cohort(cohort))
        .chain(() -> sets.lock(setId));
  }

  /**
   * The set as the programme team changes it.
   *
   * @throws org.ignite.platform.problems.Missing 404, of one too that goes on by itself
   * @throws SetClosed 409
   */
  Uni<LearningSet> openSet(UUID setId) {
    return set(setId).invoke(LearningSet::mustBeOpen);
  }
}
