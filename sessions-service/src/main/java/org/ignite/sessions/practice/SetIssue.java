package org.ignite.sessions.practice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.ignite.platform.ids.Ids;
import org.jspecify.annotations.Nullable;

/** Something live that a member of a learning set brings to the others. */
@Entity
public class SetIssue {

  @Id private UUID id;
  @Version private long version;
  private UUID learningSetId;
  private UUID participantId;

  @SuppressWarnings("UnusedVariable") // read by queries
  private long rulesVersion;

  private @Nullable String title;
  private @Nullable String about;

  @Enumerated(EnumType.STRING)
  private SetIssueState state;

  @SuppressWarnings("UnusedVariable") // read by queries
  private @Nullable String resolution;

  private Instant broughtAt;
  private @Nullable Instant endedAt;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected SetIssue() {}

  /**
   * Brings an open issue.
   *
   * @param participantId whose it is
   * @param rulesVersion of the ground rules that stand
   */
  SetIssue(
      UUID learningSetId, UUID participantId, long rulesVersion, IssueWords words, Instant now) {
    this.id = Ids.next();
    this.learningSetId = learningSetId;
    this.participantId = participantId;
    this.rulesVersion = rulesVersion;
    this.title = words.title();
    this.about = words.about();
    this.state = SetIssueState.OPEN;
    this.broughtAt = now;
  }

  /**
   * The words of an open one.
   *
   * @throws IssueEnded 409
   */
  IssueWords words() {
    mustBeOpen();
    return new IssueWords(Objects.requireNonNull(title), Objects.requireNonNull(about));
  }

  /**
   * Takes other words.
   *
   * @throws IssueEnded 409
   */
  void change(IssueWords words) {
    mustBeOpen();
    title = words.title();
    about = words.about();
  }

  /**
   * Ends with what came of it.
   *
   * @throws IssueEnded 409
   */
  void resolve(String words, Instant now) {
    mustBeOpen();
    state = SetIssueState.RESOLVED;
    resolution = words;
    endedAt = now;
  }

  /** Takes it back, resolved or not: its words are gone for good. Twice is once. */
  void withdraw(Instant now) {
    if (state != SetIssueState.WITHDRAWN) {
      state = SetIssueState.WITHDRAWN;
      title = null;
      about = null;
      resolution = null;
      endedAt = now;
    }
  }

  private void mustBeOpen() {
    if (state != SetIssueState.OPEN) {
      throw new IssueEnded();
    }
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public UUID learningSetId() {
    return learningSetId;
  }

  /** Who brought it. */
  public UUID participantId() {
    return participantId;
  }

  public SetIssueState state() {
    return state;
  }

  public Instant broughtAt() {
    return broughtAt;
  }

  /** When it was resolved or withdrawn; null while it is open. */
  public @Nullable Instant endedAt() {
    return endedAt;
  }
}
