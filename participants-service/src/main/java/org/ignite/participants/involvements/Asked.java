package org.ignite.participants.involvements;

import java.util.UUID;
import org.ignite.participants.people.PersonDetails;
import org.ignite.platform.problems.InvalidRequest;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked to be what.
 *
 * @param personId who, where the registry knows them already
 * @param person who, where it need not; exactly one of the two is given
 * @param raterGroup for raters, and for nobody else
 * @param participantId about whom: of whom a coach or critical friend, about whom a rater
 */
public record Asked(
    @Nullable UUID personId,
    @Nullable PersonDetails person,
    Part part,
    @Nullable RaterGroup raterGroup,
    @Nullable UUID participantId) {

  /**
   * @throws InvalidRequest 422, if the part does not fit the rest
   */
  public Asked {
    if ((part == Part.RATER) != (raterGroup != null)) {
      throw new InvalidRequest("/raterGroup", "A rater has a group, and nobody else has one.");
    }
    if (part.needsParticipant() && participantId == null) {
      throw new InvalidRequest("/participantId", "A rater answers about one participant.");
    }
    if (!part.takesParticipant() && participantId != null) {
      throw new InvalidRequest("/participantId", "This part is not about one participant.");
    }
  }
}
