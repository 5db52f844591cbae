package org.ignite.sessions.availability.http;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.availability.Unavailability;

/** What was added, in the order in which it was said. */
@Schema(name = "UnavailabilityAdded")
record UnavailabilityAdded(List<UnavailabilityView> items) {

  static UnavailabilityAdded of(List<Unavailability> added) {
    return new UnavailabilityAdded(added.stream().map(UnavailabilityView::of).toList());
  }
}
