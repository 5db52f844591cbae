package org.ignite.sessions.season;

import java.util.List;
import java.util.stream.Collectors;
import org.ignite.platform.problems.RuleBroken;

/** 422: a plan is carried out whole, or not at all. */
public class NoRoomInSeason extends RuleBroken {

  NoRoomInSeason(List<PlanEntry> homeless) {
    super(
        "no-room-in-season",
        "No day was found for: "
            + homeless.stream().map(PlanEntry::title).collect(Collectors.joining("; "))
            + ".");
  }
}
