package org.ignite.sessions.exchanges;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
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

  private static final String WANTED =
      """
      select exists (
        select from exchange_wish w join participant p on p.id = w.participant_id
        where p.person_id = $1 and p.cohort_id = $2) as wanted
      """;

  private final ExchangeParticipants participants;
  private final Pool database;

  Wishing(ExchangeParticipants participants, Pool database) {
    this.participants = participants;
    this.database = database;
  }

  /** Whether a person has said in a cohort that they want a visit. */
  public Uni<Boolean> wants(UUID cohortId, UUID personId) {
    return database
        .preparedQuery(WANTED)
        .execute(Tuple.of(personId, cohortId))
        .map(rows -> rows.iterator().next().getBoolean("wanted"));
  }

  /**
   * Says, for oneself, whether one wants a visit. Twice is once.
   *
   * @throws NotTakingPart 409
   */
  @WithTransaction
  public Uni<Void> wish(UUID cohortId, UUID personId, boolean wanted) {
    return participants
        .of(cohortId, personId, null, "")
        .chain(
            participant ->
                Panache.getSession()
                    .chain(
                        session ->
                            session
                                .createNativeQuery(wanted ? WISH : FORGET)
                                .setParameter("participant", participant.participantId())
                                .executeUpdate()))
        .replaceWithVoid();
  }
}
