package org.ignite.sessions.exchanges;

import java.util.List;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.RuleBroken;
import org.ignite.sessions.people.Season;

/** 422: a visit lies within its cohort's season, as every session does. */
public class DatesOutsideSeason extends RuleBroken {

  DatesOutsideSeason(Season season, List<Integer> dates) {
    super(
        "outside-season",
        "The season is from %s to %s.".formatted(season.startsOn(), season.endsOn()),
        dates.stream()
            .map(i -> new FieldError("/dates/" + i, "lies, or ends, outside the cohort's season"))
            .toList());
  }
}
