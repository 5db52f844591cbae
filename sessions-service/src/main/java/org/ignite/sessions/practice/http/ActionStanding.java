package org.ignite.sessions.practice.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.versions.Versioned;
import org.ignite.sessions.practice.SetAction;
import org.ignite.sessions.practice.SetActionState;
import org.jspecify.annotations.Nullable;

/**
 * What became of an action, without its words: an answer that is kept for a repeat of the request
 * would outlive them.
 */
@Schema(name = "SetActionStanding")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActionStanding(
    UUID id,
    UUID learningSetId,
    @Schema(description = "The participant whose it is.") UUID ownerId,
    SetActionState state,
    Instant agreedAt,
    @Schema(description = "When it was done or dropped.") @Nullable Instant endedAt,
    @JsonIgnore long version)
    implements Versioned {

  static ActionStanding of(SetAction action) {
    return new ActionStanding(
        action.id(),
        action.learningSetId(),
        action.participantId(),
        action.state(),
        action.agreedAt(),
        action.endedAt(),
        action.version());
  }

  @Override
  public boolean keptFromCaches() {
    return true;
  }
}
