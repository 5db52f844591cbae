package org.ignite.sessions.invitations.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.invitations.Attendance;
import org.ignite.sessions.invitations.CorrectionReason;
import org.jspecify.annotations.Nullable;

/** Whether one person was there. */
@Schema(name = "RecordAttendance")
record RecordAttendance(
    @NotNull Seen attendance, @Schema(description = CORRECTION) @Nullable CorrectionReason reason) {

  static final String CORRECTION =
      "Why what was recorded is corrected; needed from a day after the end of the session on.";

  /** Excused is away for an emergency at home. */
  @Schema(name = "AttendanceSeen")
  enum Seen {
    @JsonProperty("present")
    PRESENT,
    @JsonProperty("absent")
    ABSENT,
    @JsonProperty("excused")
    EXCUSED
  }

  Attendance seen() {
    return Attendance.valueOf(attendance.name());
  }
}
