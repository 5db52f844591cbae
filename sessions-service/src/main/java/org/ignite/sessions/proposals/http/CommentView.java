package org.ignite.sessions.proposals.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.pages.Rows;
import org.ignite.sessions.people.Person;
import org.ignite.sessions.proposals.Commenting;
import org.ignite.sessions.proposals.ProposalComment;
import org.jspecify.annotations.Nullable;

/** A comment on a proposal, or the place where one was. */
@Schema(name = "ProposalComment")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CommentView(
    UUID id,
    UUID proposalId,
    @Schema(description = "The person; absent for the programme team's account without one.")
        @Nullable UUID authorId,
    @Schema(description = "Absent while nothing is known of the person.")
        @Nullable String authorName,
    @Schema(description = "Whether the programme team speaks.") boolean byTeam,
    @Schema(description = "Absent once it is removed.") @Nullable String text,
    Instant writtenAt,
    @Nullable Instant removedAt,
    ProposalComment.@Nullable Remover removedBy,
    @Schema(description = "What the programme team said when it removed it.")
        @Nullable String removalReason) {

  static CommentView of(Commenting.Said said) {
    ProposalComment comment = said.comment();
    Person author = said.author();
    return new CommentView(
        comment.id(),
        comment.proposalId(),
        comment.authorId(),
        author == null ? null : author.fullName(),
        comment.byTeam(),
        comment.text(),
        comment.writtenAt(),
        comment.removedAt(),
        comment.removedBy(),
        comment.removalReason());
  }

  static CommentView of(Row row) {
    String remover = row.getString("removed_by");
    return new CommentView(
        row.getUUID("id"),
        row.getUUID("proposal_id"),
        row.getUUID("author_id"),
        row.getString("author_name"),
        row.getBoolean("by_team"),
        row.getString("text"),
        row.getOffsetDateTime("written_at").toInstant(),
        Rows.instant(row, "removed_at"),
        remover == null ? null : ProposalComment.Remover.valueOf(remover),
        row.getString("removal_reason"));
  }
}
