package org.ignite.participants.partners;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ignite.participants.organisations.Organisations;
import org.ignite.participants.people.People;
import org.ignite.platform.audit.Audit;

/**
 * Matches people and organisations of the registry with a partner's own ids of them. The ids stay
 * here: no event, audit row or log line carries one.
 */
@ApplicationScoped
public class Matching {

  private final Partners partners;
  private final People people;
  private final Organisations organisations;
  private final ExternalIds ids;
  private final Audit audit;

  Matching(
      Partners partners, People people, Organisations organisations, ExternalIds ids, Audit audit) {
    this.partners = partners;
    this.people = people;
    this.organisations = organisations;
    this.ids = ids;
    this.audit = audit;
  }

  /**
   * Gives a person the partner's id; twice is once.
   *
   * @return false where the person has had it before
   * @throws ExternalIdTaken 409
   * @throws ExternalIdDiffers 409
   * @throws org.ignite.platform.problems.Missing 404, if there is no such partner or person
   */
  @WithTransaction
  public Uni<Boolean> matchPerson(UUID partnerId, UUID personId, String externalId) {
    return partners
        .find(partnerId)
        .chain(() -> people.find(personId))
        .chain(() -> ids.add(ExternalIds.Of.PERSON, partnerId, personId, externalId))
        .call(added -> recorded(added, "person", personId));
  }

  /**
   * The same for an organisation.
   *
   * @return false where the organisation has had it before
   * @throws ExternalIdTaken 409
   * @throws ExternalIdDiffers 409
   * @throws org.ignite.platform.problems.Missing 404, if there is no such partner or organisation
   */
  @WithTransaction
  public Uni<Boolean> matchOrganisation(UUID partnerId, UUID organisationId, String externalId) {
    return partners
        .find(partnerId)
        .chain(() -> organisations.find(organisationId))
        .chain(() -> ids.add(ExternalIds.Of.ORGANISATION, partnerId, organisationId, externalId))
        .call(added -> recorded(added, "organisation", organisationId));
  }

  /** Forgets the partner's id of a person; there may be none. */
  @WithTransaction
  public Uni<Void> unmatchPerson(UUID partnerId, UUID personId) {
    return ids.remove(ExternalIds.Of.PERSON, partnerId, personId)
        .chain(removed -> recorded(removed, "person", personId));
  }

  /** Forgets the partner's id of an organisation; there may be none. */
  @WithTransaction
  public Uni<Void> unmatchOrganisation(UUID partnerId, UUID organisationId) {
    return ids.remove(ExternalIds.Of.ORGANISATION, partnerId, organisationId)
        .chain(removed -> recorded(removed, "organisation", organisationId));
  }

  private Uni<Void> recorded(boolean changed, String subjectType, UUID subject) {
    return changed ? audit.record(subjectType, subject) : Uni.createFrom().voidItem();
  }
}
