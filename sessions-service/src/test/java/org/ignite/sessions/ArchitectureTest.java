package org.ignite.sessions;

import org.ignite.platform.testing.Architecture;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void theServiceIsLaidOutLikeTheOthers() {
    Architecture.check("org.ignite.sessions");
  }

  @Test
  void theTimeIsAskedOfTheClock() {
    Architecture.checkClock("org.ignite.sessions");
  }
}
