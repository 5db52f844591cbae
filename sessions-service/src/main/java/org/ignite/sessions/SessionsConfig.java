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

  /** How often it is looked for learning sets that have become too small. */
  @WithDefault("1m")
  String setsLookedAtEvery();

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

  /** Visits of one participant to another. */
  Exchanges exchanges();

  /** How visits go that somebody has said no to. */
  interface Exchanges {

    /** How often it is looked for visits that are to be called off. */
    @WithDefault("1m")
    String noesLookedForEvery();
  }

  /** How much of something there is at most, so that nobody drowns the others in it. */
  Limits limits();

  /** Each well above what a programme needs. What goes beyond is refused and says the limit. */
  interface Limits {

    /** Guests of one session, those whose invitation was revoked included. */
    @WithDefault("50")
    @Min(1)
    int guests();

    /**
     * Insights of one cohort and half-season that wait to be shown. Counted without their authors,
     * who are kept nowhere.
     */
    @WithDefault("300")
    @Min(1)
    int insightsWaiting();

    /** Devices that answer one prompt: a code on a wall can be used by anybody. */
    @WithDefault("500")
    @Min(1)
    int devices();

    /** How often one device sends its answer to one prompt, the first time included. */
    @WithDefault("20")
    @Min(1)
    int answersOfDevice();

    /** Open proposals of one participant in one cohort. */
    @WithDefault("5")
    @Min(1)
    int openProposals();

    /** Comments of one participant on one proposal, those that were removed included. */
    @WithDefault("50")
    @Min(1)
    int comments();

    /**
     * Whom one participant would rather not sit with. A set of six has five others: who could name
     * more than a set has places would choose their set, and a cohort of a dozen could not be
     * divided any more.
     */
    @WithDefault("5")
    @Min(1)
    int setWishes();

    /** Open issues of one member of a learning set. */
    @WithDefault("10")
    @Min(1)
    int openIssues();

    /** Open actions of one member of a learning set. */
    @WithDefault("20")
    @Min(1)
    int openActions();
  }

  /**
   * When insights are shown that wait: a cron expression of Quartz by London's clock, or {@code
   * off}.
   */
  String insightsShownAt();

  /**
   * How many insights must have come together before they are shown. Of two, each author would know
   * the other's.
   */
  @Min(3)
  int insightsShownTogether();
}
