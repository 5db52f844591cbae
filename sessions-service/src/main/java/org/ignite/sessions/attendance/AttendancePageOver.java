package org.ignite.sessions.attendance;

import org.ignite.platform.problems.RuleBroken;

/** 409: the page on which attendance is taken is open until a week after the session. */
public class AttendancePageOver extends RuleBroken {

  AttendancePageOver() {
    super("attendance-page-over", "The session was over more than seven days ago.");
  }
}
