package org.ignite.sessions.proposals;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.ignite.platform.audit.Audit;
import org.ignite.platform.problems.Missing;
import org.ignite.sessions.SessionsConfig;
import org.ignite.sessions.people.People;
import org.ignite.sessions.people.Person;
import org.jspecify.annotations.Nullable;

/** Talking about proposals. Each method is one transaction. */
@ApplicationScoped
public class Commenting {

  private static final String AUDITED = "proposal-comment";

  private final Proposals proposals;
  private final Comments comments;
  private final People people;
  private final Audit audit;
  private final Clock clock;
  private final int most;

  Commenting(
      Proposals proposals,
      Comments comments,
      People people,
      Audit audit,
      Clock clock,
      SessionsConfig config) {
    this.proposals = proposals;
    this.comments = comments;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
    this.most = config.limits().comments();
  }

  /**
   * A comment with its author.
   *
   * @param author null while nothing is known of them, or where they are of the programme team and
   *     their account has no person
   */
  public record Said(ProposalComment comment, @Nullable Person author) {}

  /**
   * Says something about an open proposal.
   *
   * @param authorId null for one of the programme team whose account has no person
   * @param byTeam that they speak as the programme team
   * @throws ProposalTurned 409
   * @throws ProposalEnded 409
   * @throws TooManyComments 409, for a participant
   */
  @WithTransaction
  public Uni<Said> say(UUID proposalId, @Nullable UUID authorId, boolean byTeam, String text) {
    return proposals
        .lock(proposalId)
        .map(proposal -> new ProposalComment(proposal, authorId, byTeam, text, clock.instant()))
        .call(comment -> byTeam ? Uni.createFrom().voidItem() : mustNotFlood(comment))
        .call(comments::add)
        .call(comment -> audit.record(AUDITED, comment.id()))
        .chain(this::said);
  }

  private Uni<Void> mustNotFlood(ProposalComment comment) {
    return comments
        .said(comment.proposalId(), Objects.requireNonNull(comment.authorId()))
        .invoke(
            said -> {
              if (said >= most) {
                throw new TooManyComments(most);
              }
            })
        .replaceWithVoid();
  }

  /**
   * Takes back what a person said. What is removed already stays so.
   *
   * @throws Missing 404, if it is not theirs
   */
  @WithTransaction
  public Uni<Void> takeBack(UUID proposalId, UUID commentId, UUID personId) {
    return comments
        .lock(proposalId, commentId)
        .invoke(
            comment -> {
              if (!comment.isOf(personId)) {
                throw new Missing("comment");
              }
              comment.takeBack(clock.instant());
            })
        .chain(() -> audit.record(AUDITED, commentId));
  }

  /**
   * Removes a comment, for the programme team.
   *
   * @param reason shown in its place
   * @throws CommentRemoved 409, if it is removed already
   */
  @WithTransaction
  public Uni<Said> moderate(UUID proposalId, UUID commentId, String reason) {
    return comments
        .lock(proposalId, commentId)
        .invoke(comment -> comment.moderate(reason, clock.instant()))
        .call(() -> audit.record(AUDITED, commentId))
        .chain(this::said);
  }

  private Uni<Said> said(ProposalComment comment) {
    UUID authorId = comment.authorId();
    return authorId == null
        ? Uni.createFrom().item(new Said(comment, null))
        : people.person(authorId).map(author -> new Said(comment, author));
  }
}
