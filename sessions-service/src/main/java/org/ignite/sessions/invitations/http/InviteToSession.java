package org.ignite.sessions.invitations.http;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.problems.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** Whom to invite: the whole cohort, or some of it. */
@Schema(name = "InviteToSession")
record InviteToSession(
    @Schema(description = "True for everybody who is confirmed or active in the cohort now.")
        @Nullable Boolean cohort,
    @Size(min = 1, max = 200) @Nullable List<@NotNull UUID> participantIds) {

  /**
   * The chosen ones; null for the whole cohort.
   *
   * @throws InvalidRequest 422, if it says both or neither
   */
  @Nullable List<UUID> chosen() {
    boolean everybody = Boolean.TRUE.equals(cohort);
    if (everybody == (participantIds != null)) {
      throw new InvalidRequest("/participantIds", "Say either cohort: true or participantIds.");
    }
    return participantIds;
  }
}
