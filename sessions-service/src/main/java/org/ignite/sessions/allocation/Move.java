package org.ignite.sessions.allocation;

import java.util.UUID;

/** A change of a draft by hand. Sets are named by their numbers. */
public sealed interface Move {

  /** A member goes to another set. */
  record MovePeer(UUID peer, int set) implements Move {}

  /** Two members of different sets change places. */
  record SwapPeers(UUID one, UUID other) implements Move {}

  /** A set gets another facilitator. */
  record GiveFacilitator(int set, UUID facilitator) implements Move {}
}
