package org.ignite.sessions.sessions;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Where a session is; shown to those it concerns only.
 *
 * @param venue where people go
 * @param room which room of the venue; no two sessions have one at the same time
 * @param accessNotes how to get in: steps, hearing loop, parking
 * @param link where people join
 */
@Embeddable
public record Place(
    @Nullable String venue,
    @Nullable String room,
    @Nullable String accessNotes,
    @Nullable String link) {

  /**
   * A checked place.
   *
   * @throws NoVenueOrLink 422
   */
  public Place {
    if (venue == null && link == null) {
      throw new NoVenueOrLink();
    }
  }
}
