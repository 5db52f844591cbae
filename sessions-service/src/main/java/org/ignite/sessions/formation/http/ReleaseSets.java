package org.ignite.sessions.formation.http;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.sessions.HttpsAddress;
import org.ignite.sessions.sessions.Place;
import org.jspecify.annotations.Nullable;

/** Where the sets' new meetings are; a venue, a link, or both. */
@Schema(name = "ReleaseSets")
record ReleaseSets(
    @Size(min = 1, max = 200) @Schema(examples = "Guildhall") @Nullable String venue,
    @Size(max = 1000)
        @HttpsAddress
        @Schema(format = "uri", examples = "https://meet.example.org/sets")
        @Nullable String link) {

  /**
   * The place.
   *
   * @throws org.ignite.sessions.sessions.NoVenueOrLink 422
   */
  Place place() {
    return new Place(venue, null, null, link);
  }
}
