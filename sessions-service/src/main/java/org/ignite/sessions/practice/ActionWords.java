package org.ignite.sessions.practice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody will do, by when; plain text, for the set alone.
 *
 * @param dueOn the last day on which it is in time, by the calendar in London
 */
@Schema(name = "SetActionWords")
public record ActionWords(
    @NotBlank
        @Size(max = 500)
        @Schema(examples = "Ask the leader what she would drop first, before the budget is drafted")
        String what,
    @NotNull
        @Schema(
            description = "The last day on which it is in time: from today to the season's end.",
            examples = "2026-11-30")
        LocalDate dueOn) {

  /** In a log it would be read by people who may not know of it. */
  @Override
  public String toString() {
    return "ActionWords";
  }
}
