package org.ignite.sessions.exchanges;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Saying that one wants a visit, so that nobody goes twice before. */
@ApplicationScoped
public class Wishing {

  private static final String WISH =
      """
      insert into exchange_wish (participant_id, wished_at) values (:participant, now())
      on conflict (participant_id) do nothing
      """;

  private static final String FORGET =
      "delete from exchange_wish where participant_id = :participant";

  private final Parts parts;

  Wishing(Parts parts) {
    this.parts = parts;
  }

  /**
   * Says, for oneself, whether one wants a visit. Twice is once.
   *
   * @throws NotTakingPart 409
   */
  @WithTransaction
  public Uni<Void> wish(UUID cohortId, UUID personId, boolean wanted) {
    return parts
        .of(cohortId, personId, null, "")
        .chain(
            part ->
                Panache.getSession()
                    .chain(
                        session ->
                            session
                                .createNativeQuery(wanted ? WISH : FORGET)
                                .setParameter("participant", part.participantId())
                                .executeUpdate()))
        .replaceWithVoid();
  }
}
