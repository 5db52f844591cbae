package org.ignite.sessions.wishes;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/**
 * Hears that what somebody has said of others is forgotten, as they have left their cohort for
 * good; in the transaction in which it is.
 */
public interface LeaverNews {

  /** Forgets it as well, and what was said of them. */
  Uni<Void> forget(UUID participantId);
}
