package org.ignite.platform.mail;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.data.Interval;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The mail that has to leave. A mail is marked as leaving, and that is committed, before the mail
 * server hears of it; so a recall either comes first, or knows that it comes too late.
 *
 * <p>The outcome of an attempt counts only while no later attempt has begun.
 */
@ApplicationScoped
class MailQueue {

  /** An attempt whose instance has died is repeated after this. */
  private static final Duration LEASE = Duration.ofSeconds(60);

  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  private static final String CLAIM =
      """
      update mail set state = 'leaving', attempts = attempts + 1, due_at = now() + $2::interval
      where id in (select id from mail where state in ('queued', 'leaving') and due_at <= now()
                   order by due_at, id for update skip locked limit $1)
      returning *
      """;

  private static final String END =
      """
      update mail set state = $3, refusal = $4, ended_at = now(),
                      personal_link = case when $3 = 'refused' then personal_link end
      where id = $1 and attempts = $2 and state = 'leaving'
      """;

  private static final String LATER =
      """
      update mail set state = $3, refusal = $4, due_at = now() + $5::interval
      where id = $1 and attempts = $2 and state = 'leaving'
      """;

  private final Pool database;

  MailQueue(Pool database) {
    this.database = database;
  }

  /** What is due, at most {@code limit}; from now on it leaves. */
  Uni<List<QueuedMail>> claim(int limit) {
    return database
        .preparedQuery(CLAIM)
        .execute(Tuple.of(limit, interval(LEASE)))
        .map(
            rows -> {
              List<QueuedMail> claimed = new ArrayList<>(rows.size());
              rows.forEach(row -> claimed.add(QueuedMail.of(row)));
              return claimed;
            });
  }

  Uni<Void> sent(QueuedMail mail) {
    return database
        .preparedQuery(END)
        .execute(Tuple.of(mail.id(), mail.attempts(), MailState.SENT.text(), null))
        .replaceWithVoid();
  }

  Uni<Void> suppressed(QueuedMail mail) {
    return database
        .preparedQuery(END)
        .execute(Tuple.of(mail.id(), mail.attempts(), MailState.SUPPRESSED.text(), null))
        .replaceWithVoid();
  }

  /** The link stays, for a retry, until the text is wiped. */
  Uni<Void> refused(QueuedMail mail, String refusal) {
    return database
        .preparedQuery(END)
        .execute(Tuple.of(mail.id(), mail.attempts(), MailState.REFUSED.text(), refusal))
        .replaceWithVoid();
  }

  /**
   * Waits for another attempt, longer each time.
   *
   * @param state {@link MailState#QUEUED} if nobody has got it, {@link MailState#LEAVING} if
   *     somebody may have
   */
  Uni<Void> later(QueuedMail mail, MailState state, String reason) {
    Duration pause = Duration.ofSeconds(1L << Math.min(mail.attempts(), 12));
    return database
        .preparedQuery(LATER)
        .execute(
            Tuple.of(
                mail.id(),
                mail.attempts(),
                state.text(),
                reason,
                interval(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE)))
        .replaceWithVoid();
  }

  private static Interval interval(Duration duration) {
    return Interval.of(0, 0, 0, 0, 0, (int) duration.toSeconds());
  }
}
