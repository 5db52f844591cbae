package org.ignite.platform.idempotency;

import org.ignite.platform.problems.RuleBroken;

/** 409: the first request under this key has not ended. */
public class StillRunning extends RuleBroken {

  public StillRunning() {
    super("request-in-progress", "The first request with this Idempotency-Key is still running.");
  }
}
