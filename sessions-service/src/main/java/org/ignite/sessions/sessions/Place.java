package org.ignite.sessions.sessions;

import jakarta.persistence.Embeddable;
import java.util.Locale;
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

  /**
   * The room, however it is written: without regard to case and spaces.
   *
   * @return null without a room of a venue
   */
  @Nullable String roomKey() {
    return venue == null || room == null ? null : folded(room) + " at " + folded(venue);
  }

  private static String folded(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
