package org.ignite.sessions.exchanges;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.ignite.platform.audit.Audit;
import org.ignite.platform.versions.ExpectedVersion;
import org.ignite.sessions.people.People;
import org.ignite.sessions.sessions.MeetingTime;
import org.jspecify.annotations.Nullable;

/** What hosts, and the programme team for them, do with offers. Each method is one transaction. */
@ApplicationScoped
public class OfferPublishing {

  static final String KIND = "exchange-offer";

  private final ExchangeOffers offers;
  private final VisitRequests requests;
  private final VisitSessions visits;
  private final VisitLetters letters;
  private final Parts parts;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  OfferPublishing(
      ExchangeOffers offers,
      VisitRequests requests,
      VisitSessions visits,
      VisitLetters letters,
      Parts parts,
      People people,
      Audit audit,
      Clock clock) {
    this.offers = offers;
    this.requests = requests;
    this.visits = visits;
    this.letters = letters;
    this.parts = parts;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Publishes an offer.
   *
   * @param personId who publishes for themselves; null for the programme team
   * @throws org.ignite.sessions.people.CohortNotKnown 422
   * @throws DatesOutsideSeason 422
   * @throws NotTakingPart 409
   */
  @WithTransaction
  public Uni<HostedOffer> publish(
      UUID cohortId, @Nullable UUID personId, NamedHost named, OfferDetails details) {
    return people
        .season(cohortId)
        .invoke(details::within)
        .chain(() -> host(cohortId, personId, named))
        .map(host -> ExchangeOffer.publish(cohortId, host, details))
        .call(offer -> offers.add(offer, dates(offer, details.dates())))
        .call(offer -> audit.record(KIND, offer.id()))
        .chain(offers::picture);
  }

  private Uni<Host> host(UUID cohortId, @Nullable UUID personId, NamedHost named) {
    if (personId == null && named.participantId() == null) {
      return Uni.createFrom().item(named::outside);
    }
    return parts
        .of(cohortId, personId, named.participantId(), "/hostParticipantId")
        .map(named::inside);
  }

  private static List<ExchangeDate> dates(ExchangeOffer offer, Collection<MeetingTime> times) {
    return times.stream().map(time -> new ExchangeDate(offer.id(), time)).toList();
  }

  /**
   * Changes an offer. Taking it back declines what waits.
   *
   * @param change makes the new details out of those that stand
   * @throws org.ignite.platform.versions.StaleVersion 412
   * @throws OfferWithdrawn 409
   * @throws PlacesBelowVisitors 409
   * @throws DateAskedFor 409
   * @throws VisitsAgreed 409
   * @throws DatesOutsideSeason 422
   */
  @WithTransaction
  public Uni<HostedOffer> change(
      UUID id, ExpectedVersion expected, UnaryOperator<OfferDetails> change) {
    return offers
        .lock(id)
        .invoke(offer -> expected.check(offer.version()))
        .chain(offer -> offers.dates(id).chain(dates -> change(offer, dates, change)));
  }

  private Uni<HostedOffer> change(
      ExchangeOffer offer, List<ExchangeDate> dates, UnaryOperator<OfferDetails> change) {
    OfferDetails details = change.apply(details(offer, dates));
    return people
        .season(offer.cohortId())
        .invoke(details::within)
        .chain(() -> requests.visitors(offer.id()))
        .invoke(
            visitors ->
                offer.change(details, visitors.values().stream().mapToLong(n -> n).max().orElse(0)))
        .chain(() -> requests.standing(offer.id()))
        .call(standing -> redate(offer, dates, details, standing))
        .call(
            standing ->
                details.state() == OfferState.WITHDRAWN
                    ? takeBack(offer, standing)
                    : Uni.createFrom().voidItem())
        .chain(() -> audit.record(KIND, offer.id()))
        .chain(() -> offers.picture(offer));
  }

  private static OfferDetails details(ExchangeOffer offer, List<ExchangeDate> dates) {
    return new OfferDetails(
        offer.description(),
        offer.venue(),
        offer.places(),
        dates.stream().filter(ExchangeDate::offered).map(ExchangeDate::time).toList(),
        offer.state());
  }

  /** A date that was there before stays the same one, also one that had been taken back. */
  private Uni<Void> redate(
      ExchangeOffer offer,
      List<ExchangeDate> dates,
      OfferDetails details,
      List<VisitRequest> standing) {
    Set<UUID> askedFor = standing.stream().map(VisitRequest::dateId).collect(Collectors.toSet());
    dates.forEach(
        date -> {
          boolean still = details.dates().contains(date.time());
          if (date.offered() && !still && askedFor.contains(date.id())) {
            throw new DateAskedFor();
          }
          date.offered(still);
        });
    Set<MeetingTime> known = dates.stream().map(ExchangeDate::time).collect(Collectors.toSet());
    return offers.addDates(
        dates(offer, details.dates().stream().filter(time -> !known.contains(time)).toList()));
  }

  private Uni<Void> takeBack(ExchangeOffer offer, List<VisitRequest> standing) {
    Instant now = clock.instant();
    return Multi.createFrom()
        .iterable(standing)
        .onItem()
        .transformToUniAndConcatenate(
            request ->
                visits
                    .visit(offer, request)
                    .invoke(
                        visit -> {
                          if (request.state() == VisitState.ACCEPTED
                              && visit.stands()
                              && !visit.begun(now)) {
                            throw new VisitsAgreed();
                          }
                        })
                    .chain(() -> decline(request, now)))
        .onItem()
        .ignoreAsUni();
  }

  private Uni<Void> decline(VisitRequest request, Instant now) {
    if (request.state() != VisitState.ASKED) {
      return Uni.createFrom().voidItem();
    }
    request.decline(false, now);
    return letters.declined(request);
  }
}
