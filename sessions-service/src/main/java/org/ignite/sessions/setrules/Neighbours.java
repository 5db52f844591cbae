package org.ignite.sessions.setrules;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether those share a set who lead organisations of one county or combined authority, or near
 * each other: they compete, or depend on each other (PROGRAMME.md, Organisation).
 */
@Schema(name = "Neighbours")
public record Neighbours(
    @NotNull NeighbourLevel county,
    @NotNull NeighbourLevel combinedAuthority,
    @NotNull @Valid NearerThan nearerThan) {

  /** About as far as a town's neighbour is. Only a preference: London is not much wider. */
  private static final int KILOMETRES = 20;

  static Neighbours usual() {
    return new Neighbours(
        NeighbourLevel.PREFER_APART,
        NeighbourLevel.PREFER_APART,
        new NearerThan(KILOMETRES, NeighbourLevel.PREFER_APART));
  }
}
