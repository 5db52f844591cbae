package org.ignite.sessions.learningsets;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.finding.Found;
import org.ignite.sessions.learningsets.LearningSets.Member;
import org.ignite.sessions.people.Standing;
import org.jspecify.annotations.Nullable;

/** What members want to become of their sets; in the session of Hibernate at hand. */
@ApplicationScoped
class FutureChoices {

  private static final String SAY =
      """
      update learning_set_member m set wish = :wish from participant p
      where p.id = m.participant_id and m.learning_set_id = :set and p.person_id = :person and %s
      """
          .formatted(Standing.belongs("p"));

  private static final String FUTURE =
      """
      select l.state, max(m.wish) filter (where p.person_id = :person) as own,
        count(*) filter (where m.wish = 'CLOSE') as closing,
        count(*) filter (where m.wish = 'CARRY_ON') as carrying_on, count(p.id) as members
      from learning_set l left join (learning_set_member m join participant p
        on p.id = m.participant_id and %s) on m.learning_set_id = l.id
      where l.id = :set group by l.id
      """
          .formatted(Standing.belongs("p"));

  private static final String OTHERS =
      """
      select m.participant_id from learning_set_member m join participant p on p.id = m.participant_id
      where m.learning_set_id = :id and (m.wish is distinct from 'CARRY_ON' or %s)
      order by m.participant_id
      """
          .formatted(Standing.hasLeft("p"));

  private static final String PARTICIPATIONS =
      """
      select m.participant_id from learning_set_member m join participant p on p.id = m.participant_id
      where m.learning_set_id = :set and p.person_id = :person
      """;

  Uni<Void> say(UUID setId, UUID personId, @Nullable FutureChoice wish) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(SAY)
                    .setParameter("wish", wish == null ? null : wish.name())
                    .setParameter("set", setId)
                    .setParameter("person", personId)
                    .executeUpdate())
        .replaceWithVoid();
  }

  /**
   * What they want together.
   *
   * @param personId of whom it says what they want themselves
   */
  Uni<SetFuture> future(UUID setId, @Nullable UUID personId) {
    return Panache.getSession()
        .call(hibernate -> hibernate.flush())
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(FUTURE, Tuple.class)
                    .setParameter("set", setId)
                    .setParameter("person", personId)
                    .getSingleResult())
        .map(FutureChoices::future);
  }

  private static SetFuture future(Tuple row) {
    String own = row.get("own", String.class);
    return new SetFuture(
        LearningSetState.valueOf(row.get("state", String.class)),
        own == null ? null : FutureChoice.valueOf(own),
        row.get("closing", Long.class),
        row.get("carrying_on", Long.class),
        row.get("members", Long.class));
  }

  /** Those in a set who do not want to carry it on, or have left the cohort. */
  Uni<List<Member>> others(UUID setId) {
    return Found.ids(OTHERS, setId).map(others -> members(setId, others));
  }

  /** By which participation a person is in a set; empty where they are not. */
  Uni<List<Member>> of(UUID setId, UUID personId) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(PARTICIPATIONS, UUID.class)
                    .setParameter("set", setId)
                    .setParameter("person", personId)
                    .getResultList())
        .map(participations -> members(setId, participations));
  }

  private static List<Member> members(UUID setId, List<UUID> participantIds) {
    return participantIds.stream().map(id -> new Member(id, setId)).toList();
  }
}
