package org.ignite.sessions.sessions;

import java.util.List;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.RuleBroken;

/** 409: nobody loses a seat that they have taken. */
public class CapacityBelowSeatsTaken extends RuleBroken {

  CapacityBelowSeatsTaken(long taken) {
    super(
        "capacity-below-seats-taken",
        taken + " seats are taken, or offered.",
        List.of(new FieldError("/capacity", "is below the seats taken")));
  }
}
