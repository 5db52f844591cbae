package org.ignite.sessions.invitations.http;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.invitations.CorrectionReason;
import org.ignite.sessions.invitations.MeetingRecord;
import org.jspecify.annotations.Nullable;

/** Who was at a meeting, by invitation. */
@Schema(name = "RecordMeeting")
record RecordMeeting(
    @Size(max = 1000) @Schema(description = "Invitations of those who were there.")
        @Nullable List<@NotNull UUID> attended,
    @Size(max = 1000) @Nullable List<@NotNull UUID> absent,
    @Size(max = 1000) @Schema(description = "Away for an emergency at home.")
        @Nullable List<@NotNull UUID> excused,
    @Schema(description = RecordAttendance.CORRECTION) @Nullable CorrectionReason reason) {

  MeetingRecord meeting() {
    return new MeetingRecord(orNobody(attended), orNobody(absent), orNobody(excused));
  }

  private static List<UUID> orNobody(@Nullable List<UUID> ids) {
    return ids == null ? List.of() : ids;
  }
}
