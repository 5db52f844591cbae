package org.ignite.sessions.prompts;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.ignite.platform.audit.Audit;
import org.ignite.platform.problems.Missing;
import org.ignite.platform.versions.ExpectedVersion;
import org.ignite.sessions.sessions.Session;
import org.ignite.sessions.sessions.Sessions;

/** What the facilitator does with prompts. Each method is one transaction. */
@ApplicationScoped
public class Prompting {

  private static final String HIDE =
      "update shown_answer set hidden = :hidden where id = :id and prompt_id = :prompt";

  private final Sessions sessions;
  private final Prompts prompts;
  private final AnswerBox box;
  private final Audit audit;
  private final Clock clock;

  Prompting(Sessions sessions, Prompts prompts, AnswerBox box, Audit audit, Clock clock) {
    this.sessions = sessions;
    this.prompts = prompts;
    this.box = box;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Writes a prompt, to be opened later.
   *
   * @throws NotALargeGroupSession 409
   * @throws org.ignite.sessions.sessions.SessionCancelled 409
   */
  @WithTransaction
  public Uni<Prompt> write(UUID sessionId, PromptContent content) {
    return sessions
        .lock(sessionId)
        .map(session -> Prompt.write(session, content))
        .call(prompts::add)
        .call(this::record);
  }

  /**
   * Changes a prompt that nobody has seen.
   *
   * @throws org.ignite.platform.versions.StaleVersion 412
   * @throws PromptOpened 409
   */
  @WithTransaction
  public Uni<Prompt> change(
      UUID promptId, ExpectedVersion expected, UnaryOperator<PromptContent> change) {
    return prompts
        .lock(promptId)
        .invoke(prompt -> expected.check(prompt.version()))
        .invoke(prompt -> prompt.change(change.apply(prompt.content())))
        .call(this::record);
  }

  /**
   * Begins to take answers.
   *
   * @throws org.ignite.sessions.sessions.SessionCancelled 409
   * @throws PromptOpened 409
   * @throws AnotherPromptOpen 409
   */
  @WithTransaction
  public Uni<Prompt> open(UUID promptId) {
    return prompts.lockSessionOf(promptId).chain(session -> open(promptId, session));
  }

  private Uni<Prompt> open(UUID promptId, Session session) {
    return prompts
        .anyOpen(session.id())
        .chain(
            another ->
                prompts
                    .lock(promptId)
                    .invoke(prompt -> prompt.open(session, clock.instant()))
                    .invoke(
                        () -> {
                          if (another) {
                            throw new AnotherPromptOpen();
                          }
                        }))
        .call(prompt -> box.open(prompt.id()))
        .call(this::record);
  }

  /**
   * Ends the taking of answers, for good.
   *
   * @throws PromptNotOpen 409
   */
  @WithTransaction
  public Uni<Prompt> close(UUID promptId) {
    return prompts
        .lock(promptId)
        .invoke(Prompt::close)
        .call(prompt -> box.close(prompt.id()))
        .call(this::record);
  }

  /**
   * Takes away a prompt that nobody has seen.
   *
   * @throws org.ignite.platform.versions.StaleVersion 412
   * @throws PromptOpened 409
   */
  @WithTransaction
  public Uni<Void> delete(UUID promptId, ExpectedVersion expected) {
    return prompts
        .lock(promptId)
        .invoke(prompt -> expected.check(prompt.version()))
        .invoke(Prompt::mustBeDraft)
        .chain(prompts::remove)
        .chain(() -> audit.record("prompt", promptId));
  }

  /**
   * Takes an answer off the screen, or puts it back; a repeat changes nothing.
   *
   * @throws Missing 404, if no such answer to the prompt is shown
   */
  @WithTransaction
  public Uni<Void> hide(UUID promptId, UUID answerId, boolean hidden) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(HIDE)
                    .setParameter("id", answerId)
                    .setParameter("prompt", promptId)
                    .setParameter("hidden", hidden)
                    .executeUpdate())
        .invoke(
            rows -> {
              if (rows == 0) {
                throw new Missing("answer");
              }
            })
        .chain(() -> audit.record("prompt", promptId));
  }

  /** Flushed, so that the view has the new version. */
  private Uni<Void> record(Prompt prompt) {
    return audit
        .record("prompt", prompt.id())
        .chain(Panache::getSession)
        .chain(session -> session.flush());
  }
}
