package org.ignite.sessions.sessions;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;
import org.ignite.platform.audit.Audit;
import org.ignite.platform.problems.Missing;
import org.ignite.sessions.people.People;
import org.jspecify.annotations.Nullable;

/** Preparing changes that are told together. Each method is one transaction. */
@ApplicationScoped
public class SessionStaging {

  private final Sessions sessions;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  SessionStaging(Sessions sessions, People people, Audit audit, Clock clock) {
    this.sessions = sessions;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Prepares a change of a published session, upon what is prepared already.
   *
   * @throws Missing 404
   * @throws SessionCancelled 409
   * @throws SessionDraft 409: a draft is changed itself
   * @throws org.ignite.sessions.people.NotAFacilitator 422
   */
  @WithTransaction
  public Uni<StagedChange> stage(
      UUID sessionId, UnaryOperator<SessionDetails> change, @Nullable String reason) {
    return sessions
        .lock(sessionId)
        .invoke(Session::mustBePublished)
        .chain(
            session ->
                staged(sessionId)
                    .chain(
                        before -> {
                          SessionDetails wanted =
                              change.apply(before == null ? session.details() : before.details());
                          StagedChange staged =
                              before == null ? new StagedChange(sessionId) : before;
                          staged.take(wanted, reason, clock.instant());
                          return people
                              .facilitator(wanted.facilitatorId())
                              .chain(Panache::getSession)
                              .chain(hibernate -> hibernate.persist(staged))
                              .chain(() -> audit.record("session", sessionId))
                              .replaceWith(staged);
                        }));
  }

  /**
   * Drops what is prepared.
   *
   * @throws Missing 404, if nothing is
   */
  @WithTransaction
  public Uni<Void> drop(UUID sessionId) {
    return sessions
        .lock(sessionId)
        .chain(() -> staged(sessionId))
        .onItem()
        .ifNull()
        .failWith(() -> new Missing("staged change"))
        .chain(
            staged ->
                Panache.getSession().chain((Mutiny.Session hibernate) -> hibernate.remove(staged)))
        .chain(() -> audit.record("session", sessionId));
  }

  /** What is prepared for a session, in the transaction at hand; null for nothing. */
  public Uni<@Nullable StagedChange> staged(UUID sessionId) {
    return Panache.getSession().chain(hibernate -> hibernate.find(StagedChange.class, sessionId));
  }
}
