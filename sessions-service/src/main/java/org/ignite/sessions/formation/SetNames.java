package org.ignite.sessions.formation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Stream;
import org.ignite.sessions.learningsets.LearningSets;

/** What a set is called that nobody has named; its facilitator and the team can change that. */
@ApplicationScoped
class SetNames {

  private final LearningSets sets;

  SetNames(LearningSets sets) {
    this.sets = sets;
  }

  /** The first of Set 1, Set 2 and so on that the cohort does not have; in the session at hand. */
  Uni<String> next(UUID cohortId) {
    return sets.names(cohortId)
        .map(
            taken ->
                Stream.iterate(1, number -> number + 1)
                    .map(number -> "Set " + number)
                    .filter(name -> !taken.contains(name))
                    .findFirst()
                    .orElseThrow());
  }
}
