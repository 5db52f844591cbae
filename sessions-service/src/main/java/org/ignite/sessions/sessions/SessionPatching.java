package org.ignite.sessions.sessions;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Changes of a session as callers write them: JSON merge patches (RFC 7396). */
public interface SessionPatching {

  /**
   * What the details become.
   *
   * @param stands what they are
   * @param patch null where the body was empty
   * @throws org.ignite.platform.problems.UnreadableRequest 400, if it is no JSON object
   * @throws org.ignite.platform.problems.InvalidRequest 422
   * @throws SkippedLocalTime 422
   * @throws EndsBeforeItStarts 422
   * @throws NoVenueOrLink 422
   */
  SessionDetails applied(SessionDetails stands, @Nullable JsonNode patch);
}
