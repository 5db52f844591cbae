package org.ignite.sessions;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The settings of this service alone. */
@ConfigMapping(prefix = "ignite.sessions")
public interface SessionsConfig {

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
}
