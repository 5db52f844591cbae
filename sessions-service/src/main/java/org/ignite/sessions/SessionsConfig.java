package org.ignite.sessions;

import io.smallrye.config.ConfigMapping;

/** The settings of this service; the defaults stand in application.properties. */
@ConfigMapping(prefix = "ignite.sessions")
public interface SessionsConfig {

  /** When insights are shown that wait: a cron expression of Quartz, or {@code off}. */
  String insightsShownAt();
}
