package org.ignite.sessions.exchanges;

import org.ignite.platform.problems.RuleBroken;

/** 409: a date stays while somebody has asked or is accepted for it. */
public class DateAskedFor extends RuleBroken {

  DateAskedFor() {
    super("date-asked-for", "Somebody has asked for a date that would go, or is accepted for it.");
  }
}
