package org.ignite.sessions.proposals;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.ignite.platform.pages.Rows;
import org.ignite.sessions.invitations.Inviting;
import org.ignite.sessions.sessions.Session;
import org.ignite.sessions.sessions.SessionState;
import org.ignite.sessions.sessions.Sessions;
import org.jboss.logging.Logger;

/**
 * Invites the rest of a cohort to what some of it proposed, when the backers have had their time.
 * It looks at what stands in the database and not at the clock's last tick, so a run that was
 * missed is made up for by the next, and of two at the same time one invites.
 */
@ApplicationScoped
class OthersClock {

  private static final Logger LOG = Logger.getLogger(OthersClock.class);

  private static final String DUE =
      """
      select id from proposal where others_from <= $1 and others_settled_at is null
      order by others_from limit 100
      """;

  private final Proposals proposals;
  private final Sessions sessions;
  private final Inviting inviting;
  private final Pool database;
  private final Clock clock;

  OthersClock(
      Proposals proposals, Sessions sessions, Inviting inviting, Pool database, Clock clock) {
    this.proposals = proposals;
    this.sessions = sessions;
    this.inviting = inviting;
    this.database = database;
    this.clock = clock;
  }

  @Scheduled(
      every = "${ignite.sessions.proposals.others-looked-for-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> look() {
    return database
        .preparedQuery(DUE)
        .execute(Tuple.of(clock.instant().atOffset(ZoneOffset.UTC)))
        .map(rows -> Rows.all(rows, row -> row.getUUID("id")))
        .chain(this::each);
  }

  /** One that fails is tried again by the next run, and does not hold up the others. */
  private Uni<Void> each(List<UUID> due) {
    return Multi.createFrom()
        .iterable(due)
        .onItem()
        .transformToUniAndConcatenate(
            id ->
                Panache.withTransaction(() -> proposals.lock(id).chain(this::settle))
                    .onFailure()
                    .invoke(failure -> LOG.warnf("the others of proposal %s wait: %s", id, failure))
                    .onFailure()
                    .recoverWithNull())
        .onItem()
        .ignoreAsUni();
  }

  /** Decided anew under the lock: another run may have been first. */
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
