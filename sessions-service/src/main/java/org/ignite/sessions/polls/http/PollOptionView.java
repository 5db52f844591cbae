package org.ignite.sessions.polls.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.polls.OptionTotals;
import org.ignite.sessions.sessions.Overlap;
import org.jspecify.annotations.Nullable;

/** A date of a poll, and how many it suits. */
@Schema(name = "PollOption")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PollOptionView(
    UUID id,
    @Schema(implementation = String.class, examples = "2026-11-12T10:00:00") LocalDateTime startsAt,
    @Schema(implementation = String.class, examples = "2026-11-12T16:00:00") LocalDateTime endsAt,
    Instant startsAtUtc,
    Instant endsAtUtc,
    @Schema(description = "Which is meant of times that come twice; absent where none does.")
        @Nullable Overlap overlap,
    @Schema(
            description =
                "How many it suits. Absent once a session under the Chatham House Rule that the"
                    + " poll became has begun; so are ifNeedBe and no.")
        @Nullable Long yes,
    @Nullable Long ifNeedBe,
    @Nullable Long no) {

  static PollOptionView of(OptionTotals option, boolean hidden) {
    return new PollOptionView(
        option.optionId(),
        option.time().startsAt(),
        option.time().endsAt(),
        option.time().startsAtUtc(),
        option.time().endsAtUtc(),
        option.time().overlap(),
        hidden ? null : option.yes(),
        hidden ? null : option.ifNeedBe(),
        hidden ? null : option.no());
  }
}
