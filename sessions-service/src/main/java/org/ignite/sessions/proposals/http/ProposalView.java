package org.ignite.sessions.proposals.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.versions.Versioned;
import org.ignite.sessions.people.Person;
import org.ignite.sessions.proposals.Proposal;
import org.ignite.sessions.proposals.ProposalDetails;
import org.ignite.sessions.proposals.ProposalFormat;
import org.ignite.sessions.proposals.ProposalState;
import org.ignite.sessions.proposals.StandingProposal;
import org.ignite.sessions.themes.Theme;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as its cohort and the programme team see it.
 *
 * @param authorName absent while nothing is known of the person
 * @param sessionId shown to those who may see the session
 */
@Schema(name = "Proposal")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProposalView(
    UUID id,
    UUID cohortId,
    @Schema(description = "The person who put it up.") UUID authorId,
    @Nullable String authorName,
    String title,
    String about,
    ProposalFormat format,
    List<Theme> themes,
    List<String> outcomes,
    ProposalState state,
    Instant proposedAt,
    @Schema(description = "Why the programme team closed it.") @Nullable String closeReason,
    @Schema(description = "How many back it, its author among them.") long backers,
    @Schema(description = "Whether you are one of them.") boolean backed,
    @Schema(description = "How many comments stand.") long comments,
    @Schema(description = "What it became; shown to those who may see the session.")
        @Nullable UUID sessionId,
    @Schema(
            description =
                "When the rest of the cohort is invited; shown with the session, absent for never.")
        @Nullable Instant othersFrom,
    @JsonIgnore long version)
    implements Versioned {

  /** For one who may see what it became. */
  static ProposalView of(StandingProposal standing) {
    Proposal proposal = standing.proposal();
    ProposalDetails details = proposal.details();
    Person author = standing.author();
    return new ProposalView(
        proposal.id(),
        proposal.cohortId(),
        proposal.authorId(),
        author == null ? null : author.fullName(),
        details.title(),
        details.about(),
        details.format(),
        details.themes(),
        details.outcomes(),
        proposal.state(),
        proposal.proposedAt(),
        proposal.closeReason(),
        standing.support().backers(),
        standing.support().backed(),
        standing.comments(),
        proposal.sessionId(),
        proposal.othersFrom(),
        proposal.version());
  }

  static ProposalView of(Row row) {
    return new ProposalView(
        row.getUUID("id"),
        row.getUUID("cohort_id"),
        row.getUUID("author_id"),
        row.getString("author_name"),
        row.getString("title"),
        row.getString("about"),
        ProposalFormat.valueOf(row.getString("format")),
        Arrays.stream(row.getArrayOfStrings("themes")).map(Theme::of).toList(),
        List.of(row.getArrayOfStrings("outcomes")),
        ProposalState.valueOf(row.getString("state")),
        row.getOffsetDateTime("proposed_at").toInstant(),
        row.getString("close_reason"),
        row.getLong("backers"),
        row.getBoolean("backed"),
        row.getLong("comments"),
        row.getUUID("session_id"),
        Rows.instant(row, "others_from"),
        row.getLong("version"));
  }
}
