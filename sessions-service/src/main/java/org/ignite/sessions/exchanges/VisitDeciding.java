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

/** What hosts answer, or the programme team for them. Each method is one transaction. */
@ApplicationScoped
public class VisitDeciding {

  private final ExchangeOffers offers;
  private final VisitRequests requests;
  private final VisitSessions visits;
  private final VisitLetters letters;
  private final Obstacles obstacles;
  private final TurnTaking turns;
  private final Audit audit;
  private final Clock clock;

  VisitDeciding(
      ExchangeOffers offers,
      VisitRequests requests,
      VisitSessions visits,
      VisitLetters letters,
      Obstacles obstacles,
      TurnTaking turns,
      Audit audit,
      Clock clock) {
    this.offers = offers;
    this.requests = requests;
    this.visits = visits;
    this.letters = letters;
    this.obstacles = obstacles;
    this.turns = turns;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Accepts a visitor. Where the programme team has said who holds the offer's visits, the visit is
   * a session from here on and the visitor invited to it; otherwise that waits for the team.
   *
   * <p>The cohort's lock comes before the offer's, so that of two hosts who accept one visitor at
   * the same moment the second sees what the first did.
   *
   * @param byHost false for the programme team
   * @throws VisitDecided 409
   * @throws OfferClosed 409, if the date has begun
   * @throws VisitNotPossible 409
   * @throws ExchangeFull 409
   * @throws OthersWait 409
   * @throws org.ignite.sessions.sessions.SessionCancelled 409
   */
  @WithTransaction
  public Uni<Visit> accept(UUID requestId, boolean byHost) {
    return requests
        .cohortOf(requestId)
        .chain(
            cohortId ->
                turns
                    .lock(cohortId)
                    .chain(() -> locked(requestId))
                    .call(visit -> accept(visit, cohortId, byHost)))
        .chain(this::told);
  }

  private Uni<Void> accept(Visit visit, UUID cohortId, boolean byHost) {
    Instant now = now();
    VisitRequest request = visit.request();
    request.mustBeAsked();
    if (visit.begun(now)) {
      throw new OfferClosed();
    }
    return obstacles
        .mustAllowAccepting(request.dateId(), request.participantId(), byHost)
        .chain(() -> turns.of(cohortId, now))
        .invoke(all -> all.mustBeOf(request.participantId()))
        .invoke(() -> request.accept(now))
        .chain(() -> visits.arrange(visit.offer(), visit.date()))
        .chain(() -> letters.accepted(request));
  }

  /**
   * Declines a visitor, or calls off what was accepted before it begins.
   *
   * @throws VisitDecided 409
   * @throws VisitBegun 409
   */
  @WithTransaction
  public Uni<Visit> decline(UUID requestId) {
    Instant now = now();
    return locked(requestId)
        .call(
            visit ->
                requests
                    .unseen(visit.offer().id())
                    .invoke(
                        unseen ->
                            visit
                                .request()
                                .decline(unseen.contains(requestId), visit.begun(now), now)))
        .call(visits::giveUp)
        .call(visit -> letters.declined(visit.request()))
        .chain(this::told);
  }

  private Uni<Visit> locked(UUID requestId) {
    return offers
        .lockOfRequest(requestId)
        .chain(offer -> requests.find(requestId).chain(request -> visits.visit(offer, request)));
  }

  /** With the audit's row and, since a view is made of it, the new version. */
  private Uni<Visit> told(Visit visit) {
    return audit
        .record(VisitAsking.KIND, visit.request().id())
        .chain(() -> Panache.getSession().chain(session -> session.flush()))
        .replaceWith(visit);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
