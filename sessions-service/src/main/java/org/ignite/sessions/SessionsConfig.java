package org.ignite.sessions;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Min;

/** The settings of this service; the defaults stand in application.properties. */
@ConfigMapping(prefix = "ignite.sessions")
public interface SessionsConfig {

  /** When insights are shown that wait: a cron expression of Quartz, or {@code off}. */
  String insightsShownAt();

  /**
   * How many insights must have come together before they are shown. Of two, each author would know
   * the other's.
   */
  @Min(3)
  int insightsShownTogether();
}
