package org.ignite.sessions.invitations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BiFunction;
import org.ignite.platform.finding.Found;
import org.ignite.platform.steps.OneByOne;
import org.ignite.sessions.clashes.Bookings;
import org.ignite.sessions.clashes.DoubleBooked;
import org.ignite.sessions.people.ParticipationNews;
import org.ignite.sessions.people.People;
import org.ignite.sessions.sessions.Session;
import org.ignite.sessions.sessions.Sessions;

/**
 * The seats of who leaves their cohort, in what lies ahead. The answer stays, the time is free; who
 * comes back sits again where their seat is still there.
 */
@ApplicationScoped
class SeatKeeping implements ParticipationNews {

  /** All of them before the first is changed, and in one order, as every lock of several is. */
  private static final String AHEAD =
      """
      select i.id from invitation i join session s on s.id = i.session_id
      where i.participant_id = :id and i.withdrawn_at is null
        and s.state = 'SCHEDULED' and s.ends_at_utc > now()
      order by s.id for update of s
      """;

  private final People people;
  private final Sessions sessions;
  private final Invitations invitations;
  private final Seats seats;
  private final Bookings bookings;
  private final Diaries diaries;
  private final ReplyPublishing replies;
  private final Clock clock;

  SeatKeeping(
      People people,
      Sessions sessions,
      Invitations invitations,
      Seats seats,
      Bookings bookings,
      Diaries diaries,
      ReplyPublishing replies,
      Clock clock) {
    this.people = people;
    this.sessions = sessions;
    this.invitations = invitations;
    this.seats = seats;
    this.bookings = bookings;
    this.diaries = diaries;
    this.replies = replies;
    this.clock = clock;
  }

  @Override
  public Uni<Void> changed(UUID participantId, boolean belonged) {
    return people
        .belongs(participantId)
        .chain(
            belongs ->
                belongs == belonged
                    ? Uni.createFrom().voidItem()
                    : each(participantId, belongs ? this::cameBack : this::left));
  }

  private Uni<Void> each(UUID participantId, BiFunction<Session, Invitation, Uni<Void>> step) {
    return Found.ids(AHEAD, participantId)
        .chain(
            ahead ->
                OneByOne.each(
                    ahead,
                    id ->
                        sessions
                            .lockOfInvitation(id)
                            .chain(
                                session ->
                                    invitations
                                        .find(id)
                                        .chain(invitation -> step.apply(session, invitation)))));
  }

  private Uni<Void> left(Session session, Invitation invitation) {
    return bookings.freePerson(session.id(), invitation.personId());
  }

  /** Who was in a session that has begun is settled. */
  private Uni<Void> cameBack(Session session, Invitation invitation) {
    return session.begun(clock.instant()) || !invitation.takesSeat()
        ? Uni.createFrom().voidItem()
        : sessions
            .seatsTaken(session.id(), invitation.id())
            .chain(
                taken ->
                    session.seatsLeft(taken) > 0
                        ? keepSeat(session, invitation)
                        : waitFirst(session, invitation));
  }

  /** Somebody who has meanwhile made other plans is asked which of them hold. */
  private Uni<Void> keepSeat(Session session, Invitation invitation) {
    return seats
        .book(session, invitation, false)
        .onFailure(DoubleBooked.class)
        .recoverWithUni(
            () -> {
              invitation.askAgain();
              return told(session, invitation);
            });
  }

  private Uni<Void> waitFirst(Session session, Invitation invitation) {
    return invitations
        .nextNumberOfReturned(session.id())
        .invoke(invitation::waitFirst)
        .chain(() -> told(session, invitation));
  }

  private Uni<Void> told(Session session, Invitation invitation) {
    return replies.publish(session, invitation).chain(() -> diaries.askedAgain(invitation));
  }
}
