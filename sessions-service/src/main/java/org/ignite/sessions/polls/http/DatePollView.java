package org.ignite.sessions.polls.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.versions.Versioned;
import org.ignite.sessions.polls.DatePoll;
import org.ignite.sessions.polls.PollResult;
import org.ignite.sessions.polls.PollStanding;
import org.ignite.sessions.sessions.SessionKind;
import org.jspecify.annotations.Nullable;

/** A poll with its dates and how many each suits; who answered what is another list. */
@Schema(name = "DatePoll")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DatePollView(
    UUID id,
    UUID cohortId,
    SessionKind kind,
    String title,
    @Schema(examples = "Europe/London") String zone,
    @Schema(description = "Shown to the programme team and the facilitator only.")
        @Nullable String venue,
    @Schema(description = "Shown to the programme team and the facilitator only.")
        @Nullable String link,
    @Nullable Integer capacity,
    UUID facilitatorId,
    @Schema(description = "The learning set whose meeting it will be.")
        @Nullable UUID learningSetId,
    Instant closesAt,
    @Schema(description = "due: it should be closed by now; answers are still taken.")
        PollStanding state,
    @Nullable String cancelReason,
    @Schema(description = "The session that closing it made.") @Nullable UUID sessionId,
    @Nullable UUID chosenOptionId,
    long asked,
    long answered,
    List<PollOptionView> options,
    @JsonIgnore long version)
    implements Versioned {

  /**
   * A view.
   *
   * @param whole for one who may see where it will be
   */
  static DatePollView of(PollResult result, boolean whole, Instant now) {
    DatePoll poll = result.poll();
    return new DatePollView(
        poll.id(),
        poll.cohortId(),
        poll.kind(),
        poll.title(),
        poll.zone(),
        whole ? poll.venue() : null,
        whole ? poll.link() : null,
        poll.capacity(),
        poll.facilitatorId(),
        poll.learningSetId(),
        poll.closesAt(),
        poll.standing(now),
        poll.cancelReason(),
        poll.sessionId(),
        poll.chosenOptionId(),
        result.asked(),
        result.answered(),
        result.options().stream()
            .map(option -> PollOptionView.of(option, result.hidden()))
            .toList(),
        poll.version());
  }
}
