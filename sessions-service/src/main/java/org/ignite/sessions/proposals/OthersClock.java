package org.ignite.sessions.proposals;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.ignite.platform.sweeps.Sweep;
import org.ignite.sessions.invitations.Inviting;
import org.ignite.sessions.sessions.Session;
import org.ignite.sessions.sessions.SessionState;
import org.ignite.sessions.sessions.Sessions;

/**
 * Invites the rest of a cohort to what some of it proposed, when the backers have had their time.
 * Of two runs at the same time one invites.
 */
@ApplicationScoped
class OthersClock {

  private static final String DUE =
      """
      select id from proposal where others_from <= $1 and others_settled_at is null
      order by others_from limit 100
      """;

  private final Proposals proposals;
  private final Sessions sessions;
  private final Inviting inviting;
  private final Sweep sweep;
  private final Clock clock;

  OthersClock(Proposals proposals, Sessions sessions, Inviting inviting, Sweep sweep, Clock clock) {
    this.proposals = proposals;
    this.sessions = sessions;
    this.inviting = inviting;
    this.sweep = sweep;
    this.clock = clock;
  }

  @Scheduled(
      every = "${ignite.sessions.proposals.others-looked-for-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> look() {
    return sweep.over(
        "proposal",
        DUE,
        Tuple.of(clock.instant().atOffset(ZoneOffset.UTC)),
        id -> proposals.lock(id).chain(this::settle));
  }

  /** Another run may have been first. */
  private Uni<Void> settle(Proposal proposal) {
    Instant now = clock.instant();
    if (!proposal.othersAreDue(now)) {
      return Uni.createFrom().voidItem();
    }
    proposal.settleOthers(now);
    return sessions
        .lock(Objects.requireNonNull(proposal.sessionId()))
        .chain(
            session ->
                sessions
                    .seatsTaken(session.id(), null)
                    .chain(
                        taken ->
                            takesOthers(session, taken, now)
                                ? inviting.inviteCohort(session.id()).replaceWithVoid()
                                : Uni.createFrom().voidItem()));
  }

  /** Nobody is asked to what is called off, has begun, or has no seat left for them. */
  private static boolean takesOthers(Session session, long seatsTaken, Instant now) {
    return session.state() == SessionState.SCHEDULED
        && now.isBefore(session.time().startsAtUtc())
        && session.seatsLeft(seatsTaken) > 0;
  }
}
