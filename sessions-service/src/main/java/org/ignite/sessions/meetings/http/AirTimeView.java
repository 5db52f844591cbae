package org.ignite.sessions.meetings.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who of a set has had how much of the season's time. */
@Schema(name = "AirTime")
record AirTimeView(List<Share> members) {

  /** One member's. */
  @Schema(name = "AirTimeShare")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Share(
      UUID participantId,
      @Nullable String name,
      @Schema(description = "All that they have presented.") int minutes,
      @Schema(description = "In the order of the meetings.") List<InMeeting> meetings) {}

  /** What somebody has presented at one meeting. */
  @Schema(name = "AirTimeInMeeting")
  record InMeeting(UUID sessionId, int minutes) {}
}
