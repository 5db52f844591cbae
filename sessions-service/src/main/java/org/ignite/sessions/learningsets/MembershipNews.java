package org.ignite.sessions.learningsets;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Hears of who leaves a learning set, in the transaction in which they do. */
public interface MembershipNews {

  /** They are in it no more. */
  Uni<Void> left(UUID setId, UUID participantId);
}
