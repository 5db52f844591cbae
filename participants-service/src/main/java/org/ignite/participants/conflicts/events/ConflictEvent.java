package org.ignite.participants.conflicts.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.ignite.participants.conflicts.Conflict;
import org.ignite.platform.outbox.Event;
import org.jspecify.annotations.Nullable;

/**
 * {@code conflict.declared} and {@code conflict.withdrawn}, on the restricted topic: between whom,
 * never why.
 *
 * @param holds true until it is withdrawn
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConflictEvent(
    String happened,
    UUID conflictId,
    UUID participantId,
    @Nullable UUID withPersonId,
    @Nullable UUID withOrganisationId,
    boolean holds)
    implements Event {

  public static ConflictEvent declared(Conflict conflict) {
    return of("declared", conflict);
  }

  public static ConflictEvent withdrawn(Conflict conflict) {
    return of("withdrawn", conflict);
  }

  private static ConflictEvent of(String happened, Conflict conflict) {
    return new ConflictEvent(
        happened,
        conflict.id(),
        conflict.participantId(),
        conflict.withPersonId(),
        conflict.withOrganisationId(),
        conflict.withdrawnAt() == null);
  }

  @Override
  public boolean restricted() {
    return true;
  }
}
