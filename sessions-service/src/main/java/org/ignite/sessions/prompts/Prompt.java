package org.ignite.sessions.prompts;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.ids.Ids;
import org.ignite.sessions.sessions.Session;
import org.ignite.sessions.sessions.SessionKind;
import org.jspecify.annotations.Nullable;

/** Something that is asked of a large group: written before, opened once, closed once. */
@Entity
public class Prompt {

  @Id private UUID id;
  @Version private long version;
  private UUID sessionId;

  @Enumerated(EnumType.STRING)
  private PromptKind kind;

  private String question;
  private String[] options;

  @Enumerated(EnumType.STRING)
  private PromptState state;

  private @Nullable Instant openedAt;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Prompt() {}

  @SuppressWarnings("NullAway.Init") // take sets the rest
  private Prompt(UUID sessionId, PromptContent content) {
    this.id = Ids.next();
    this.sessionId = sessionId;
    this.state = PromptState.DRAFT;
    take(content);
  }

  /**
   * A prompt for a session.
   *
   * @throws NotALargeGroupSession 409
   * @throws org.ignite.sessions.sessions.SessionCancelled 409
   */
  static Prompt write(Session session, PromptContent content) {
    mustBeLargeGroup(session);
    session.mustBePublished();
    return new Prompt(session.id(), content);
  }

  /**
   * Refuses a session of another kind.
   *
   * @throws NotALargeGroupSession 409
   */
  static void mustBeLargeGroup(Session session) {
    if (session.kind() != SessionKind.LARGE_GROUP_SESSION) {
      throw new NotALargeGroupSession();
    }
  }

  /**
   * Asks something else.
   *
   * @throws PromptOpened 409, once it has been opened
   */
  void change(PromptContent content) {
    mustBeDraft();
    take(content);
  }

  /**
   * Begins to take answers.
   *
   * @throws PromptOpened 409, if it has been before
   * @throws org.ignite.sessions.sessions.SessionCancelled 409
   */
  void open(Session session, Instant now) {
    session.mustBePublished();
    mustBeDraft();
    state = PromptState.OPEN;
    openedAt = now.truncatedTo(ChronoUnit.MICROS); // as precise as the database has it
  }

  /**
   * Takes no more answers.
   *
   * @throws PromptNotOpen 409
   */
  void close() {
    if (state != PromptState.OPEN) {
      throw new PromptNotOpen();
    }
    state = PromptState.CLOSED;
  }

  /**
   * Refuses what can only be done before people have seen it.
   *
   * @throws PromptOpened 409
   */
  void mustBeDraft() {
    if (state != PromptState.DRAFT) {
      throw new PromptOpened();
    }
  }

  private void take(PromptContent content) {
    kind = content.kind();
    question = content.question();
    options = content.options().toArray(String[]::new);
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public UUID sessionId() {
    return sessionId;
  }

  public PromptContent content() {
    return new PromptContent(kind, question, List.of(options));
  }

  public PromptState state() {
    return state;
  }

  /** When people were first asked; null while it is a draft. */
  public @Nullable Instant openedAt() {
    return openedAt;
  }
}
