package org.ignite.sessions.practice.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.versions.Versioned;
import org.ignite.sessions.practice.SetIssue;
import org.ignite.sessions.practice.SetIssueState;
import org.jspecify.annotations.Nullable;

/**
 * What became of an issue, without its words: an answer that is kept for a repeat of the request
 * would outlive them.
 */
@Schema(name = "SetIssueStanding")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IssueStanding(
    UUID id,
    UUID learningSetId,
    @Schema(description = "The participant who brought it.") UUID bringerId,
    SetIssueState state,
    Instant broughtAt,
    @Schema(description = "When it was resolved or withdrawn.") @Nullable Instant endedAt,
    @JsonIgnore long version)
    implements Versioned {

  static IssueStanding of(SetIssue issue) {
    return new IssueStanding(
        issue.id(),
        issue.learningSetId(),
        issue.participantId(),
        issue.state(),
        issue.broughtAt(),
        issue.endedAt(),
        issue.version());
  }

  @Override
  public boolean keptFromCaches() {
    return true;
  }
}
