package org.ignite.platform.access;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.UUID;

/**
 * Tells how a caller is related to one thing. A service has one bean of this for each path
 * parameter that names a thing (participantId, sessionId); the filter asks it before the request's
 * body is read. Where an address names several things, the caller needs a relation to each.
 */
public interface Relation {

  /** The path parameter that this relation is about. */
  String parameter();

  /**
   * Each reach that covers the thing for the person; empty where there is none or no such thing.
   * Never ALL.
   */
  Uni<Set<Reach>> between(UUID personId, UUID thing);

  /**
   * The same for a machine: {@link Reach#GRANTED} or {@link Reach#OWN}. Nothing, unless a relation
   * says otherwise.
   *
   * @param client the OAuth client of the partner organisation
   */
  default Uni<Set<Reach>> ofMachine(String client, UUID thing) {
    return Uni.createFrom().item(Set.of());
  }
}
