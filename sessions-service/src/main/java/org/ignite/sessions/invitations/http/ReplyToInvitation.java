package org.ignite.sessions.invitations.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.invitations.Reply;
import org.jspecify.annotations.Nullable;

/** An answer to an invitation. */
@Schema(name = "ReplyToInvitation")
record ReplyToInvitation(
    @NotNull Answer reply,
    @Size(max = 500)
        @Schema(
            description = "For the facilitator and the programme team.",
            examples = "Arriving at eleven.")
        @Nullable String note) {

  /** A yes takes a place. */
  @Schema(name = "ReplyAnswer")
  enum Answer {
    @JsonProperty("yes")
    YES,
    @JsonProperty("no")
    NO,
    @JsonProperty("tentative")
    TENTATIVE
  }

  Reply answer() {
    return Reply.valueOf(reply.name());
  }
}
