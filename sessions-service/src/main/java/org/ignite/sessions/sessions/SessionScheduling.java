package org.ignite.sessions.sessions;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;
import org.ignite.platform.audit.Audit;
import org.ignite.platform.ids.Ids;
import org.ignite.platform.outbox.Changes;
import org.ignite.platform.versions.ExpectedVersion;
import org.ignite.sessions.clashes.Bookings;
import org.ignite.sessions.people.People;
import org.ignite.sessions.sessions.events.SessionEvent;
import org.jspecify.annotations.Nullable;

/** What the programme team does with sessions. Each method is one transaction. */
@ApplicationScoped
public class SessionScheduling {

  private final Sessions sessions;
  private final People people;
  private final Claims claims;
  private final Bookings bookings;
  private final Changes changes;
  private final Audit audit;
  private final Newsroom newsroom;
  private final Clock clock;

  SessionScheduling(
      Sessions sessions,
      People people,
      Claims claims,
      Bookings bookings,
      Changes changes,
      Audit audit,
      Newsroom newsroom,
      Clock clock) {
    this.sessions = sessions;
    this.people = people;
    this.claims = claims;
    this.bookings = bookings;
    this.changes = changes;
    this.audit = audit;
    this.newsroom = newsroom;
    this.clock = clock;
  }

  /**
   * Schedules a session, or drafts one.
   *
   * @throws org.ignite.platform.problems.Missing 404, if it is for a set that meets no more
   * @throws org.ignite.sessions.people.CohortNotKnown 422
   * @throws OutsideSeason 422
   * @throws org.ignite.sessions.people.NotAFacilitator 422
   * @throws org.ignite.sessions.clashes.DoubleBooked 409
   * @throws org.ignite.sessions.clashes.OverCommitment 409
   */
  @WithTransaction
  public Uni<HeldSession> schedule(SessionPlan plan) {
    return people
        .season(plan.cohortId())
        .chain(() -> people.mustMeet(plan.learningSetId()))
        .chain(() -> people.facilitator(plan.details().facilitatorId()))
        .chain(
            facilitator -> {
              Session session = Session.plan(plan);
              return sessions
                  .add(session)
                  .chain(() -> claims.stake(session))
                  .chain(() -> recorded(session, SessionEvent::scheduled))
                  .chain(() -> newsroom.changed(session, null))
                  .replaceWith(HeldSession.of(session, facilitator, 0, clock.instant()));
            });
  }

  /**
   * Plans the same again at other times, as a series with the one that is there. All of them, or
   * none.
   *
   * @throws org.ignite.platform.problems.Missing 404
   * @throws SessionCancelled 409
   * @throws OutsideSeason 422
   * @throws org.ignite.sessions.clashes.DoubleBooked 409
   * @throws org.ignite.sessions.clashes.OverCommitment 409
   */
  @WithTransaction
  public Uni<List<HeldSession>> repeat(UUID id, List<MeetingTime> times) {
    return sessions
        .lock(id)
        .invoke(Session::mustStand)
        .chain(
            first ->
                series(first)
                    .chain(
                        series ->
                            Multi.createFrom()
                                .iterable(times)
                                .onItem()
                                .transformToUniAndConcatenate(
                                    time -> schedule(first.again(series, time)))
                                .collect()
                                .asList()));
  }

  /** The one that it is of, or a new one that starts with it. */
  private Uni<UUID> series(Session first) {
    UUID before = first.seriesId();
    if (before != null) {
      return Uni.createFrom().item(before);
    }
    UUID series = Ids.next();
    first.startSeries(series);
    return recorded(first, SessionEvent::changed).replaceWith(series);
  }

  /**
   * Makes a session, locked already, a meeting of that learning set, in the transaction at hand.
   */
  public Uni<Void> meetsFor(Session session, UUID learningSetId) {
    return session.meetsFor(learningSetId)
        ? recorded(session, SessionEvent::changed)
        : Uni.createFrom().voidItem();
  }

