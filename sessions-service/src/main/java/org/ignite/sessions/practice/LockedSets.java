package org.ignite.sessions.practice;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ignite.sessions.learningsets.LearningSet;
import org.ignite.sessions.learningsets.LearningSets;

/**
 * Learning sets as they are now; in the session of Hibernate at hand. The set's own lock keeps
 * those out who join it, hand it over, or agree to its rules; a lock of its members' places those
 * who leave it for another set, which lock that one.
 */
@ApplicationScoped
class LockedSets {

  private final LearningSets sets;

  LockedSets(LearningSets sets) {
    this.sets = sets;
  }

  /**
   * The set, which stays so until the transaction ends.
   *
   * @throws org.ignite.platform.problems.Missing 404
   * @throws org.ignite.sessions.learningsets.SetClosed 409: it is read, and nothing is added
   */
  Uni<LockedSet> lock(UUID setId) {
    return sets.lock(setId)
        .invoke(LearningSet::mustNotBeClosed)
        .chain(set -> sets.staying(setId).map(members -> new LockedSet(set, members)));
  }
}
