package org.ignite.sessions.invitations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ignite.sessions.clashes.Bookings;
import org.ignite.sessions.clashes.ClashKind;
import org.ignite.sessions.clashes.ClashRules;
import org.ignite.sessions.invitations.Invitation.Queue;
import org.ignite.sessions.people.People;
import org.ignite.sessions.sessions.Session;
import org.ignite.sessions.sessions.Sessions;

/**
 * Who sits and who waits. Everything here is under the session's lock and in the transaction at
 * hand, so a seat is given once.
 *
 * <p>What takes a seat is said once, in {@link Sessions#TAKES_A_SEAT}. Whether a yes sits or waits
 * is the rule of an {@link Invitation} ({@code enter}). To whom a free seat goes, and for how long,
 * is in {@link SeatOffers}; what is freed without a reply is found by {@link SeatClock}.
 */
@ApplicationScoped
class Seats {

  private final Sessions sessions;
  private final Invitations invitations;
  private final SeatOffers offers;
  private final Bookings bookings;
  private final ClashRules rules;
  private final People people;
  private final ReplyPublishing replies;

  Seats(
      Sessions sessions,
      Invitations invitations,
      SeatOffers offers,
      Bookings bookings,
      ClashRules rules,
      People people,
      ReplyPublishing replies) {
    this.sessions = sessions;
    this.invitations = invitations;
    this.offers = offers;
    this.bookings = bookings;
    this.rules = rules;
    this.people = people;
    this.replies = replies;
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
                                .nextNumber(session.id())
                                .map(
                                    number ->
                                        new Queue(session.seatsLeft(taken), others, number))));
  }

  /**
   * Says what has become of an invitation, books or frees who it is to, and offers what has become
   * free.
   *
   * @param own that whoever asks may know the other sessions of the invited by title
   * @throws org.ignite.sessions.clashes.DoubleBooked 409
   */
  Uni<Void> settle(Session session, Invitation invitation, boolean own) {
    return replies
        .publish(session, invitation)
        .chain(() -> book(session, invitation, own))
        .chain(() -> offers.renew(session));
  }

  /**
   * Books whoever sits now where the cohort minds, and frees who does not.
   *
   * @param own that whoever asks may know the other sessions of the invited by title
   * @throws org.ignite.sessions.clashes.DoubleBooked 409
   */
  Uni<Void> book(Session session, Invitation invitation, boolean own) {
    return rules
        .of(session.cohortId())
        .map(levels -> levels.block(ClashKind.PERSON, false) && invitation.seat() == Seat.TAKEN)
        // Somebody may have left the cohort while their yes was on its way.
        .chain(
            sits ->
                sits ? people.belongs(invitation.participantId()) : Uni.createFrom().item(false))
        .chain(
            sits ->
                sits
                    ? bookings.bookPerson(
                        session.id(),
                        new Bookings.Times(
                            session.time().startsAtUtc(), session.time().endsAtUtc()),
                        invitation.personId(),
                        other -> own ? "is at the same time as " + other : "another commitment")
                    : bookings.freePerson(session.id(), invitation.personId()));
  }
}
