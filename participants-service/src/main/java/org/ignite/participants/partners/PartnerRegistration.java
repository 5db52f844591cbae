package org.ignite.participants.partners;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.ignite.participants.organisations.Organisations;
import org.ignite.participants.partners.events.PartnerEvent;
import org.ignite.platform.outbox.Changes;
import org.ignite.platform.versions.ExpectedVersion;

/** What the programme team knows of partner organisations. */
@ApplicationScoped
public class PartnerRegistration {

  private final Partners partners;
  private final Organisations organisations;
  private final Changes changes;

  PartnerRegistration(Partners partners, Organisations organisations, Changes changes) {
    this.partners = partners;
    this.organisations = organisations;
    this.changes = changes;
  }

  /**
   * Registers a partner, which sees nothing of people until a cohort is granted to it.
   *
   * @throws ClientTaken 409
   * @throws org.ignite.platform.problems.Missing 404, if the registry has no such organisation
   */
  @WithTransaction
  public Uni<Partner> register(PartnerDetails details) {
    Partner partner = Partner.registered(details);
    return organisationIsKnown(details)
        .chain(() -> partners.add(partner))
        .chain(() -> changes.publish(partner, () -> PartnerEvent.registered(partner)));
  }

  /**
   * Changes what is known of the version that the caller saw. What its machine sees changes with
   * it.
   *
   * @throws org.ignite.platform.versions.StaleVersion 412
   * @throws ClientTaken 409
   * @throws org.ignite.platform.problems.Missing 404, if the registry has no such organisation
   */
  @WithTransaction
  public Uni<Partner> change(
      UUID id, ExpectedVersion expected, UnaryOperator<PartnerDetails> change) {
    return partners
        .lock(id)
        .invoke(partner -> expected.check(partner.version()))
        .chain(
            partner -> {
              PartnerDetails details = change.apply(partner.details());
              return organisationIsKnown(details)
                  .chain(() -> partners.clientIsFree(details.clientId(), id))
                  .chain(
                      () ->
                          changes.publishChange(
                              partner,
                              Partner::details,
                              changed -> changed.take(details),
                              () -> PartnerEvent.changed(partner)));
            });
  }

  private Uni<Void> organisationIsKnown(PartnerDetails details) {
    return details.organisationId() == null
        ? Uni.createFrom().voidItem()
        : organisations.find(details.organisationId()).replaceWithVoid();
  }
}
