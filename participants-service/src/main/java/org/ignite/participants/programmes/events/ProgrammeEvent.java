package org.ignite.participants.programmes.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.ignite.participants.programmes.Programme;
import org.ignite.participants.programmes.ProgrammeDetails;
import org.ignite.platform.outbox.Event;
import org.jspecify.annotations.Nullable;

/** {@code programme.opened} and {@code programme.changed}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProgrammeEvent(
    String happened,
    UUID programmeId,
    String name,
    @Nullable String description,
    @Nullable String organiser)
    implements Event {

  public static ProgrammeEvent opened(Programme programme) {
    return of("opened", programme);
  }

  public static ProgrammeEvent changed(Programme programme) {
    return of("changed", programme);
  }

  private static ProgrammeEvent of(String happened, Programme programme) {
    ProgrammeDetails details = programme.details();
    return new ProgrammeEvent(
        happened, programme.id(), details.name(), details.description(), details.organiser());
  }
}
