package org.ignite.sessions.people;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of what a facilitator or coach says of their work; the event's aggregate
 * is the person.
 *
 * @param capacity how many learning sets a facilitator takes on at a time
 * @param themes of the framework, the strongest first
 * @param conflicts whom they must not hold
 */
record PracticeState(int capacity, List<String> themes, List<With> conflicts) {

  /** With a person, or with everybody of an organisation. */
  record With(@Nullable UUID withPersonId, @Nullable UUID withOrganisationId) {}

  List<UUID> withPersons() {
    return with(With::withPersonId);
  }

  List<UUID> withOrganisations() {
    return with(With::withOrganisationId);
  }

  private List<UUID> with(Function<With, @Nullable UUID> one) {
    return conflicts.stream().map(one).filter(Objects::nonNull).toList();
  }
}
