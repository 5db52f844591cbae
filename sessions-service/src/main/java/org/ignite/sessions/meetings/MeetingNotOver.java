package org.ignite.sessions.meetings;

import org.ignite.platform.problems.RuleBroken;

/** 409: who had how much time is corrected once the meeting has been held. */
class MeetingNotOver extends RuleBroken {

  MeetingNotOver() {
    super("meeting-not-over", "The meeting is not over.");
  }
}
