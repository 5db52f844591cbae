package org.ignite.sessions.polls.http;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.polls.OptionTotals;

/** A date of a poll, and how many it suits. */
@Schema(name = "PollOption")
public record PollOptionView(
    UUID id,
    @Schema(implementation = String.class, examples = "2026-11-12T10:00:00") LocalDateTime startsAt,
    @Schema(implementation = String.class, examples = "2026-11-12T16:00:00") LocalDateTime endsAt,
    Instant startsAtUtc,
    Instant endsAtUtc,
    long yes,
    long ifNeedBe,
    long no) {

  static PollOptionView of(OptionTotals option) {
    return new PollOptionView(
        option.optionId(),
        option.time().startsAt(),
        option.time().endsAt(),
        option.time().startsAtUtc(),
        option.time().endsAtUtc(),
        option.yes(),
        option.ifNeedBe(),
        option.no());
  }
}
