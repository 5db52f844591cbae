package org.ignite.sessions.sessions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.ignite.platform.audit.Audit;
import org.ignite.platform.problems.Missing;
import org.ignite.sessions.people.People;
import org.jspecify.annotations.Nullable;

/** Preparing changes that are told together. Each method is one transaction. */
@ApplicationScoped
public class SessionStaging {

  private final Sessions sessions;
  private final SessionPatching patching;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  SessionStaging(
      Sessions sessions, SessionPatching patching, People people, Audit audit, Clock clock) {
    this.sessions = sessions;
    this.patching = patching;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Prepares a change of a published session, beside what is prepared already.
   *
   * @param patch the fields to change; null where the body was empty
   * @throws Missing 404
   * @throws SessionCancelled 409
   * @throws SessionDraft 409: a draft is changed itself
   * @throws org.ignite.platform.problems.UnreadableRequest 400
   * @throws org.ignite.platform.problems.InvalidRequest 422
   * @throws org.ignite.sessions.people.NotAFacilitator 422
   */
  @WithTransaction
  public Uni<StagedSession> stage(
      UUID sessionId, @Nullable JsonNode patch, @Nullable String reason) {
    return sessions
        .lock(sessionId)
        .invoke(Session::mustBePublished)
        .chain(
            session ->
                staged(sessionId)
                    .map(before -> before == null ? new StagedChange(sessionId) : before)
                    .chain(staged -> stage(session, staged, patch, reason)));
  }

  private Uni<StagedSession> stage(
      Session session, StagedChange staged, @Nullable JsonNode patch, @Nullable String reason) {
    ObjectNode all = staged.with(patch);
    SessionDetails wanted = patching.applied(session.details(), all);
    staged.take(all, reason, clock.instant());
    return people
        .facilitator(wanted.facilitatorId())
        .chain(Panache::getSession)
        .chain(hibernate -> hibernate.persist(staged))
        .chain(() -> audit.record("session", session.id()))
        .replaceWith(new StagedSession(session.id(), wanted, reason));
  }

  /**
   * What a session becomes with what is prepared for it.
   *
   * @throws SkippedLocalTime 422
   * @throws EndsBeforeItStarts 422: its time was changed since, and both do not fit together
   * @throws NoVenueOrLink 422
   */
  public SessionDetails wanted(Session session, StagedChange staged) {
    return patching.applied(session.details(), staged.patch());
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
