package org.ignite.sessions.sessions;

import io.smallrye.mutiny.Uni;

/**
 * Tells those whom a session concerns of it, in the transaction at hand: what they are told is what
 * holds when the letter is written, and nobody is told the same twice.
 */
public interface SessionNews {

  /** It is to take place, or something of it has changed. */
  Uni<Void> changed(Session session);

  /** It is called off. */
  Uni<Void> cancelled(Session session);
}
