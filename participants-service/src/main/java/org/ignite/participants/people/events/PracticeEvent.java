package org.ignite.participants.people.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.ignite.participants.people.Practice;
import org.ignite.participants.people.PracticeDetails;
import org.ignite.participants.themes.Theme;
import org.ignite.platform.outbox.Event;
import org.jspecify.annotations.Nullable;

/**
 * {@code practice.changed}, on the restricted topic: whom a facilitator or coach must not hold,
 * never why.
 */
public record PracticeEvent(
    String happened, UUID personId, int capacity, List<Theme> themes, List<With> conflicts)
    implements Event {

  /** With a person, or with everybody of an organisation. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record With(@Nullable UUID withPersonId, @Nullable UUID withOrganisationId) {}

  public static PracticeEvent changed(Practice practice) {
    PracticeDetails details = practice.details();
    return new PracticeEvent(
        "changed",
        practice.id(),
        details.capacity(),
        details.themes(),
        details.conflicts().stream()
            .map(conflict -> new With(conflict.withPersonId(), conflict.withOrganisationId()))
            .toList());
  }

  @Override
  public boolean restricted() {
    return true;
  }
}
