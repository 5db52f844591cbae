package org.ignite.sessions.season;

import java.util.List;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.RuleBroken;
import org.ignite.sessions.people.Season;

/** 422: a plan begins within its cohort's season. */
public class StartOutsideSeason extends RuleBroken {

  StartOutsideSeason(Season season) {
    super(
        "outside-season",
        "The season is from %s to %s.".formatted(season.startsOn(), season.endsOn()),
        List.of(new FieldError("/startsOn", "lies outside the cohort's season")));
  }
}
