package org.ignite.participants.participants;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a participation stands: everything that a step changes, so that one can be undone.
 *
 * @param waitingSince their place in the waiting list: who has waited longest is first
 * @param offerExpiresAt until when the offer of a place holds
 * @param remindedAt when they were reminded of the offer, or made one too short to be reminded of
 * @param signedAt when they signed up to the days
 * @param signedName as they signed
 * @param signedVersion which version of the commitment they signed
 * @param leftBecause why they withdrew or deferred; for the programme team and themselves
 * @param deferredTo their participation in the later cohort
 */
@Embeddable
public record Standing(
    ParticipantState state,
    @Nullable Instant waitingSince,
    @Nullable Instant offerExpiresAt,
    @Nullable Instant remindedAt,
    @Nullable Instant signedAt,
    @Nullable String signedName,
    @Nullable Integer signedVersion,
    @Column(name = "left_because") @Nullable String leftBecause,
    @Nullable UUID deferredTo) {

  static final Standing APPLIED =
      new Standing(ParticipantState.APPLIED, null, null, null, null, null, null, null, null);

  Standing waiting(Instant since) {
    return new Standing(ParticipantState.WAITING, since, null, null, null, null, null, null, null);
  }

  Standing offered(Instant expiresAt) {
    return new Standing(
        ParticipantState.OFFERED, waitingSince, expiresAt, null, null, null, null, null, null);
  }

  Standing reminded(Instant now) {
    return new Standing(
        state,
        waitingSince,
        offerExpiresAt,
        now,
        signedAt,
        signedName,
        signedVersion,
        leftBecause,
        deferredTo);
  }

  Standing signed(Instant now, String name, int version) {
    return new Standing(
        state,
        waitingSince,
        offerExpiresAt,
        remindedAt,
        now,
        name,
        version,
        leftBecause,
        deferredTo);
  }

  /** The same in another state. */
  Standing in(ParticipantState next) {
    return new Standing(
        next,
        waitingSince,
        offerExpiresAt,
        remindedAt,
        signedAt,
        signedName,
        signedVersion,
        leftBecause,
        deferredTo);
  }

  Standing left(ParticipantState next, String because, @Nullable UUID to) {
    return new Standing(
        next,
        waitingSince,
        offerExpiresAt,
        remindedAt,
        signedAt,
        signedName,
        signedVersion,
        because,
        to);
  }

  /** True while the offer can be accepted: signed in time, or not expired yet. */
  boolean offerHolds(Instant now) {
    return signedAt != null || offerExpiresAt == null || now.isBefore(offerExpiresAt);
  }

  /** True where a reminder is due: unsigned, not reminded, and the end is near. */
  boolean reminderDue(Instant now, Duration before) {
    return state == ParticipantState.OFFERED
        && signedAt == null
        && remindedAt == null
        && offerExpiresAt != null
        && !now.isBefore(offerExpiresAt.minus(before));
  }
}
