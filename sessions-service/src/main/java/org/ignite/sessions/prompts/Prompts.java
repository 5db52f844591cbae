package org.ignite.sessions.prompts;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.ignite.platform.finding.Found;
import org.ignite.platform.problems.Missing;
import org.ignite.sessions.sessions.Session;
import org.ignite.sessions.sessions.Sessions;

/** All prompts; in the session of Hibernate at hand. */
@ApplicationScoped
class Prompts {

  private final Sessions sessions;

  Prompts(Sessions sessions) {
    this.sessions = sessions;
  }

  Uni<Void> add(Prompt prompt) {
    return Panache.getSession().chain(hibernate -> hibernate.persist(prompt));
  }

  /** Takes a draft away for good. */
  Uni<Void> remove(Prompt prompt) {
    return Panache.getSession().chain(hibernate -> hibernate.remove(prompt));
  }

  /**
   * The prompt, and nobody else changes it until the transaction ends.
   *
   * @throws Missing 404, if there is none
   */
  Uni<Prompt> lock(UUID id) {
    return Panache.getSession()
        .chain(hibernate -> hibernate.find(Prompt.class, id, LockModeType.PESSIMISTIC_WRITE))
        .onItem()
        .ifNull()
        .failWith(() -> new Missing("prompt"));
  }

  /**
   * The session of a prompt, locked.
   *
   * @throws Missing 404, if there is no such prompt
   */
  Uni<Session> lockSessionOf(UUID promptId) {
    return Found.id("select session_id from prompt where id = :id", promptId, "prompt")
        .chain(sessions::lock);
  }

  /** Whether something is being asked in a session. Exact under the session's lock. */
  Uni<Boolean> anyOpen(UUID sessionId) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createQuery(
                        "select count(*) from Prompt where sessionId = :session and state = :open",
                        Long.class)
                    .setParameter("session", sessionId)
                    .setParameter("open", PromptState.OPEN)
                    .getSingleResult())
        .map(open -> open > 0);
  }
}
