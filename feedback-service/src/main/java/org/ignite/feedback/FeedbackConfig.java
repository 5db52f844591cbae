package org.ignite.feedback;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** The settings of this service; the defaults stand in application.properties. */
@ConfigMapping(prefix = "ignite.feedback")
public interface FeedbackConfig {

  /** How long a session evaluation takes answers, from the first attendance on. */
  Duration evaluationOpenFor();

  /** How often evaluations are looked for whose time has passed. */
  Duration dueEvaluationsClosedEvery();

  /**
   * 32 bytes in Base64, under which the keys of open rounds are wrapped; kept outside the database.
   */
  String ballotMasterKey();
}
