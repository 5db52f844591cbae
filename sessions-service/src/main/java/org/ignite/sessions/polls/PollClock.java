package org.ignite.sessions.polls;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.ignite.platform.steps.OneByOne;
import org.ignite.platform.sweeps.Sweep;

/** Reminds those who have not answered of polls that are about to close, once. */
@ApplicationScoped
class PollClock {

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
  private final Sweep sweep;
  private final Clock clock;

  PollClock(DatePolls polls, PollLetters letters, Sweep sweep, Clock clock) {
    this.polls = polls;
    this.letters = letters;
    this.sweep = sweep;
    this.clock = clock;
  }

  @Scheduled(
      every = "${ignite.sessions.polls-looked-at-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> look() {
    Instant now = clock.instant();
    return sweep.over(
        "date_poll",
        DUE,
        Tuple.of(now.atOffset(ZoneOffset.UTC), (double) DatePoll.REMINDED_BEFORE.toSeconds()),
        id -> polls.find(id).chain(this::remind));
  }

  /** It may have been closed since the look. */
  private Uni<Void> remind(DatePoll poll) {
    Instant now = clock.instant();
    if (!poll.reminderDue(now)) {
      return Uni.createFrom().voidItem();
    }
    poll.remind(now);
    return polls
        .unanswered(poll.id())
        .chain(unanswered -> OneByOne.each(unanswered, asked -> letters.remind(poll, asked)));
  }
}
