package org.ignite.sessions.meetings;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.ignite.sessions.sessions.Sessions;

/**
 * Asking for time at a meeting of one's set, as long as it is not over. Nothing of it is in the
 * audit, which the programme team reads. Each method is one transaction.
 */
@ApplicationScoped
public class Bidding {

  private final Sessions sessions;
  private final Meetings meetings;
  private final Clock clock;

  Bidding(Sessions sessions, Meetings meetings, Clock clock) {
    this.sessions = sessions;
    this.meetings = meetings;
    this.clock = clock;
  }

  /**
   * Bids, or bids otherwise.
   *
   * @throws org.ignite.platform.problems.Missing 404
   * @throws org.ignite.sessions.sessions.SessionCancelled 409
   * @throws org.ignite.sessions.sessions.SessionOver 409
   */
  @WithTransaction
  public Uni<Void> bid(UUID meetingId, UUID personId, Urgency urgency) {
    return own(meetingId, personId, own -> meetings.bid(meetingId, own, urgency));
  }

  /**
   * Takes a bid back; who has not bid has taken it back.
   *
   * @throws org.ignite.platform.problems.Missing 404
   * @throws org.ignite.sessions.sessions.SessionCancelled 409
   * @throws org.ignite.sessions.sessions.SessionOver 409
   */
  @WithTransaction
  public Uni<Void> withdraw(UUID meetingId, UUID personId) {
    return own(meetingId, personId, own -> meetings.withdrawBid(meetingId, own));
  }

  private Uni<Void> own(UUID meetingId, UUID personId, Function<UUID, Uni<Void>> step) {
    return sessions
        .lock(meetingId)
        .invoke(session -> session.mustNotBeOver(clock.instant()))
        .chain(() -> meetings.participant(meetingId, personId))
        .chain(step::apply);
  }
}
