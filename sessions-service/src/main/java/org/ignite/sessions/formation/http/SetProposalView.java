package org.ignite.sessions.formation.http;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.formation.Allocation;

/** That an allocation's sets are shown to their members. */
@Schema(name = "SetsProposed")
public record SetProposalView(
    UUID allocationId, UUID cohortId, Instant proposedAt, Instant declineUntil) {

  static SetProposalView of(Allocation allocation) {
    return new SetProposalView(
        allocation.id(),
        allocation.cohortId(),
        Objects.requireNonNull(allocation.proposedAt()),
        Objects.requireNonNull(allocation.declineUntil()));
  }
}
