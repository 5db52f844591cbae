package org.ignite.sessions.meetings.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.versions.Versioned;
import org.ignite.sessions.meetings.SetFormat;
import org.ignite.sessions.meetings.Stage;
import org.ignite.sessions.meetings.Urgency;
import org.jspecify.annotations.Nullable;

/** The agenda of a set's meeting, as the set and its facilitator see it. */
@Schema(name = "MeetingAgenda")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MeetingAgendaView(
    UUID sessionId,
    UUID learningSetId,
    SetFormat format,
    @Schema(description = "How long the meeting is.") int minutes,
    @Schema(description = "False for what only follows from the bids and the time of the season.")
        boolean chosen,
    @Schema(description = "In their order.") List<Presenter> presenters,
    @Schema(
            description =
                "One after the other, from the beginning to the end; none while too few present, or"
                    + " where they do not fit into the meeting.")
        List<AgendaStage> stages,
    @Schema(description = "Who asks for time.") List<BidView> bids,
    @JsonIgnore long version)
    implements Versioned {

  /** Who presents. */
  @Schema(name = "Presenter")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Presenter(
      UUID participantId,
      @Nullable String name,
      @Schema(description = "Of the agenda; absent where they do not fit into the meeting.")
          @Nullable Integer minutes,
      @Schema(description = "Those that they had, as the facilitator said afterwards.")
          @Nullable Integer heldMinutes,
      @Schema(
              description = "Why they are proposed; absent once the facilitator has chosen.",
              examples =
                  "Has presented for 30 minutes of the season; who has had least goes first.")
          @Nullable String because) {}

  /** Some minutes of the meeting. */
  @Schema(name = "AgendaStage")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AgendaStage(
      Stage stage,
      @Schema(
              implementation = String.class,
              examples = "2026-11-12T10:15:00",
              description = "The time on the wall in the session's zone.")
          LocalDateTime startsAt,
      int minutes,
      @Schema(description = "Whose slot it is of; absent for what all do.")
          @Nullable UUID participantId) {}

  /** That somebody asks for time. */
  @Schema(name = "PresentingBid")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record BidView(
      UUID participantId,
      @Nullable String name,
      Urgency urgency,
      @Schema(description = "The minutes that they have presented in earlier meetings.") int soFar,
      @Schema(description = "Of the issue that they bid for, where they have said.")
          @Nullable UUID issueId,
      @Schema(description = "Shown to who has agreed to the ground rules.")
          @Nullable String issueTitle) {

    /** In a log it would be read by people who may not know of it. */
    @Override
    public String toString() {
      return "BidView[participantId=" + participantId + "]";
    }
  }

  /** What is said in a set stays in it. */
  @Override
  @JsonIgnore
  public boolean keptFromCaches() {
    return true;
  }
}
