package org.ignite.sessions.invitations;

import java.util.Set;
import java.util.UUID;

/**
 * What a facilitator saw of one person, written down where the present record may not be known: on
 * a device without a network.
 *
 * @param before what may be recorded as far as the device knows: what it was shown, and what it has
 *     sent without hearing what came of it
 */
public record Seen(UUID invitationId, Attendance attendance, Set<Attendance> before) {

  /** True where somebody has recorded something else meanwhile, which is not to be overwritten. */
  boolean contradicts(Attendance present) {
    return present != attendance && !before.contains(present);
  }
}
