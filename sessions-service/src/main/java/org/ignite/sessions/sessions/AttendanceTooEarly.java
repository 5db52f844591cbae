package org.ignite.sessions.sessions;

import java.time.Instant;
import org.ignite.platform.problems.RuleBroken;

/** 409: who is there is recorded when people arrive, not before. */
public class AttendanceTooEarly extends RuleBroken {

  AttendanceTooEarly(Instant from) {
    super("attendance-too-early", "Attendance can be recorded from " + from + " on.");
  }
}
