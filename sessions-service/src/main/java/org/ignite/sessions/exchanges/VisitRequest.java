package org.ignite.sessions.exchanges;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.ignite.platform.ids.Ids;
import org.jspecify.annotations.Nullable;

/** That one participant would visit one host on one date, and what the host says to that. */
@Entity
public class VisitRequest {

  @Id private UUID id;
  @Version private long version;
  private UUID offerId;
  private UUID dateId;
  private UUID cohortId;
  private UUID participantId;
  private UUID personId;
  private String words;

  @Enumerated(EnumType.STRING)
  private VisitState state;

  private Instant askedAt;
  private @Nullable Instant decidedAt;

  @SuppressWarnings("UnusedVariable") // read by SQL
  private @Nullable Instant acceptedAt;

  @SuppressWarnings("UnusedVariable") // read by SQL
  private boolean keptFromHost;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected VisitRequest() {}

  private VisitRequest(
      ExchangeOffer offer, UUID dateId, ExchangeParticipant visitor, String words, Instant now) {
    this.id = Ids.next();
    this.offerId = offer.id();
    this.dateId = dateId;
    this.cohortId = offer.cohortId();
    this.participantId = visitor.participantId();
    this.personId = visitor.personId();
    this.words = words;
    this.state = VisitState.ASKED;
    this.askedAt = now;
  }

  /**
   * Asks for a visit.
   *
   * @param date one of the offer's
   * @throws OwnExchangeOffer 409
   * @throws OfferClosed 409, if the offer is not open or the date has begun or is not offered any
   *     more
   */
  static VisitRequest ask(
      ExchangeOffer offer,
      ExchangeDate date,
      ExchangeParticipant visitor,
      String words,
      Instant now) {
    if (visitor.personId().equals(offer.hostPersonId())) {
      throw new OwnExchangeOffer();
    }
    if (offer.state() != OfferState.OPEN || !date.offered() || !date.startsAtUtc().isAfter(now)) {
      throw new OfferClosed();
    }
    return new VisitRequest(offer, date.id(), visitor, words, now);
  }

  /**
   * Refuses an answer to what was answered or withdrawn.
   *
   * @throws VisitDecided 409
   */
  void mustBeAsked() {
    if (state != VisitState.ASKED) {
      throw new VisitDecided();
    }
  }

  /**
   * The host says yes.
   *
   * @throws VisitDecided 409
   */
  void accept(Instant now) {
    mustBeAsked();
    acceptedAt = now;
    end(VisitState.ACCEPTED, now);
  }

  /**
   * The host says no, or has to call off what was accepted.
   *
   * @param unseen that the host does not see it; nor do they then see that it was declined
   * @param begun that the visit has begun
   * @throws VisitDecided 409
   * @throws VisitBegun 409, for an accepted one
   */
  void decline(boolean unseen, boolean begun, Instant now) {
    mustStandBefore(begun);
    keptFromHost = unseen;
    end(VisitState.DECLINED, now);
  }

  /**
   * The visitor does not come after all.
   *
   * @param begun that the visit has begun
   * @throws VisitDecided 409
   * @throws VisitBegun 409, for an accepted one
   */
  void withdraw(boolean begun, Instant now) {
    mustStandBefore(begun);
    end(VisitState.WITHDRAWN, now);
  }

  private void mustStandBefore(boolean begun) {
    if (state != VisitState.ASKED && state != VisitState.ACCEPTED) {
      throw new VisitDecided();
    }
    if (state == VisitState.ACCEPTED && begun) {
      throw new VisitBegun();
    }
  }

  private void end(VisitState outcome, Instant now) {
    state = outcome;
    decidedAt = now;
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public UUID offerId() {
    return offerId;
  }

  public UUID dateId() {
    return dateId;
  }

  public UUID cohortId() {
    return cohortId;
  }

  public UUID participantId() {
    return participantId;
  }

  public UUID personId() {
    return personId;
  }

  /** Why the visitor would come. It stays in this service. */
  public String words() {
    return words;
  }

  public VisitState state() {
    return state;
  }

  public Instant askedAt() {
    return askedAt;
  }

  /** When it was accepted, declined or withdrawn; null while it waits. */
  public @Nullable Instant decidedAt() {
    return decidedAt;
  }
}
