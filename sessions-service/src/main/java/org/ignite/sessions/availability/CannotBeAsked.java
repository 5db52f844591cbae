package org.ignite.sessions.availability;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.RuleBroken;

/** 422: a time is found for confirmed and active participants of the cohort, by name. */
public class CannotBeAsked extends RuleBroken {

  /**
   * @param chosen as they were named
   * @param possible those of them who could be
   */
  public CannotBeAsked(List<UUID> chosen, Set<UUID> possible) {
    super(
        "cannot-be-asked",
        "Some are not confirmed or active in the cohort, or not in a session that you hold.",
        IntStream.range(0, chosen.size())
            .filter(i -> !possible.contains(chosen.get(i)))
            .mapToObj(i -> new FieldError("/participantIds/" + i, "cannot be asked (yet)"))
            .toList());
  }
}
