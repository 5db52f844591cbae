package org.ignite.sessions.exchanges;

import java.util.List;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.RuleBroken;

/** 409: places are not taken from those who were accepted. */
public class PlacesBelowVisitors extends RuleBroken {

  PlacesBelowVisitors(long visitors) {
    super(
        "places-below-visitors",
        "%d visitors are accepted for one date.".formatted(visitors),
        List.of(new FieldError("/places", "is less than the visitors who are accepted")));
  }
}
