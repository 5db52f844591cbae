package org.ignite.sessions.learningsets;

import org.jspecify.annotations.Nullable;

/**
 * What the members of a set want to become of it; who wants what is each one's own.
 *
 * @param own what the reader wants; null where they have not said
 * @param members how many there are
 */
public record SetFuture(
    LearningSetState state,
    @Nullable FutureChoice own,
    long closing,
    long carryingOn,
    long members) {

  /** All of them want to close it. */
  boolean agreedToClose() {
    return members > 0 && closing == members;
  }
}
