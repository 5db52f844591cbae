package org.ignite.sessions.people;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/**
 * Hears that others may read what somebody was sent or shows, in the transaction that writes it
 * down here. It hears of a change of what is known here alone, and so nothing where a topic is read
 * again.
 */
public interface AddressNews {

  /** Mail goes to them at another address from now on. Who reads the old one, nobody knows. */
  Uni<Void> moved(UUID personId);

  /** They have lost office, and what they have shown to its diary is the office's still. */
  default Uni<Void> lostOffice(UUID personId) {
    return Uni.createFrom().voidItem();
  }
}
