package org.ignite.sessions.polls;

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
import java.util.UUID;
import org.ignite.platform.pages.Rows;
import org.jboss.logging.Logger;

/**
 * Reminds those who have not answered of polls that are about to close. It looks at what stands in
 * the database and not at the clock's last tick, so a run that was missed is made up for by the
 * next, and nobody is reminded twice.
 */
@ApplicationScoped
class PollClock {

  private static final Logger LOG = Logger.getLogger(PollClock.class);

  private static final String DUE =
      """
      select id from date_poll
      where state = 'OPEN' and reminded_at is null and closes_at > $1
        and closes_at - make_interval(secs => $2) <= $1
        and opened_at < closes_at - make_interval(secs => $2)
      order by closes_at limit 500
      """;

  private final DatePolls polls;
  private final PollLetters letters;
  private final Pool database;
  private final Clock clock;

  PollClock(DatePolls polls, PollLetters letters, Pool database, Clock clock) {
    this.polls = polls;
    this.letters = letters;
    this.database = database;
    this.clock = clock;
  }

  @Scheduled(
      every = "${ignite.sessions.polls-looked-at-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> look() {
    Instant now = clock.instant();
    return database
        .preparedQuery(DUE)
        .execute(
            Tuple.of(now.atOffset(ZoneOffset.UTC), (double) DatePoll.REMINDED_BEFORE.toSeconds()))
        .map(rows -> Rows.all(rows, row -> row.getUUID("id")))
        .chain(this::each);
  }

  private Uni<Void> each(List<UUID> due) {
    return Multi.createFrom()
        .iterable(due)
        .onItem()
        .transformToUniAndConcatenate(
            id ->
                Panache.withTransaction(() -> polls.lock(id).chain(this::remind))
                    .onFailure()
                    .invoke(failure -> LOG.warnf("the poll %s waits: %s", id, failure))
                    .onFailure()
                    .recoverWithNull())
        .onItem()
        .ignoreAsUni();
  }

  /** Decided anew under the lock: it may have been closed since the look. */
  private Uni<Void> remind(DatePoll poll) {
    Instant now = clock.instant();
    if (!poll.reminderDue(now)) {
      return Uni.createFrom().voidItem();
    }
    poll.remind(now);
    return polls
        .unanswered(poll.id())
        .chain(
            unanswered ->
                Multi.createFrom()
                    .iterable(unanswered)
                    .onItem()
                    .transformToUniAndConcatenate(asked -> letters.remind(poll, asked))
                    .onItem()
                    .ignoreAsUni());
  }
}
