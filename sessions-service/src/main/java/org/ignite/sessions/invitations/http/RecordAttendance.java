package org.ignite.sessions.invitations.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.invitations.Attendance;

/** Whether one person was there. */
@Schema(name = "RecordAttendance")
record RecordAttendance(@NotNull Seen attendance) {

  /** Excused is away for an emergency. */
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
