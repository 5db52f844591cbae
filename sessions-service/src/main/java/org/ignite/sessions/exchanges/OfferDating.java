package org.ignite.sessions.exchanges;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ignite.platform.steps.OneByOne;
import org.ignite.sessions.sessions.MeetingTime;

/**
 * What a change of an offer does to its dates, and to the requests for them; in the transaction at
 * hand, under the offer's lock.
 */
@ApplicationScoped
class OfferDating {

  private final ExchangeOffers offers;
  private final VisitRequests requests;
  private final VisitSessions visits;
  private final VisitLetters letters;
  private final Clock clock;

  OfferDating(
      ExchangeOffers offers,
      VisitRequests requests,
      VisitSessions visits,
      VisitLetters letters,
      Clock clock) {
    this.offers = offers;
    this.requests = requests;
    this.visits = visits;
    this.letters = letters;
    this.clock = clock;
  }

  static List<ExchangeDate> dates(ExchangeOffer offer, Collection<MeetingTime> times) {
    return times.stream().map(time -> new ExchangeDate(offer.id(), time)).toList();
  }

  /**
   * Gives an offer the dates of its new details; a date that was there before stays the same one,
   * also one that was not offered any more. Requests that the host does not see keep no date, since
   * the host would learn of them by it: they are declined with it, as is whatever waits for an
   * offer that is withdrawn.
   *
   * @throws DateAskedFor 409
   * @throws VisitsAgreed 409
   */
  Uni<Void> redate(ExchangeOffer offer, List<ExchangeDate> dates, OfferDetails details) {
    return requests
        .standing(offer.id())
        .chain(
            standing ->
                requests
                    .unseen(offer.id())
                    .chain(unseen -> redate(offer, dates, details, standing, unseen)));
  }

  private Uni<Void> redate(
      ExchangeOffer offer,
      List<ExchangeDate> dates,
      OfferDetails details,
      List<VisitRequest> standing,
      Set<UUID> unseen) {
    Set<UUID> gone =
        dates.stream()
            .filter(date -> date.offered() && !details.dates().contains(date.time()))
            .map(ExchangeDate::id)
            .collect(Collectors.toSet());
    List<VisitRequest> forGone =
        standing.stream().filter(request -> gone.contains(request.dateId())).toList();
    if (!forGone.stream().map(VisitRequest::id).allMatch(unseen::contains)) {
      throw new DateAskedFor();
    }
    dates.forEach(date -> date.offered(details.dates().contains(date.time())));
    return offers
        .addDates(dates(offer, added(dates, details)))
        .chain(
            () ->
                details.state() == OfferState.WITHDRAWN
                    ? mustExpectNobody(offer, standing)
                        .chain(() -> declineWaiting(standing, unseen))
                    : declineWaiting(forGone, unseen));
  }

  private static List<MeetingTime> added(List<ExchangeDate> dates, OfferDetails details) {
    Set<MeetingTime> known = dates.stream().map(ExchangeDate::time).collect(Collectors.toSet());
    return details.dates().stream().filter(Predicate.not(known::contains)).toList();
  }

  private Uni<Void> mustExpectNobody(ExchangeOffer offer, List<VisitRequest> standing) {
    Instant now = clock.instant();
    return OneByOne.each(
        standing.stream().filter(request -> request.state() == VisitState.ACCEPTED).toList(),
        request ->
            visits
                .visit(offer, request)
                .invoke(
                    visit -> {
                      if (visit.stands() && !visit.begun(now)) {
                        throw new VisitsAgreed();
                      }
                    }));
  }

  /**
   * Declines those that wait, and tells their visitors.
   *
   * @param unseen the ids of those that the host does not see
   */
  Uni<Void> declineWaiting(List<VisitRequest> standing, Set<UUID> unseen) {
    Instant now = clock.instant();
    return OneByOne.each(
        standing.stream().filter(request -> request.state() == VisitState.ASKED).toList(),
        request -> {
          request.decline(unseen.contains(request.id()), false, now);
          return letters.declined(request);
        });
  }
}
