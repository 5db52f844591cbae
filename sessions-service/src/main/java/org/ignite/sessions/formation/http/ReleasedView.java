package org.ignite.sessions.formation.http;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.formation.Allocation;

/** That an allocation's sets are the cohort's learning sets. */
@Schema(name = "SetsReleased")
public record ReleasedView(UUID allocationId, UUID cohortId, Instant releasedAt) {

  static ReleasedView of(Allocation allocation) {
    return new ReleasedView(
        allocation.id(), allocation.cohortId(), Objects.requireNonNull(allocation.releasedAt()));
  }
}
