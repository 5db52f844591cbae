package org.ignite.sessions.polls.http;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of an open poll can be changed. */
@Schema(name = "ChangeDatePoll")
record ChangeDatePoll(
    @NotNull
        @Schema(
            implementation = String.class,
            format = "date-time",
            examples = "2026-10-08T17:00:00Z",
            description = "When it is to be closed: later than now and before every date.")
        OffsetDateTime closesAt) {

  static ChangeDatePoll of(Instant closesAt) {
    return new ChangeDatePoll(closesAt.atOffset(ZoneOffset.UTC));
  }
}
