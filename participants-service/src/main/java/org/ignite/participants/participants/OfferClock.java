package org.ignite.participants.participants;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.ignite.participants.ParticipantsConfig;
import org.ignite.platform.pages.Rows;
import org.jboss.logging.Logger;

/**
 * Reminds of offers that are about to expire, and lets those lapse that have. It looks at what
 * stands in the database and not at the clock's last tick, so a run that was missed is made up for
 * by the next, and nobody is reminded twice.
 */
@ApplicationScoped
class OfferClock {

  private static final Logger LOG = Logger.getLogger(OfferClock.class);

  private static final String DUE =
      """
      select id from participant
      where state = 'offered' and signed_at is null
        and (offer_expires_at <= now()
             or reminded_at is null and offer_expires_at - make_interval(secs => $1) <= now())
      order by offer_expires_at limit 500
      """;

  private final Participants participants;
  private final Steps steps;
  private final Letters letters;
  private final OfferLetters offerLetters;
  private final Pool database;
  private final ParticipantsConfig config;

  OfferClock(
      Participants participants,
      Steps steps,
      Letters letters,
      OfferLetters offerLetters,
      Pool database,
      ParticipantsConfig config) {
    this.participants = participants;
    this.steps = steps;
    this.letters = letters;
    this.offerLetters = offerLetters;
    this.database = database;
    this.config = config;
  }

  @Scheduled(
      every = "${ignite.participants.offers.looked-at-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> look() {
    return database
        .preparedQuery(DUE)
        .execute(Tuple.of((double) before().toSeconds()))
        .map(rows -> Rows.all(rows, row -> row.getUUID("id")))
        .chain(this::each);
  }

  private Uni<Void> each(List<UUID> due) {
    return Multi.createFrom()
        .iterable(due)
        .onItem()
        .transformToUniAndConcatenate(
            id ->
                Panache.withTransaction(() -> participants.lock(id).chain(this::treat))
                    .onFailure()
                    .invoke(failure -> LOG.warnf("the offer of %s waits: %s", id, failure))
                    .onFailure()
                    .recoverWithNull())
        .onItem()
        .ignoreAsUni();
  }

  /** Decided anew under the lock: they may have signed since the look. */
  private Uni<Void> treat(Participant participant) {
    if (participant.offerExpired()) {
      return steps
          .take(participant, Step.Name.LAPSE, Participant::lapse, "lapsed")
          .chain(step -> letters.lapsed(step, participant));
    }
    return participant.reminderDue(before())
        ? offerLetters.heldBackFrom(participant).chain(held -> remind(participant, held))
        : Uni.createFrom().voidItem();
  }

  /** Not of an offer whose letter is held back. */
  private Uni<Void> remind(Participant participant, boolean held) {
    if (held) {
      return Uni.createFrom().voidItem();
    }
    participant.remind();
    return offerLetters.reminder(participant);
  }

  private Duration before() {
    return config.offers().remindedBefore();
  }
}
