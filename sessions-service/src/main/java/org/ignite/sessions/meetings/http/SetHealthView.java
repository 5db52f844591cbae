package org.ignite.sessions.meetings.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a set fares, for whoever holds it. */
@Schema(name = "SetHealth")
record SetHealthView(
    @Schema(description = "How many are over; what lies ahead has no part in this.") int meetings,
    Attendance attendance,
    Time airTime,
    Actions actions) {

  /** The actions of those who are in the set now. */
  @Schema(name = "SetActionsKept")
  record Actions(
      @Schema(description = "Done, or changed, each time by the day that stood then.") long kept,
      @Schema(description = "All that were followed through, or whose day has passed.") long due) {}

  /** Of those who are of the cohort now. */
  @Schema(name = "SetAttendance")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Attendance(
      int present,
      int absent,
      @Schema(description = "Held against nobody.") int excused,
      @Schema(
              description =
                  "Of a hundred who were not excused, how many came; absent while nothing is"
                      + " recorded.")
          @Nullable Integer percent) {

    static Attendance of(int present, int absent, int excused) {
      int expected = present + absent;
      return new Attendance(
          present, absent, excused, expected == 0 ? null : Math.round(100f * present / expected));
    }
  }

  /** The minutes that members have presented. */
  @Schema(name = "SetAirTime")
  record Time(
      int least,
      int most,
      @Schema(description = "How far apart those are; a slot has 30 to 40.") int spread) {}
}
