package org.ignite.sessions.invitations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.ignite.platform.steps.OneByOne;
import org.ignite.sessions.SessionsConfig;
import org.ignite.sessions.sessions.ChathamHouseRule;
import org.ignite.sessions.sessions.Session;
import org.ignite.sessions.sessions.SessionDetails;
import org.ignite.sessions.sessions.SessionNews;
import org.ignite.sessions.sessions.SessionState;
import org.ignite.sessions.sessions.Sessions;
import org.jspecify.annotations.Nullable;

/**
 * Who is offered a seat that has become free, and until when. Everything here is under the
 * session's lock and in the transaction at hand. An offer holds for a while that is configured, and
 * for no longer than half of the time that is left, also where the session is moved.
 */
@ApplicationScoped
class SeatOffers implements SessionNews {

  private final Sessions sessions;
  private final Invitations invitations;
  private final SeatLetters letters;
  private final ReplyPublishing replies;
  private final Clock clock;
  private final SessionsConfig config;

  SeatOffers(
      Sessions sessions,
      Invitations invitations,
      SeatLetters letters,
      ReplyPublishing replies,
      Clock clock,
      SessionsConfig config) {
    this.sessions = sessions;
    this.invitations = invitations;
    this.letters = letters;
    this.replies = replies;
    this.clock = clock;
    this.config = config;
  }

  /**
   * Lets offers lapse that nobody took, and offers every free seat to who has waited longest, until
   * the session begins.
   */
  Uni<Void> renew(Session session) {
    Instant now = clock.instant();
    if (session.state() != SessionState.SCHEDULED) {
      return Uni.createFrom().voidItem();
    }
    return invitations
        .lapsed(session.id(), now)
        .chain(lapsed -> OneByOne.each(lapsed, invitation -> lapse(session, invitation, now)))
        .chain(() -> sessions.seatsTaken(session.id(), null))
        .chain(
            taken -> {
              int free = (int) Math.min(session.seatsLeft(taken), 1000);
              return free <= 0 || !now.isBefore(session.time().startsAtUtc())
                  ? Uni.createFrom().voidItem()
                  : invitations
                      .waiting(session.id(), free)
                      .chain(
                          waiting ->
                              OneByOne.each(
                                  waiting, one -> offer(session, one, until(session, now))));
            });
  }

  /** Who answers late has no offer that lapses, so once replies are hidden nobody is written to. */
  private Uni<Void> lapse(Session session, Invitation invitation, Instant now) {
    invitation.lapse(now);
    return replies
        .publish(session, invitation)
        .chain(
            () ->
                ChathamHouseRule.hidesWhoIsThere(session, now)
                    ? Uni.createFrom().voidItem()
                    : letters.lapsed(invitation));
  }

  private Uni<Void> offer(Session session, Invitation invitation, Instant until) {
    invitation.offerSeat(until);
    return replies.publish(session, invitation).chain(() -> letters.offered(invitation));
  }

  /** Until when a seat is kept that is offered now; for what has begun, until now. */
  private Instant until(Session session, Instant now) {
    Duration half = Duration.between(now, session.time().startsAtUtc()).dividedBy(2);
    Duration kept = config.seatsKeptFor();
    Duration shorter = half.compareTo(kept) < 0 ? half : kept;
    return shorter.isNegative() ? now : now.plus(shorter);
  }

  /**
   * Where it begins earlier now, an offer ends earlier, and is written of once more; where it has
   * begun by now, it ends.
   */
  @Override
  public Uni<Void> changed(Session session, @Nullable SessionDetails before) {
    if (before == null || !session.time().startsAtUtc().isBefore(before.time().startsAtUtc())) {
      return Uni.createFrom().voidItem();
    }
    Instant now = clock.instant();
    Instant until = until(session, now);
    return invitations
        .offered(session.id(), until)
        .chain(
            offered ->
                OneByOne.each(
                    offered,
                    invitation ->
                        until.isAfter(now)
                            ? offer(session, invitation, until)
                            : lapse(session, invitation, now)));
  }

  /** What nobody comes to has no seats to offer. */
  @Override
  public Uni<Void> cancelled(Session session) {
    return Uni.createFrom().voidItem();
  }
}
