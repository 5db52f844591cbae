package org.ignite.sessions.practice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.ignite.platform.ids.Ids;
import org.ignite.sessions.people.Season;
import org.jspecify.annotations.Nullable;

/** What a presenter will do; it opens the next check-in. */
@Entity
public class SetAction {

  @Id private UUID id;
  @Version private long version;
  private UUID learningSetId;
  private UUID participantId;

  @SuppressWarnings("UnusedVariable") // read by queries
  private long rulesVersion;

  @SuppressWarnings("UnusedVariable") // read by queries
  private @Nullable UUID issueId;

  @SuppressWarnings("UnusedVariable") // read by queries
  private @Nullable UUID sessionId;

  private String what;
  private LocalDate dueOn;

  @Enumerated(EnumType.STRING)
  private SetActionState state;

  @SuppressWarnings("UnusedVariable") // read by queries
  private @Nullable String dropReason;

  private Instant agreedAt;

  @SuppressWarnings("UnusedVariable") // read by queries
  private @Nullable Instant changedAt;

  private @Nullable Instant endedAt;
  private boolean late;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected SetAction() {}

  /** An open one. */
  SetAction(AgreedAction agreed, long rulesVersion, Instant now) {
    this.id = Ids.next();
    this.learningSetId = agreed.learningSetId();
    this.participantId = agreed.participantId();
    this.rulesVersion = rulesVersion;
    this.issueId = agreed.issueId();
    this.sessionId = agreed.sessionId();
    this.what = agreed.words().what();
    this.dueOn = agreed.words().dueOn();
    this.state = SetActionState.OPEN;
    this.agreedAt = now;
  }

  /**
   * The words of an open one.
   *
   * @throws ActionEnded 409
   */
  ActionWords words() {
    mustBeOpen();
    return new ActionWords(what, dueOn);
  }

  /**
   * Takes other words or another day.
   *
   * @throws ActionEnded 409
   */
  void change(ActionWords words, Instant now) {
    follow(now);
    what = words.what();
    dueOn = words.dueOn();
    changedAt = now;
  }

  /**
   * It is done.
   *
   * @throws ActionEnded 409
   */
  void finish(Instant now) {
    follow(now);
    state = SetActionState.DONE;
    endedAt = now;
  }

  /**
   * It will not be done.
   *
   * @throws ActionEnded 409
   */
  void drop(String reason, Instant now) {
    follow(now);
    state = SetActionState.DROPPED;
    dropReason = reason;
    endedAt = now;
  }

  /** Once it is late it stays so, whatever day is chosen then. */
  private void follow(Instant now) {
    mustBeOpen();
    late = late || Season.day(now).isAfter(dueOn);
  }

  private void mustBeOpen() {
    if (state != SetActionState.OPEN) {
      throw new ActionEnded();
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

  /** Whose it is. */
  public UUID participantId() {
    return participantId;
  }

  public SetActionState state() {
    return state;
  }

  public Instant agreedAt() {
    return agreedAt;
  }

  /** True once it was followed through after its day. */
  boolean late() {
    return late;
  }

  /** When it was done or dropped; null while it is open. */
  public @Nullable Instant endedAt() {
    return endedAt;
  }
}
