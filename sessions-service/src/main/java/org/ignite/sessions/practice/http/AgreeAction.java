package org.ignite.sessions.practice.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.practice.ActionWords;
import org.jspecify.annotations.Nullable;

/** An action to be agreed. */
@Schema(name = "AgreeSetAction")
record AgreeAction(
    @Schema(
            description =
                "The participant whose it is; absent for one's own. Only the facilitator writes"
                    + " down those of others.")
        @Nullable UUID ownerId,
    @Schema(description = "An issue of the owner that it came out of.") @Nullable UUID issueId,
    @Schema(description = "The set's meeting at which it is agreed; absent for outside of one.")
        @Nullable UUID sessionId,
    @NotBlank
        @Size(max = 500)
        @Schema(examples = "Ask the leader what she would drop first, before the budget is drafted")
        String what,
    @NotNull
        @Schema(
            description =
                "The last day on which it is in time, by the calendar in London: from today to the"
                    + " season's end.",
            examples = "2026-11-30")
        LocalDate dueOn) {

  ActionWords words() {
    return new ActionWords(what, dueOn);
  }

  /** In a log it would be read by people who may not know of it. */
  @Override
  public String toString() {
    return "AgreeAction";
  }
}
