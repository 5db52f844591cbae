package org.ignite.participants.involvements.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.ignite.participants.involvements.Involvement;
import org.ignite.participants.involvements.InvolvementState;
import org.ignite.participants.involvements.Part;
import org.ignite.participants.involvements.RaterGroup;
import org.ignite.platform.outbox.Event;
import org.jspecify.annotations.Nullable;

/**
 * {@code involvement.invited}, {@code .accepted}, {@code .declined}, {@code .withdrawn} and {@code
 * .ended}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InvolvementEvent(
    String happened,
    UUID involvementId,
    UUID cohortId,
    UUID personId,
    Part part,
    @Nullable RaterGroup raterGroup,
    @Nullable UUID participantId,
    InvolvementState state)
    implements Event {

  public static InvolvementEvent invited(Involvement involvement) {
    return of("invited", involvement);
  }

  public static InvolvementEvent accepted(Involvement involvement) {
    return of("accepted", involvement);
  }

  public static InvolvementEvent declined(Involvement involvement) {
    return of("declined", involvement);
  }

  public static InvolvementEvent withdrawn(Involvement involvement) {
    return of("withdrawn", involvement);
  }

  public static InvolvementEvent ended(Involvement involvement) {
    return of("ended", involvement);
  }

  private static InvolvementEvent of(String happened, Involvement involvement) {
    return new InvolvementEvent(
        happened,
        involvement.id(),
        involvement.cohortId(),
        involvement.personId(),
        involvement.part(),
        involvement.raterGroup(),
        involvement.participantId(),
        involvement.state());
  }
}
