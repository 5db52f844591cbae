package org.ignite.sessions.exchanges;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.ignite.platform.audit.Audit;
import org.ignite.platform.problems.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** What visitors do. Each method is one transaction. */
@ApplicationScoped
public class VisitAsking {

  static final String KIND = "visit-request";

  private final ExchangeOffers offers;
  private final VisitRequests requests;
  private final VisitSessions visits;
  private final VisitLetters letters;
  private final Obstacles obstacles;
  private final ExchangeParticipants participants;
  private final Audit audit;
  private final Clock clock;

  VisitAsking(
      ExchangeOffers offers,
      VisitRequests requests,
      VisitSessions visits,
      VisitLetters letters,
      Obstacles obstacles,
      ExchangeParticipants participants,
      Audit audit,
      Clock clock) {
    this.offers = offers;
    this.requests = requests;
    this.visits = visits;
    this.letters = letters;
    this.obstacles = obstacles;
    this.participants = participants;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Asks for a visit. A refused request is not kept, and the host does not learn of it. One against
   * a declared conflict of interest waits as any other does, and is not there for the host.
   *
   * @param personId who asks for themselves; null for the programme team
   * @param participantId who would visit; null for whoever asks
   * @throws NotTakingPart 409
   * @throws OwnExchangeOffer 409
   * @throws OfferClosed 409
   * @throws VisitAlreadyAsked 409
   * @throws VisitNotPossible 409
   */
  @WithTransaction
  public Uni<Visit> ask(
      UUID offerId,
      @Nullable UUID personId,
      @Nullable UUID participantId,
      UUID dateId,
      String words) {
    return offers
        .lock(offerId)
        .chain(
            offer ->
                participants
                    .of(offer.cohortId(), personId, participantId, "/participantId")
                    .chain(visitor -> ask(offer, visitor, dateId, words, personId != null)));
  }

  private Uni<Visit> ask(
      ExchangeOffer offer,
      ExchangeParticipant visitor,
      UUID dateId,
      String words,
      boolean byVisitor) {
    return date(offer, dateId)
        .map(date -> VisitRequest.ask(offer, date, visitor, words, now()))
        .call(() -> mustBeTheFirst(offer, visitor))
        .call(() -> obstacles.mustAllowAsking(dateId, visitor.participantId(), byVisitor))
        .call(requests::add)
        .call(() -> Panache.getSession().chain(session -> session.flush()))
        .call(letters::asked)
        .call(request -> audit.record(KIND, request.id()))
        .chain(request -> visits.visit(offer, request));
  }

  private Uni<ExchangeDate> date(ExchangeOffer offer, UUID dateId) {
    return offers
        .date(dateId)
        .invoke(
            date -> {
              if (date == null || !date.offerId().equals(offer.id())) {
                throw new InvalidRequest("/dateId", "This is none of the offer's dates.");
              }
            });
  }

  private Uni<Void> mustBeTheFirst(ExchangeOffer offer, ExchangeParticipant visitor) {
    return requests
        .standing(offer.id())
        .invoke(
            standing -> {
              if (standing.stream()
                  .anyMatch(r -> r.participantId().equals(visitor.participantId()))) {
                throw new VisitAlreadyAsked();
              }
            })
        .replaceWithVoid();
  }

  /**
   * Withdraws a request. A place that had been granted is free again.
   *
   * @throws VisitDecided 409
   * @throws VisitBegun 409
   */
  @WithTransaction
  public Uni<Visit> withdraw(UUID requestId) {
    Instant now = now();
    return offers
        .lockOfRequest(requestId)
        .chain(offer -> requests.find(requestId).chain(request -> visits.visit(offer, request)))
        .call(
            visit ->
                visit.request().state() == VisitState.ACCEPTED
                    ? letters.freed(visit.request())
                    : Uni.createFrom().voidItem())
        .invoke(visit -> visit.request().withdraw(visit.begun(now), now))
        .call(visits::giveUp)
        .call(visit -> audit.record(KIND, requestId))
        .call(() -> Panache.getSession().chain(session -> session.flush()));
  }

  /** As precise as the database has it, so that a view is the same before and behind it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
