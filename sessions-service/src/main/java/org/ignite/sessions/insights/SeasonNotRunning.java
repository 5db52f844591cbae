package org.ignite.sessions.insights;

import org.ignite.platform.problems.RuleBroken;
import org.ignite.sessions.people.Season;

/** 409: insights are written while the season runs. Later, one would be shown alone. */
public class SeasonNotRunning extends RuleBroken {

  SeasonNotRunning(Season season) {
    super(
        "season-not-running",
        "The season is from %s to %s.".formatted(season.startsOn(), season.endsOn()));
  }
}
