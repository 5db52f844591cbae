package org.ignite.sessions.sessions;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which of two equal local times is meant on the day on which the clocks go back. */
public enum Overlap {
  @JsonProperty("earlier")
  EARLIER,
  @JsonProperty("later")
  LATER;

  /**
   * Which is meant of a time in a zone; null where neither its start nor its end comes twice.
   *
   * @param later that the later was asked for
   */
  public static @Nullable Overlap of(
      LocalDateTime startsAt, LocalDateTime endsAt, ZoneId zone, boolean later) {
    boolean twice =
        Stream.of(startsAt, endsAt)
            .anyMatch(local -> zone.getRules().getValidOffsets(local).size() > 1);
    return !twice ? null : later ? LATER : EARLIER;
  }
}
