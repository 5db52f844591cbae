package org.ignite.sessions.exchanges;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.ignite.platform.audit.Audit;
import org.ignite.platform.steps.OneByOne;
import org.ignite.platform.versions.ExpectedVersion;
import org.ignite.sessions.people.People;

/** Who holds the visits of an offer, which only the programme team knows. */
@ApplicationScoped
public class VisitHolding {

  private final ExchangeOffers offers;
  private final VisitSessions visits;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  VisitHolding(
      ExchangeOffers offers, VisitSessions visits, People people, Audit audit, Clock clock) {
    this.offers = offers;
    this.visits = visits;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Says who holds the offer's visits, and makes sessions of those that are accepted and wait for
   * it. Sessions that are there stay with whom they have.
   *
   * @throws org.ignite.platform.versions.StaleVersion 412
   * @throws OfferWithdrawn 409
   * @throws org.ignite.sessions.people.NotAFacilitator 422
   */
  @WithTransaction
  public Uni<HostedOffer> heldBy(UUID id, ExpectedVersion expected, UUID facilitatorId) {
    Instant now = clock.instant();
    return offers
        .lock(id)
        .invoke(offer -> expected.check(offer.version()))
        .call(() -> people.facilitator(facilitatorId))
        .invoke(offer -> offer.heldBy(facilitatorId))
        .call(
            offer ->
                offers
                    .dates(id)
                    .chain(
                        dates ->
                            OneByOne.each(
                                dates.stream()
                                    .filter(date -> date.sessionId() == null)
                                    .filter(date -> date.startsAtUtc().isAfter(now))
                                    .toList(),
                                date -> visits.arrange(offer, date))))
        .call(offer -> audit.record(OfferPublishing.KIND, offer.id()))
        .chain(offers::picture);
  }
}
