package org.ignite.sessions.availability;

import java.util.List;
import java.util.UUID;
import org.ignite.platform.problems.InvalidRequest;
import org.jspecify.annotations.Nullable;

/**
 * Who of a cohort is to meet: some, a learning set, or, where both are null, everybody who is
 * confirmed or active in it.
 */
public record Group(@Nullable List<UUID> participantIds, @Nullable UUID learningSetId) {

  /**
   * As it is asked for.
   *
   * @param cohort true for everybody
   * @throws InvalidRequest 422, unless it is said in exactly one way
   */
  public static Group of(
      @Nullable Boolean cohort, @Nullable List<UUID> participantIds, @Nullable UUID learningSetId) {
    int ways =
        (Boolean.TRUE.equals(cohort) ? 1 : 0)
            + (participantIds == null ? 0 : 1)
            + (learningSetId == null ? 0 : 1);
    if (ways != 1) {
      throw new InvalidRequest(
          "/participantIds", "Say one of cohort: true, participantIds and learningSetId.");
    }
    return new Group(participantIds, learningSetId);
  }
}
