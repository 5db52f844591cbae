package org.ignite.participants.partners;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * The ids by which partners know people and organisations; in the session at hand. The two unique
 * keys of the table decide between requests that come side by side.
 */
@ApplicationScoped
class ExternalIds {

  /** What a partner has ids for, each in a table of its own. */
  enum Of {
    PERSON("external_person_id", "person_id"),
    ORGANISATION("external_organisation_id", "organisation_id");

    private final String insert;
    private final String standing;
    private final String delete;

    Of(String table, String thing) {
      insert =
          "insert into %s (partner_id, %s, external_id) values (:partner, :thing, :id)"
                  .formatted(table, thing)
              + " on conflict do nothing";
      standing =
          """
          select case when external_id <> :id then 'differs' when %2$s <> :thing then 'taken' else 'same' end
          from %1$s where partner_id = :partner and (%2$s = :thing or external_id = :id)
          """
              .formatted(table, thing);
      delete = "delete from %s where partner_id = :partner and %s = :thing".formatted(table, thing);
    }
  }

  /**
   * Gives an id to a thing that has none.
   *
   * @return false where the thing has had it before
   * @throws ExternalIdTaken 409, if another thing has it
   * @throws ExternalIdDiffers 409, if the thing has another
   */
  Uni<Boolean> add(Of of, UUID partnerId, UUID thing, String externalId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(of.insert)
                    .setParameter("partner", partnerId)
                    .setParameter("thing", thing)
                    .setParameter("id", externalId)
                    .executeUpdate())
        .chain(
            added ->
                added == 1
                    ? Uni.createFrom().item(true)
                    : standing(of, partnerId, thing, externalId));
  }

  private Uni<Boolean> standing(Of of, UUID partnerId, UUID thing, String externalId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(of.standing, String.class)
                    .setParameter("partner", partnerId)
                    .setParameter("thing", thing)
                    .setParameter("id", externalId)
                    .getResultList())
        .chain(
            found -> {
              if (found.isEmpty()) { // what stood in the way has just been deleted
                return add(of, partnerId, thing, externalId);
              }
              refuse(found);
              return Uni.createFrom().item(false);
            });
  }

  private static void refuse(List<String> found) {
    if (found.contains("taken")) {
      throw new ExternalIdTaken();
    }
    if (found.contains("differs")) {
      throw new ExternalIdDiffers();
    }
  }

  /** Takes a thing's id away; false where it has none. */
  Uni<Boolean> remove(Of of, UUID partnerId, UUID thing) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(of.delete)
                    .setParameter("partner", partnerId)
                    .setParameter("thing", thing)
                    .executeUpdate())
        .map(removed -> removed == 1);
  }
}
