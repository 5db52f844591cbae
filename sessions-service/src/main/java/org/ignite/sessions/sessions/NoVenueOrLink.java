package org.ignite.sessions.sessions;

import java.util.List;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.RuleBroken;

/** 422: people must know where to go or how to join. */
public class NoVenueOrLink extends RuleBroken {

  NoVenueOrLink() {
    super(
        "no-venue-or-link",
        "Give a venue, a link, or both.",
        List.of(new FieldError("/venue", "or link is needed")));
  }
}
