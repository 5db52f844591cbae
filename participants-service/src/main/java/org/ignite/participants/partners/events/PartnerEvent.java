package org.ignite.participants.partners.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.ignite.participants.partners.Partner;
import org.ignite.participants.partners.PartnerDetails;
import org.ignite.participants.partners.PartnerKind;
import org.ignite.platform.outbox.Event;
import org.jspecify.annotations.Nullable;

/**
 * {@code partner.registered} and {@code partner.changed}.
 *
 * @param cohortIds all cohorts that are granted to the partner's machine; what is not among them
 *     any more has been revoked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartnerEvent(
    String happened,
    UUID partnerId,
    String name,
    PartnerKind kind,
    String clientId,
    @Nullable UUID organisationId,
    List<UUID> cohortIds)
    implements Event {

  public static PartnerEvent registered(Partner partner) {
    return of("registered", partner);
  }

  public static PartnerEvent changed(Partner partner) {
    return of("changed", partner);
  }

  private static PartnerEvent of(String happened, Partner partner) {
    PartnerDetails details = partner.details();
    return new PartnerEvent(
        happened,
        partner.id(),
        details.name(),
        details.kind(),
        details.clientId(),
        details.organisationId(),
        partner.cohortIds());
  }
}
