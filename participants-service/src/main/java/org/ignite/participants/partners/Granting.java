package org.ignite.participants.partners;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ignite.participants.cohorts.Cohort;
import org.ignite.participants.cohorts.Cohorts;
import org.ignite.participants.partners.events.PartnerEvent;
import org.ignite.platform.outbox.Changes;

/**
 * Opens cohorts to partner organisations and closes them again. Every request of a machine looks at
 * the grants anew, so both hold from the next one on.
 */
@ApplicationScoped
public class Granting {

  private final Partners partners;
  private final Cohorts cohorts;
  private final Changes changes;

  Granting(Partners partners, Cohorts cohorts, Changes changes) {
    this.partners = partners;
    this.cohorts = cohorts;
    this.changes = changes;
  }

  /**
   * A grant that stands.
   *
   * @param isNew false where it stood before
   */
  public record Grant(Cohort cohort, boolean isNew) {}

  /**
   * Grants a cohort; twice is once.
   *
   * @throws org.ignite.platform.problems.Missing 404, if there is no such partner or cohort
   */
  @WithTransaction
  public Uni<Grant> grant(UUID partnerId, UUID cohortId) {
    return partners
        .lock(partnerId)
        .chain(partner -> cohorts.find(cohortId).chain(cohort -> granted(partner, cohort)));
  }

  private Uni<Grant> granted(Partner partner, Cohort cohort) {
    if (partner.isGranted(cohort.id())) {
      return Uni.createFrom().item(new Grant(cohort, false));
    }
    partner.grant(cohort.id());
    return published(partner).replaceWith(new Grant(cohort, true));
  }

  /**
   * Takes a grant back; one that is not there is taken back already.
   *
   * @throws org.ignite.platform.problems.Missing 404, if there is no such partner
   */
  @WithTransaction
  public Uni<Void> revoke(UUID partnerId, UUID cohortId) {
    return partners
        .lock(partnerId)
        .chain(
            partner -> {
              if (!partner.isGranted(cohortId)) {
                return Uni.createFrom().voidItem();
              }
              partner.revoke(cohortId);
              return published(partner).replaceWithVoid();
            });
  }

  private Uni<Partner> published(Partner partner) {
    return changes.publish(partner, () -> PartnerEvent.changed(partner));
  }
}
