package org.ignite.sessions.formation;

import java.util.UUID;
import org.ignite.platform.problems.Missing;
import org.ignite.sessions.allocation.Draft;
import org.ignite.sessions.allocation.DraftSet;
import org.ignite.sessions.allocation.Pin;
import org.jspecify.annotations.Nullable;

/** Where somebody is in a draft. */
final class Drafts {

  private Drafts() {}

  /** The set that a participant is a member of; null for none. */
  static @Nullable DraftSet of(Draft draft, UUID participantId) {
    return draft.sets().stream()
        .filter(set -> set.members().contains(participantId))
        .findFirst()
        .orElse(null);
  }

  /**
   * The set that a participant is in, or a facilitator holds.
   *
   * @throws Missing 404, for neither
   */
  static Pin place(Draft draft, UUID id) {
    return draft.sets().stream()
        .filter(set -> set.members().contains(id) || id.equals(set.facilitator()))
        .findFirst()
        .map(set -> new Pin(id, set.number()))
        .orElseThrow(() -> new Missing("member of the draft"));
  }
}