  /**
   * Changes a session. Of a draft nobody is told.
   *
   * @param change makes the new details out of those that stand
   * @param reason why, for those it concerns; null for none
   * @throws org.ignite.platform.versions.StaleVersion 412
   * @throws SessionCancelled 409
   * @throws CapacityBelowSeatsTaken 409
   * @throws RuleHolds 409
   * @throws OutsideSeason 422
   * @throws org.ignite.sessions.people.NotAFacilitator 422
   * @throws org.ignite.sessions.clashes.DoubleBooked 409
   * @throws org.ignite.sessions.clashes.OverCommitment 409
   */
  @WithTransaction
  public Uni<HeldSession> change(
      UUID id,
      ExpectedVersion expected,
      UnaryOperator<SessionDetails> change,
      @Nullable String reason) {
    return sessions
        .lock(id)
        .invoke(session -> expected.check(session.version()))
        .chain(session -> change(session, change.apply(session.details()), reason));
  }

  /** The same for a session that is locked already, in the transaction at hand. */
  public Uni<HeldSession> change(Session session, SessionDetails details, @Nullable String reason) {
    SessionDetails before = session.details();
    return people
        .facilitator(details.facilitatorId())
        .chain(
            facilitator ->
                sessions
                    .seatsTaken(session.id(), null)
                    .call(
                        taken ->
                            session.change(details, reason, taken, clock.instant())
                                ? claims
                                    .stake(session)
                                    .chain(() -> recorded(session, SessionEvent::changed))
                                    .chain(() -> newsroom.changed(session, before))
                                : claims.stake(session))
                    .map(taken -> HeldSession.of(session, facilitator, taken, clock.instant())));
  }

  /**
   * Tells of a draft.
   *
   * @throws org.ignite.platform.versions.StaleVersion 412
   * @throws SessionPublished 409
   * @throws OutsideSeason 422
   * @throws org.ignite.sessions.clashes.DoubleBooked 409
   * @throws org.ignite.sessions.clashes.OverCommitment 409
   */
  @WithTransaction
  public Uni<HeldSession> publish(UUID id) {
    return sessions.lock(id).chain(this::publish);
  }

  /** The same for a session that is locked already, in the transaction at hand. */
  public Uni<HeldSession> publish(Session session) {
    session.publish();
    return claims
        .stake(session)
        .chain(() -> recorded(session, SessionEvent::scheduled))
        .chain(() -> newsroom.changed(session, null))
        .chain(() -> held(session));
  }

  /**
   * Cancels a session.
   *
   * @throws SessionCancelled 409, if it is cancelled already
   * @throws SessionDraft 409: a draft is deleted
   */
  @WithTransaction
  public Uni<HeldSession> cancel(UUID id, String reason) {
    return sessions
        .lock(id)
        .invoke(session -> session.cancel(reason))
        .call(() -> bookings.free(id))
        .call(session -> recorded(session, SessionEvent::cancelled))
        .call(newsroom::cancelled)
        .chain(this::held);
  }

  /**
   * Takes a draft away.
   *
   * @throws org.ignite.platform.versions.StaleVersion 412
   * @throws SessionPublished 409
   */
  @WithTransaction
  public Uni<Void> delete(UUID id, ExpectedVersion expected) {
    return sessions
        .lock(id)
        .invoke(session -> expected.check(session.version()))
        .invoke(Session::mustBeDraft)
        .chain(this::remove);
  }

  private Uni<Void> remove(Session draft) {
    return sessions.remove(draft).chain(() -> audit.record("session", draft.id()));
  }

  /** Cancels what was published and takes a draft away, in the transaction at hand. */
  public Uni<Void> callOff(UUID id, String reason) {
    return sessions
        .lock(id)
        .chain(
            session ->
                session.state() == SessionState.DRAFT
                    ? remove(session)
                    : cancel(id, reason).replaceWithVoid());
  }

  private Uni<HeldSession> held(Session session) {
    return people
        .person(session.facilitatorId())
        .chain(
            facilitator ->
                sessions
                    .seatsTaken(session.id(), null)
                    .map(taken -> HeldSession.of(session, facilitator, taken, clock.instant())));
  }

  /** What happens to a draft is for the audit alone. */
  private Uni<Void> recorded(Session session, Function<Session, SessionEvent> event) {
    return session.state() == SessionState.DRAFT
        ? Panache.getSession()
            .call(Mutiny.Session::flush)
            .chain(() -> audit.record("session", session.id()))
        : changes.publish(session, () -> event.apply(session)).replaceWithVoid();
  }
}
