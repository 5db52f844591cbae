package org.ignite.participants.participants;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.ignite.participants.ParticipantsConfig;
import org.ignite.platform.sweeps.Sweep;

/** Reminds of offers that are about to expire, once, and lets those lapse that have. */
@ApplicationScoped
class OfferClock {

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
  private final Sweep sweep;
  private final ParticipantsConfig config;

  OfferClock(
      Participants participants,
      Steps steps,
      Letters letters,
      OfferLetters offerLetters,
      Sweep sweep,
      ParticipantsConfig config) {
    this.participants = participants;
    this.steps = steps;
    this.letters = letters;
    this.offerLetters = offerLetters;
    this.sweep = sweep;
    this.config = config;
  }

  @Scheduled(
      every = "${ignite.participants.offers.looked-at-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> look() {
    return sweep.over(
        "participant",
        DUE,
        Tuple.of((double) before().toSeconds()),
        id -> participants.lock(id).chain(this::treat));
  }

  /** They may have signed since the look. */
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
