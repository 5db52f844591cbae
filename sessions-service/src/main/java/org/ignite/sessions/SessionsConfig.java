package org.ignite.sessions;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** The settings of this service alone. */
@ConfigMapping(prefix = "ignite.sessions")
public interface SessionsConfig {

  /**
   * How long a free seat is kept for one who waits; never longer than half of the time until the
   * session begins.
   */
  @WithDefault("PT24H")
  Duration seatsKeptFor();

  /** How often it is looked for free seats and for people who wait for them. */
  @WithDefault("1m")
  String seatsLookedAtEvery();

  /** How often it is looked for date polls to remind of. */
  @WithDefault("1m")
  String pollsLookedAtEvery();

  /** Sessions that participants propose. */
  Proposals proposals();

  /** How those who back a proposal come before the others. */
  interface Proposals {

    /** How long the backers are alone in being invited, where the programme team says nothing. */
    @WithDefault("PT72H")
    Duration othersAfter();

    /** How often it is looked for proposals whose others are to be invited. */
    @WithDefault("1m")
    String othersLookedForEvery();
  }

  /** When insights are shown that wait: a cron expression of Quartz, or {@code off}. */
  String insightsShownAt();

  /**
   * How many insights must have come together before they are shown. Of two, each author would know
   * the other's.
   */
  @Min(3)
  int insightsShownTogether();
}
