package org.ignite.sessions.proposals.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something to say about a proposal; plain text. */
@Schema(name = "CommentOnProposal")
record CommentOnProposal(
    @NotBlank @Size(max = 2000) @Schema(examples = "Could somebody come who was a leader herself?")
        String text) {}
