package org.ignite.participants.people.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.participants.people.PracticeConflict;
import org.ignite.participants.people.PracticeDetails;
import org.ignite.participants.people.PracticeReading;
import org.ignite.participants.themes.Theme;
import org.ignite.platform.versions.Versioned;

/** What a facilitator or coach takes on, as they and the programme team see it. */
@Schema(name = "Practice")
public record PracticeView(
    UUID personId,
    int capacity,
    List<Theme> themes,
    List<PracticeConflict> conflicts,
    @JsonIgnore long version)
    implements Versioned {

  static PracticeView of(PracticeReading reading) {
    PracticeDetails details = reading.details();
    return new PracticeView(
        reading.personId(),
        details.capacity(),
        details.themes(),
        details.conflicts(),
        reading.version());
  }
}
