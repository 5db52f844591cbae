package org.ignite.sessions.polls;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.ignite.sessions.sessions.MeetingTime;
import org.jspecify.annotations.Nullable;

/** A date of a poll, and how many it suits. */
public record OptionTotals(UUID optionId, MeetingTime time, long yes, long ifNeedBe, long no) {

  private static final Comparator<OptionTotals> BEST_FIRST =
      Comparator.comparingLong(OptionTotals::canCome)
          .thenComparingLong(OptionTotals::yes)
          .reversed()
          .thenComparing(option -> option.time().startsAtUtc())
          .thenComparing(option -> option.time().endsAtUtc());

  /** How many can be there. */
  public long canCome() {
    return yes + ifNeedBe;
  }

  /**
   * The date that the most can make; of these the one with the most who like to, then the earliest.
   *
   * @return null if none that is to come suits anybody
   */
  static @Nullable OptionTotals best(List<OptionTotals> options, Instant now) {
    return options.stream()
        .filter(option -> option.canCome() > 0 && option.time().startsAtUtc().isAfter(now))
        .min(BEST_FIRST)
        .orElse(null);
  }
}
