package org.ignite.sessions.exchanges;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.ignite.platform.problems.Missing;
import org.ignite.sessions.clashes.DoubleBooked;
import org.ignite.sessions.invitations.Inviting;
import org.ignite.sessions.people.Participant;
import org.ignite.sessions.people.People;
import org.ignite.sessions.sessions.Confidentiality;
import org.ignite.sessions.sessions.Place;
import org.ignite.sessions.sessions.Session;
import org.ignite.sessions.sessions.SessionContent;
import org.ignite.sessions.sessions.SessionDetails;
import org.ignite.sessions.sessions.SessionKind;
import org.ignite.sessions.sessions.SessionPlan;
import org.ignite.sessions.sessions.SessionScheduling;
import org.ignite.sessions.sessions.SessionState;
import org.ignite.sessions.sessions.Sessions;
import org.jspecify.annotations.Nullable;

/** Turns accepted visits into sessions; in the transaction at hand, under the offer's lock. */
@ApplicationScoped
class VisitSessions {

  private static final String INVITATION =
      "select id from invitation where session_id = :session and participant_id = :participant and"
          + " withdrawn_at is null";

  private static final String CALLED_OFF = "The host can't be there.";

  private static final int LONGEST_TITLE = 200;

  private final SessionScheduling scheduling;
  private final Sessions sessions;
  private final Inviting inviting;
  private final VisitRequests requests;
  private final People people;

  VisitSessions(
      SessionScheduling scheduling,
      Sessions sessions,
      Inviting inviting,
      VisitRequests requests,
      People people) {
    this.scheduling = scheduling;
    this.sessions = sessions;
    this.inviting = inviting;
    this.requests = requests;
    this.people = people;
  }

  /** What a date has become; null while it is no session. */
  Uni<@Nullable Session> of(ExchangeDate date) {
    UUID session = date.sessionId();
    return session == null ? Uni.createFrom().nullItem() : sessions.find(session);
  }

  /**
   * Makes the date's session, if there is none and somebody holds it, and invites to it whom of the
   * accepted visitors it has not invited yet, and the host. Does nothing while nobody holds it, or
   * nobody is accepted.
   *
   * @throws org.ignite.sessions.sessions.SessionCancelled 409, if it was called off
   */
  Uni<Void> arrange(ExchangeOffer offer, ExchangeDate date) {
    UUID facilitator = offer.facilitatorId();
    if (facilitator == null) {
      return Uni.createFrom().voidItem();
    }
    return Panache.getSession()
        .chain(session -> session.flush()) // who was accepted just now is one of the visitors
        .chain(() -> requests.invitable(date.id()))
        .chain(
            visitors ->
                visitors.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : session(offer, date, facilitator)
                        .chain(session -> invite(session, offer, visitors)));
  }

  private Uni<UUID> session(ExchangeOffer offer, ExchangeDate date, UUID facilitator) {
    UUID there = date.sessionId();
    if (there != null) {
      return Uni.createFrom().item(there);
    }
    return scheduling
        .schedule(plan(offer, date, facilitator))
        .onFailure(DoubleBooked.class)
        .transform(taken -> new DoubleBooked("Who is to hold the visit is taken then.", List.of()))
        .map(held -> held.session().id())
        .invoke(date::became);
  }

  /**
   * Known to those who are invited alone: others neither learn who visits whom nor can they join
   * past the host. Its places are the offer's and are counted there, so it has no limit itself.
   */
  private static SessionPlan plan(ExchangeOffer offer, ExchangeDate date, UUID facilitator) {
    String title = "Exchange: " + offer.hostName();
    return new SessionPlan(
        offer.cohortId(),
        SessionKind.EXCHANGE,
        Confidentiality.SET,
        false,
        null,
        new SessionDetails(
            title.substring(0, Math.min(title.length(), LONGEST_TITLE)),
            date.time(),
            new Place(offer.venue(), null, null, null),
            null,
            facilitator,
            SessionContent.NONE));
  }

  private Uni<Void> invite(UUID sessionId, ExchangeOffer offer, List<UUID> visitors) {
    return host(offer)
        .map(host -> Stream.concat(visitors.stream(), host.stream()).toList())
        .chain(all -> inviting.invite(sessionId, all))
        .replaceWithVoid();
  }

  /** The participant who hosts, unless the season is over for them. */
  private Uni<List<UUID>> host(ExchangeOffer offer) {
    UUID host = offer.hostParticipantId();
    return host == null
        ? Uni.createFrom().item(List.of())
        : people
            .invitable(offer.cohortId(), List.of(host))
            .map(hosts -> hosts.stream().map(Participant::id).toList());
  }

  /**
   * Takes the invitation of a visitor back who does not come, where there is a session that stands.
   */
  Uni<Void> giveUp(Visit visit) {
    Session session = visit.session();
    if (session == null || !visit.stands()) {
      return Uni.createFrom().voidItem();
    }
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(INVITATION, UUID.class)
                    .setParameter("session", session.id())
                    .setParameter("participant", visit.request().participantId())
                    .getSingleResultOrNull())
        .chain(
            invitation ->
                invitation == null
                    ? Uni.createFrom().voidItem()
                    : inviting.withdraw(invitation).replaceWithVoid());
  }

  /** Calls the session of a date off, where there is one that stands. */
  Uni<Void> callOff(ExchangeDate date) {
    return of(date)
        .chain(
            session ->
                session == null || session.state() == SessionState.CANCELLED
                    ? Uni.createFrom().voidItem()
                    : scheduling.cancel(session.id(), CALLED_OFF).replaceWithVoid());
  }

  /**
   * A request with what it is about.
   *
   * @throws Missing 404, if there is none
   */
  Uni<Visit> visit(ExchangeOffer offer, VisitRequest request) {
    return Panache.getSession()
        .chain(session -> session.find(ExchangeDate.class, request.dateId()))
        .chain(
            date ->
                of(date)
                    .chain(
                        session ->
                            people
                                .person(request.personId())
                                .map(person -> new Visit(request, offer, date, session, person))));
  }
}
