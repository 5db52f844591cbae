package org.ignite.sessions.sessions;

import org.ignite.platform.problems.RuleBroken;

/** 409: a session is a meeting of one learning set. */
public class MeetingOfAnotherSet extends RuleBroken {

  MeetingOfAnotherSet() {
    super("meeting-of-another-set", "The session is a meeting of another learning set.");
  }
}
