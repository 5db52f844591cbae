package org.ignite.sessions.proposals;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.ignite.platform.ids.Ids;
import org.jspecify.annotations.Nullable;

/** What somebody says about a proposal: plain text, under their name, until it is removed. */
@Entity
public class ProposalComment {

  /** Who removed a comment. */
  public enum Remover {
    @JsonProperty("author")
    AUTHOR,
    @JsonProperty("team")
    TEAM
  }

  @Id private UUID id;
  private UUID proposalId;
  private @Nullable UUID authorId;
  private boolean byTeam;
  private @Nullable String text;
  private Instant writtenAt;
  private @Nullable Instant removedAt;

  @Enumerated(EnumType.STRING)
  private @Nullable Remover removedBy;

  private @Nullable String removalReason;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected ProposalComment() {}

  /**
   * Says something about an open proposal.
   *
   * @param authorId the person; null for one of the programme team whose account has none
   * @param byTeam that they speak as the programme team
   * @throws ProposalTurned 409
   * @throws ProposalEnded 409
   */
  ProposalComment(
      Proposal proposal, @Nullable UUID authorId, boolean byTeam, String text, Instant now) {
    proposal.mustBeOpen();
    this.id = Ids.next();
    this.proposalId = proposal.id();
    this.authorId = authorId;
    this.byTeam = byTeam;
    this.text = text;
    this.writtenAt = now;
  }

  boolean isOf(UUID personId) {
    return personId.equals(authorId);
  }

  /** Its author takes it back. What is removed already stays as it is. */
  void takeBack(Instant now) {
    if (removedAt == null) {
      remove(Remover.AUTHOR, now);
    }
  }

  /**
   * The programme team removes it.
   *
   * @param reason shown in its place
   * @throws CommentRemoved 409, if it is removed already
   */
  void moderate(String reason, Instant now) {
    if (removedAt != null) {
      throw new CommentRemoved();
    }
    remove(Remover.TEAM, now);
    removalReason = reason;
  }

  /** Its place stays, so that what others answered still makes sense; its words go. */
  private void remove(Remover remover, Instant now) {
    text = null;
    removedAt = now;
    removedBy = remover;
  }

  public UUID id() {
    return id;
  }

  public UUID proposalId() {
    return proposalId;
  }

  public @Nullable UUID authorId() {
    return authorId;
  }

  public boolean byTeam() {
    return byTeam;
  }

  /** Null once it is removed. */
  public @Nullable String text() {
    return text;
  }

  public Instant writtenAt() {
    return writtenAt;
  }

  public @Nullable Instant removedAt() {
    return removedAt;
  }

  public @Nullable Remover removedBy() {
    return removedBy;
  }

  public @Nullable String removalReason() {
    return removalReason;
  }
}
