package org.ignite.participants.assistants.events;

import java.util.List;
import java.util.UUID;
import org.ignite.participants.assistants.Delegation;
import org.ignite.participants.assistants.Permission;
import org.ignite.platform.outbox.Event;

/**
 * {@code delegation.granted} and {@code delegation.revoked}.
 *
 * @param assistantId the assistant's personId
 * @param holds false once it is revoked
 */
public record DelegationEvent(
    String happened,
    UUID delegationId,
    UUID participantId,
    UUID assistantId,
    List<Permission> permissions,
    boolean holds)
    implements Event {

  public static DelegationEvent granted(Delegation delegation) {
    return of("granted", delegation);
  }

  public static DelegationEvent revoked(Delegation delegation) {
    return of("revoked", delegation);
  }

  private static DelegationEvent of(String happened, Delegation delegation) {
    return new DelegationEvent(
        happened,
        delegation.id(),
        delegation.participantId(),
        delegation.personId(),
        delegation.permissions(),
        delegation.revokedAt() == null);
  }
}
