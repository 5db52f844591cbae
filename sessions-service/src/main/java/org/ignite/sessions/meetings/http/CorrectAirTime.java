package org.ignite.sessions.meetings.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.meetings.Slot;

/** Who presented at a meeting, and for how long. */
@Schema(name = "CorrectAirTime")
record CorrectAirTime(
    @Schema(description = "Who is not there had no time.") @NotNull @Size(max = 8)
        List<@NotNull @Valid Held> presenters) {

  /** One presenter's time. */
  @Schema(name = "HeldSlot")
  record Held(
      @NotNull UUID participantId,
      @NotNull @Min(0) @Max(480) @Schema(examples = "35") Integer minutes) {}

  List<Slot> slots() {
    return presenters.stream().map(held -> new Slot(held.participantId(), held.minutes())).toList();
  }
}
