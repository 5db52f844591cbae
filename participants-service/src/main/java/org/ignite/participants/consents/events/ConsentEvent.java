package org.ignite.participants.consents.events;

import java.util.UUID;
import org.ignite.participants.consents.Consent;
import org.ignite.participants.consents.ConsentPurpose;
import org.ignite.platform.outbox.Event;

/**
 * {@code consent.given} and {@code consent.withdrawn}.
 *
 * @param holds true until it is withdrawn
 */
public record ConsentEvent(
    String happened,
    UUID consentId,
    UUID participantId,
    ConsentPurpose purpose,
    int textVersion,
    boolean holds)
    implements Event {

  public static ConsentEvent given(Consent consent) {
    return of("given", consent);
  }

  public static ConsentEvent withdrawn(Consent consent) {
    return of("withdrawn", consent);
  }

  private static ConsentEvent of(String happened, Consent consent) {
    return new ConsentEvent(
        happened,
        consent.id(),
        consent.participantId(),
        consent.purpose(),
        consent.textVersion(),
        consent.withdrawnAt() == null);
  }
}
