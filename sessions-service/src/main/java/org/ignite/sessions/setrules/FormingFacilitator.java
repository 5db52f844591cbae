package org.ignite.sessions.setrules;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One who may hold sets.
 *
 * @param capacity how many at a time; null where they have not said
 * @param setsElsewhere how many they hold in other cohorts whose season is not over
 * @param themes the strongest first
 * @param conflicts participants of the cohort with whom they have a conflict of interest, declared
 *     by either side, or who they are themselves
 * @param coaches participants whom they coach, or have been asked to. Who coaches the cohort and
 *     nobody in particular is not known to coach any of them
 */
public record FormingFacilitator(
    UUID personId,
    @Nullable Integer capacity,
    int setsElsewhere,
    List<String> themes,
    Set<UUID> conflicts,
    Set<UUID> coaches) {

  public FormingFacilitator {
    themes = List.copyOf(themes);
    conflicts = Set.copyOf(conflicts);
    coaches = Set.copyOf(coaches);
  }
}
