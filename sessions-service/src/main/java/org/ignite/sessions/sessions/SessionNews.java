package org.ignite.sessions.sessions;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/**
 * Tells those whom a published session concerns of it, in the transaction at hand: what they are
 * told is what holds when the letter is written, and nobody is told the same twice.
 */
public interface SessionNews {

  /**
   * It is to take place, or something of it has changed.
   *
   * @param before what it was; null if nobody knew of it
   */
  Uni<Void> changed(Session session, @Nullable SessionDetails before);

  /** It is called off. */
  Uni<Void> cancelled(Session session);
}
