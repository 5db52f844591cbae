package org.ignite.sessions.prompts.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.versions.Versioned;
import org.ignite.sessions.prompts.Prompt;
import org.ignite.sessions.prompts.PromptKind;
import org.ignite.sessions.prompts.PromptState;
import org.jspecify.annotations.Nullable;

/** A prompt as callers see it. Of its answers there is nothing in it. */
@Schema(name = "Prompt")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PromptView(
    UUID id,
    UUID sessionId,
    PromptKind kind,
    String question,
    @Schema(description = "Of a choice; empty for the others.") List<String> options,
    PromptState state,
    @Schema(description = "Absent while it is a draft.") @Nullable Instant openedAt,
    @JsonIgnore long version)
    implements Versioned {

  static PromptView of(Prompt prompt) {
    return new PromptView(
        prompt.id(),
        prompt.sessionId(),
        prompt.content().kind(),
        prompt.content().question(),
        prompt.content().options(),
        prompt.state(),
        prompt.openedAt(),
        prompt.version());
  }

  static PromptView of(Row row) {
    return new PromptView(
        row.getUUID("id"),
        row.getUUID("session_id"),
        PromptKind.valueOf(row.getString("kind")),
        row.getString("question"),
        List.of(row.getArrayOfStrings("options")),
        PromptState.valueOf(row.getString("state")),
        Rows.instant(row, "opened_at"),
        row.getLong("version"));
  }
}
