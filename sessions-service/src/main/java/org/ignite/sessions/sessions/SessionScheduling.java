package org.ignite.sessions.sessions;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.ignite.platform.outbox.Changes;
import org.ignite.platform.versions.ExpectedVersion;
import org.ignite.sessions.people.People;
import org.ignite.sessions.sessions.events.SessionEvent;

/** What the programme team does with sessions. Each method is one transaction. */
@ApplicationScoped
public class SessionScheduling {

  private final Sessions sessions;
  private final People people;
  private final Changes changes;
  private final SessionNews news;

  SessionScheduling(Sessions sessions, People people, Changes changes, SessionNews news) {
    this.sessions = sessions;
    this.people = people;
    this.changes = changes;
    this.news = news;
  }

  /**
   * Schedules a session.
   *
   * @throws org.ignite.sessions.people.CohortNotKnown 422
   * @throws OutsideSeason 422
   * @throws org.ignite.sessions.people.NotAFacilitator 422
   */
  @WithTransaction
  public Uni<HeldSession> schedule(SessionPlan plan) {
    return people
        .season(plan.cohortId())
        .map(
            season ->
                Session.schedule(
                    plan.cohortId(), plan.kind(), plan.confidentiality(), plan.details(), season))
        .chain(
            session ->
                people
                    .facilitator(session.facilitatorId())
                    .call(() -> sessions.add(session))
                    .call(() -> changes.publish(session, () -> SessionEvent.scheduled(session)))
                    .call(() -> news.changed(session))
                    .map(facilitator -> new HeldSession(session, facilitator, 0)));
  }

  /**
   * Changes a session.
   *
   * @param change makes the new details out of those that stand
   * @throws org.ignite.platform.versions.StaleVersion 412
   * @throws SessionCancelled 409
   * @throws CapacityBelowPlacesTaken 409
   * @throws OutsideSeason 422
   * @throws org.ignite.sessions.people.NotAFacilitator 422
   */
  @WithTransaction
  public Uni<HeldSession> change(
      UUID id, ExpectedVersion expected, UnaryOperator<SessionDetails> change) {
    return sessions
        .lock(id)
        .invoke(session -> expected.check(session.version()))
        .chain(session -> change(session, change.apply(session.details())));
  }

  private Uni<HeldSession> change(Session session, SessionDetails details) {
    boolean same = details.equals(session.details());
    return people
        .facilitator(details.facilitatorId())
        .chain(
            facilitator ->
                people
                    .season(session.cohortId())
                    .chain(
                        season ->
                            sessions
                                .placesTaken(session.id(), null)
                                .invoke(taken -> session.change(details, season, taken)))
                    .call(
                        () ->
                            same
                                ? Uni.createFrom().item(session)
                                : changes
                                    .publish(session, () -> SessionEvent.changed(session))
                                    .call(() -> news.changed(session)))
                    .map(taken -> new HeldSession(session, facilitator, taken)));
  }

  /**
   * Cancels a session.
   *
   * @throws SessionCancelled 409, if it is cancelled already
   */
  @WithTransaction
  public Uni<HeldSession> cancel(UUID id, String reason) {
    return sessions
        .lock(id)
        .invoke(session -> session.cancel(reason))
        .call(session -> changes.publish(session, () -> SessionEvent.cancelled(session)))
        .call(news::cancelled)
        .chain(
            session ->
                people
                    .person(session.facilitatorId())
                    .chain(
                        facilitator ->
                            sessions
                                .placesTaken(id, null)
                                .map(taken -> new HeldSession(session, facilitator, taken))));
  }
}
