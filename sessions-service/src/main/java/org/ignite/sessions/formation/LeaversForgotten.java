package org.ignite.sessions.formation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ignite.platform.steps.OneByOne;
import org.ignite.sessions.wishes.LeaverNews;

/**
 * Takes the wishes by and about somebody who has left out of what searches were given, and their
 * name from what they declined.
 */
@ApplicationScoped
class LeaversForgotten implements LeaverNews {

  private static final String NAMING =
      """
      select id from set_allocation where position(cast(cast(:participant as uuid) as text) in snapshot) > 0
      order by id
      """;

  /**
   * A set that was declined stays so: else what can be proposed, or that there was a decline, would
   * change as they leave, and tell whose it was.
   */
  private static final String NOBODYS =
      """
      update set_decline set
        participant_id = gen_random_uuid(),
        companions = array(select one from unnest(companions || participant_id) one order by one)
      where participant_id = :participant
      """;

  private final Allocations allocations;

  LeaversForgotten(Allocations allocations) {
    this.allocations = allocations;
  }

  @Override
  public Uni<Void> forget(UUID participantId) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(NAMING, UUID.class)
                    .setParameter("participant", participantId)
                    .getResultList())
        .chain(
            ids ->
                OneByOne.each(
                    ids,
                    id ->
                        allocations
                            .lock(id)
                            .invoke(allocation -> allocation.forgetWishesOf(participantId))))
        .chain(Panache::getSession)
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(NOBODYS)
                    .setParameter("participant", participantId)
                    .executeUpdate())
        .replaceWithVoid();
  }
}
