package org.ignite.participants.organisations.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import org.ignite.participants.organisations.Organisation;
import org.ignite.participants.organisations.OrganisationFacts;
import org.ignite.platform.outbox.Event;

/**
 * {@code organisation.registered} and {@code organisation.changed}: what the register says of it,
 * and the bodies that took its place.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrganisationEvent(
    String happened,
    UUID organisationId,
    @JsonUnwrapped OrganisationFacts facts,
    List<UUID> successors)
    implements Event {

  public static OrganisationEvent registered(Organisation organisation) {
    return of("registered", organisation);
  }

  public static OrganisationEvent changed(Organisation organisation) {
    return of("changed", organisation);
  }

  private static OrganisationEvent of(String happened, Organisation organisation) {
    return new OrganisationEvent(
        happened, organisation.id(), organisation.facts(), organisation.successors());
  }
}
