package org.ignite.sessions.allocation;

import java.util.UUID;

/** Why members are in their sets, in words that they may read. */
public final class Reasons {

  private Reasons() {}

  /**
   * What a member is told of their own set. Nothing but what the draft says and public attributes
   * of its members decides it: no wish, conflict or decline.
   *
   * @throws IllegalArgumentException if they are in no set of the draft
   */
  public static Reason forMember(Problem problem, Draft draft, UUID participant) {
    throw new UnsupportedOperationException();
  }
}
