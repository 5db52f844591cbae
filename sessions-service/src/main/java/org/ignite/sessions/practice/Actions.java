package org.ignite.sessions.practice;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.UUID;
import org.ignite.sessions.people.Season;
import org.ignite.sessions.people.Standing;

/** All actions; in the session of Hibernate at hand. */
@ApplicationScoped
public class Actions {

  /** That action {@code a} is of somebody who is in its set now. */
  public static final String STANDS =
      """
      exists (
        select from learning_set_member m join participant p on p.id = m.participant_id
        where m.participant_id = a.participant_id and m.learning_set_id = a.learning_set_id and %s)
      """
          .formatted(Standing.belongs("p"));

  private static final String KEPT =
      """
      select count(*) filter (
          where not a.late and (a.state = 'DONE' or a.state = 'OPEN' and a.due_on >= :today)) as kept,
        count(*) as due
      from set_action a
      where a.learning_set_id = :set and %s
        and (a.state <> 'OPEN' or a.changed_at is not null or a.due_on < :today)
      """
          .formatted(STANDS);

  private final Clock clock;

  Actions(Clock clock) {
    this.clock = clock;
  }

  /**
   * How reliably a set's actions are followed through.
   *
   * @param kept done or changed, each time by the day that stood then
   * @param due all that were followed through (done, changed or dropped), or whose day has passed
   */
  public record KeptShare(long kept, long due) {}

  /** How many actions of those who are in a set now were kept, out of how many that were due. */
  public Uni<KeptShare> keptShare(UUID setId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(KEPT, Tuple.class)
                    .setParameter("set", setId)
                    .setParameter("today", Season.day(clock.instant()))
                    .getSingleResult())
        .map(row -> new KeptShare(row.get(0, Long.class), row.get(1, Long.class)));
  }
}
