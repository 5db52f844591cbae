package org.ignite.sessions.invitations;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.RuleBroken;

/** 422: only confirmed and active participants of the session's own cohort are invited. */
public class CannotBeInvited extends RuleBroken {

  CannotBeInvited(List<UUID> chosen, Set<UUID> invitable) {
    super(
        "cannot-be-invited",
        "Only confirmed and active participants of the session's cohort can be invited; nobody"
            + " was.",
        IntStream.range(0, chosen.size())
            .filter(i -> !invitable.contains(chosen.get(i)))
            .mapToObj(i -> new FieldError("/participantIds/" + i, "cannot be invited to it (yet)"))
            .toList());
  }

  /** Of one who was asked for by an address and not in a list. */
  public CannotBeInvited() {
    super(
        "cannot-be-invited",
        "Only confirmed and active participants of the cohort can be invited.",
        List.of());
  }
}
