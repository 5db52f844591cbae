package org.ignite.sessions.invitations.http;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.problems.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** Whom to invite: the whole cohort, a learning set of it, or some people. */
@Schema(name = "InviteToSession")
record InviteToSession(
    @Schema(description = "True for everybody who is confirmed or active in the cohort now.")
        @Nullable Boolean cohort,
    @Schema(description = "A set, whose meeting it becomes: who joins the set is invited too.")
        @Nullable UUID learningSetId,
    @Size(min = 1, max = 200) @Nullable List<@NotNull UUID> participantIds) {

  /**
   * The same, unless it says none of the three, or several.
   *
   * @throws InvalidRequest 422
   */
  InviteToSession checked() {
    int said =
        (Boolean.TRUE.equals(cohort) ? 1 : 0)
            + (learningSetId == null ? 0 : 1)
            + (participantIds == null ? 0 : 1);
    if (said != 1) {
      throw new InvalidRequest(
          "/participantIds", "Say one of cohort: true, learningSetId and participantIds.");
    }
    return this;
  }
}
