package org.ignite.sessions;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What time it is; the rules ask nobody else. */
class WallClock {

  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }
}
