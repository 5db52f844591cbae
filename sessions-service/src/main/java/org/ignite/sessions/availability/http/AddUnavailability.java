package org.ignite.sessions.availability.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.problems.CheckedItems;
import org.ignite.sessions.availability.UnavailablePeriod;

/** Periods to be added, all of them or none. */
@Schema(name = "AddUnavailability")
record AddUnavailability(@NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Period> periods) {

  static final String EXAMPLE =
      """
      {"periods": [
        {"firstDay": "2026-12-21", "lastDay": "2027-01-01", "zone": "Europe/London"},
        {"startsAt": "2026-10-06T18:00:00", "endsAt": "2026-10-06T21:00:00",
         "zone": "Europe/London", "everyWeeks": 2, "until": "2027-06-30"}]}
      """;

  /**
   * What was said, checked.
   *
   * @throws org.ignite.platform.problems.InvalidRequest 422, with all faults of all periods
   */
  List<UnavailablePeriod> checked() {
    return CheckedItems.of("/periods", periods, Period::checked);
  }
}
