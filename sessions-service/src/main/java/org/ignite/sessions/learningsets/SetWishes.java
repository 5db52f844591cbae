package org.ignite.sessions.learningsets;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.UUID;
import org.ignite.sessions.people.Standing;
import org.jspecify.annotations.Nullable;

/** What members want to become of their sets; in the session of Hibernate at hand. */
@ApplicationScoped
class SetWishes {

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

  private static final String KEEP =
      """
      delete from learning_set_member m using participant p
      where p.id = m.participant_id and m.learning_set_id = :set
        and (m.wish is distinct from 'CARRY_ON' or %s)
      """
          .formatted(Standing.hasLeft("p"));

  private static final String LEAVE =
      """
      delete from learning_set_member m using participant p
      where p.id = m.participant_id and m.learning_set_id = :set and p.person_id = :person
      """;

  Uni<Void> say(UUID setId, UUID personId, @Nullable SetWish wish) {
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
        .map(SetWishes::future);
  }

  private static SetFuture future(Tuple row) {
    String own = row.get("own", String.class);
    return new SetFuture(
        LearningSetState.valueOf(row.get("state", String.class)),
        own == null ? null : SetWish.valueOf(own),
        row.get("closing", Long.class),
        row.get("carrying_on", Long.class),
        row.get("members", Long.class));
  }

  /** Those alone stay in a set who want to carry it on. */
  Uni<Void> keepThoseWhoCarryOn(UUID setId) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate.createNativeQuery(KEEP).setParameter("set", setId).executeUpdate())
        .replaceWithVoid();
  }

  /** Lets somebody out of a set that has no meetings of the programme to come. */
  Uni<Void> leave(UUID setId, UUID personId) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(LEAVE)
                    .setParameter("set", setId)
                    .setParameter("person", personId)
                    .executeUpdate())
        .replaceWithVoid();
  }
}
