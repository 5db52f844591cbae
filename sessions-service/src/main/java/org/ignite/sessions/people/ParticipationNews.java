package org.ignite.sessions.people;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/**
 * Hears of what becomes of somebody's part in a cohort, in the transaction that writes it down
 * here. It hears of the same more than once, as when the topic is read again: what it does follows
 * from what stood before and stands now, and not from having been told.
 */
public interface ParticipationNews {

  /**
   * They may have left the cohort, or come back.
   *
   * @param belonged whether they belonged to it before
   */
  Uni<Void> changed(UUID participantId, boolean belonged);
}
