package org.ignite.sessions.polls;

import org.ignite.platform.problems.RuleBroken;

/** 409: nothing more happens to a poll that is closed or cancelled. */
public class PollClosed extends RuleBroken {

  PollClosed(PollState state) {
    super(
        "poll-closed",
        state == PollState.CANCELLED ? "The poll is cancelled." : "The poll is closed.");
  }
}
