package org.ignite.sessions.formation.http;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.sessions.allocation.HardRule;
import org.ignite.sessions.allocation.Move;
import org.jspecify.annotations.Nullable;

/** A change of a draft: a member to a set, two members for each other, or a set's facilitator. */
@Schema(
    name = "MoveInDraft",
    description = "memberId with set, memberId with withMemberId, or facilitatorId with set.")
record MoveInDraft(
    @Nullable UUID memberId,
    @Schema(description = "With whom they change places.") @Nullable UUID withMemberId,
    @Schema(description = "The person who is to hold the set.") @Nullable UUID facilitatorId,
    @Min(1) @Schema(description = "The number of a set of the draft.") @Nullable Integer set,
    @Size(max = 11)
        @Schema(
            description =
                "Hard rules that may be broken: size, load, capacity, dates, pin, others-moved; and"
                    + " conflict, where it is neither of one organisation nor declared.")
        @Nullable List<String> despite) {

  /**
   * The change.
   *
   * @throws InvalidRequest 422, if it is not one of the three
   */
  Move move() {
    if (memberId != null && withMemberId != null && facilitatorId == null && set == null) {
      return new Move.SwapPeers(memberId, withMemberId);
    }
    if (memberId != null && set != null && withMemberId == null && facilitatorId == null) {
      return new Move.MovePeer(memberId, set);
    }
    if (facilitatorId != null && set != null && memberId == null && withMemberId == null) {
      return new Move.GiveFacilitator(set, facilitatorId);
    }
    throw new InvalidRequest(
        "", "Give memberId and set, memberId and withMemberId, or facilitatorId and" + " set.");
  }

  Set<HardRule> knowingly() {
    return RuleName.hard(despite);
  }
}
