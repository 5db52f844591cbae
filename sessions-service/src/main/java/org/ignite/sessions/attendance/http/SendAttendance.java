package org.ignite.sessions.attendance.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.invitations.Attendance;
import org.ignite.sessions.invitations.CorrectionReason;
import org.ignite.sessions.invitations.Seen;
import org.jspecify.annotations.Nullable;

/** What a device has kept, and sends. */
@Schema(name = "SendAttendance")
record SendAttendance(
    @NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid Entry> entries,
    @Nullable CorrectionReason reason) {

  /**
   * One person.
   *
   * @param before what may be recorded of them as far as the device knows
   */
  @Schema(name = "AttendanceEntry")
  record Entry(
      @NotNull UUID invitationId,
      @NotNull Kept attendance,
      @NotNull @Size(min = 1, max = 4) Set<@NotNull Attendance> before) {

    Seen seen() {
      return new Seen(invitationId, Attendance.valueOf(attendance.name()), before);
    }
  }

  /** Excused is away for an emergency at home. */
  @Schema(name = "AttendanceKept")
  enum Kept {
    @JsonProperty("present")
    PRESENT,
    @JsonProperty("absent")
    ABSENT,
    @JsonProperty("excused")
    EXCUSED
  }

  List<Seen> seen() {
    return entries.stream().map(Entry::seen).toList();
  }
}
