package org.ignite.sessions.exchanges;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.ignite.platform.audit.Audit;
import org.ignite.platform.versions.ExpectedVersion;
import org.ignite.sessions.people.People;
import org.jspecify.annotations.Nullable;

/** What hosts, and the programme team for them, do with offers. Each method is one transaction. */
@ApplicationScoped
public class OfferPublishing {

  static final String KIND = "exchange-offer";

  private final ExchangeOffers offers;
  private final VisitRequests requests;
  private final OfferDating dating;
  private final ExchangeParticipants participants;
  private final People people;
  private final Audit audit;

  OfferPublishing(
      ExchangeOffers offers,
      VisitRequests requests,
      OfferDating dating,
      ExchangeParticipants participants,
      People people,
      Audit audit) {
    this.offers = offers;
    this.requests = requests;
    this.dating = dating;
    this.participants = participants;
    this.people = people;
    this.audit = audit;
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
        .call(offer -> offers.add(offer, OfferDating.dates(offer, details.dates())))
        .call(offer -> audit.record(KIND, offer.id()))
        .chain(offers::picture);
  }

  private Uni<Host> host(UUID cohortId, @Nullable UUID personId, NamedHost named) {
    if (personId == null && named.participantId() == null) {
      return Uni.createFrom().item(named::outside);
    }
    return participants
        .of(cohortId, personId, named.participantId(), "/hostParticipantId")
        .map(named::inside);
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
        .chain(() -> dating.redate(offer, dates, details))
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
}
