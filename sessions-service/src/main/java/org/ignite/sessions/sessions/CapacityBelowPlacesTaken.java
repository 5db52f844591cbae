package org.ignite.sessions.sessions;

import java.util.List;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.RuleBroken;

/** 409: nobody loses a place that they have taken. */
public class CapacityBelowPlacesTaken extends RuleBroken {

  CapacityBelowPlacesTaken(long taken) {
    super(
        "capacity-below-places-taken",
        taken + " places are taken.",
        List.of(new FieldError("/capacity", "is below the places taken")));
  }
}
