package org.ignite.sessions.sessions;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.RuleBroken;

/** 422: the clocks go forward and skip this time of day. */
public class SkippedLocalTime extends RuleBroken {

  SkippedLocalTime(String field, LocalDateTime local, ZoneId zone) {
    super(
        "skipped-local-time",
        "The clocks in %s skip %s: there is no such time.".formatted(zone, local),
        List.of(new FieldError(field, "is skipped when the clocks go forward")));
  }
}
