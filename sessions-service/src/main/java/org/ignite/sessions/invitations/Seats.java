package org.ignite.sessions.invitations;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.ignite.platform.outbox.Changes;
import org.ignite.sessions.SessionsConfig;
import org.ignite.sessions.clashes.Bookings;
import org.ignite.sessions.invitations.Invitation.Queue;
import org.ignite.sessions.invitations.events.InvitationEvent;
import org.ignite.sessions.sessions.Session;
import org.ignite.sessions.sessions.SessionState;
import org.ignite.sessions.sessions.Sessions;

/**
 * Who sits, who waits, and who is offered a seat that has become free. Everything here is under the
 * session's lock and in the transaction at hand, so a seat is given once.
 */
@ApplicationScoped
class Seats {

  private final Sessions sessions;
  private final Invitations invitations;
  private final SeatLetters letters;
  private final Bookings bookings;
  private final Changes changes;
  private final Clock clock;
  private final SessionsConfig config;

  Seats(
      Sessions sessions,
      Invitations invitations,
      SeatLetters letters,
      Bookings bookings,
      Changes changes,
      Clock clock,
      SessionsConfig config) {
    this.sessions = sessions;
    this.invitations = invitations;
    this.letters = letters;
    this.bookings = bookings;
    this.changes = changes;
    this.clock = clock;
    this.config = config;
  }

  /** What stands between a yes to this invitation and a seat. */
  Uni<Queue> queue(Session session, Invitation invitation) {
    return sessions
        .seatsTaken(session.id(), invitation.id())
        .chain(
            taken ->
                invitations
                    .waiting(session.id(), 2)
                    .map(
                        waiting ->
                            waiting.stream().anyMatch(other -> !other.id().equals(invitation.id())))
                    .chain(
                        others ->
                            invitations
                                .nextNumber()
                                .map(
                                    number ->
                                        new Queue(session.seatsLeft(taken), others, number))));
  }

  /** Lets offers lapse that nobody took, and offers every free seat to who has waited longest. */
  Uni<Void> offerFree(Session session) {
    Instant now = clock.instant();
    if (session.state() != SessionState.SCHEDULED || !now.isBefore(session.time().startsAtUtc())) {
      return Uni.createFrom().voidItem();
    }
    return invitations
        .lapsed(session.id(), now)
        .chain(lapsed -> each(lapsed, invitation -> lapse(invitation, now)))
        .chain(() -> sessions.seatsTaken(session.id(), null))
        .chain(
            taken -> {
              int free = (int) Math.min(session.seatsLeft(taken), 1000);
              return free <= 0
                  ? Uni.createFrom().voidItem()
                  : invitations
                      .waiting(session.id(), free)
                      .chain(waiting -> each(waiting, one -> offer(session, one, now)));
            });
  }

  private Uni<Void> lapse(Invitation invitation, Instant now) {
    invitation.lapse(now);
    return changes
        .publish(invitation, () -> InvitationEvent.replied(invitation))
        .chain(() -> letters.lapsed(invitation));
  }

  private Uni<Void> offer(Session session, Invitation invitation, Instant now) {
    Duration left = Duration.between(now, session.time().startsAtUtc()).dividedBy(2);
    Duration kept = config.seatsKeptFor();
    invitation.offerSeat(now.plus(left.compareTo(kept) < 0 ? left : kept));
    return changes
        .publish(invitation, () -> InvitationEvent.replied(invitation))
        .chain(() -> letters.offered(invitation, session));
  }

  /** Books whoever sits now, and frees who does not. */
  Uni<Void> book(Session session, Invitation invitation, boolean exclusive, boolean own) {
    return exclusive && invitation.seat() == Seat.TAKEN
        ? bookings.bookPerson(
            session.id(),
            new Bookings.Times(session.time().startsAtUtc(), session.time().endsAtUtc()),
            invitation.personId(),
            other -> own ? "is at the same time as " + other : "another commitment")
        : bookings.freePerson(session.id(), invitation.personId());
  }

  private static Uni<Void> each(
      List<Invitation> invitations, Function<Invitation, Uni<Void>> step) {
    return Multi.createFrom()
        .iterable(invitations)
        .onItem()
        .transformToUniAndConcatenate(step::apply)
        .onItem()
        .ignoreAsUni();
  }
}
