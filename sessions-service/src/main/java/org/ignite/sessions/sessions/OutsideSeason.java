package org.ignite.sessions.sessions;

import java.util.List;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.RuleBroken;
import org.ignite.sessions.people.Season;

/** 422: a session lies within its cohort's season. */
public class OutsideSeason extends RuleBroken {

  OutsideSeason(Season season) {
    super(
        "outside-season",
        "The season is from %s to %s.".formatted(season.startsOn(), season.endsOn()),
        List.of(new FieldError("/startsAt", "lies, or ends, outside the cohort's season")));
  }
}
