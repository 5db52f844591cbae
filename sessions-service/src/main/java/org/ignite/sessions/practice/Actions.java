package org.ignite.sessions.practice;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.ignite.platform.finding.Found;
import org.ignite.sessions.people.Season;

/** All actions; in the session of Hibernate at hand. */
@ApplicationScoped
public class Actions {

  private static final String LOCK = "select id from set_action where id = :id for update";

  private static final String OPEN_OF =
      "select count(*) from SetAction where learningSetId = :set and participantId = :owner and"
          + " state = :open";

  private static final String BEFORE =
      """
      insert into set_action_change (action_id, action_version, what, due_on, changed_at)
      values (:id, :version, :what, :dueOn, :now)
      """;

  private static final String KEPT =
      """
      select count(*) filter (
          where not a.late and (a.state = 'DONE' or a.state = 'OPEN' and a.due_on >= :today)) as kept,
        count(*) as due
      from set_action a %s
      where a.learning_set_id = :set and %s
        and (a.state <> 'OPEN' or a.changed_at is not null or a.due_on < :today)
      """
          .formatted(Audience.around("a"), Audience.stands("a"));

  private final Clock clock;

  Actions(Clock clock) {
    this.clock = clock;
  }

  Uni<Void> add(SetAction action) {
    return Panache.getSession().chain(session -> session.persist(action).chain(session::flush));
  }

  /**
   * The action, and nobody else changes or deletes it until the transaction ends.
   *
   * @throws org.ignite.platform.problems.Missing 404
   */
  Uni<SetAction> lock(UUID id) {
    return Found.id(LOCK, id, "action")
        .chain(locked -> Found.entity(SetAction.class, locked, "action"));
  }

  /** How many somebody has open in a set. Exact under the set's lock. */
  Uni<Long> open(UUID setId, UUID owner) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createSelectionQuery(OPEN_OF, Long.class)
                    .setParameter("set", setId)
                    .setParameter("owner", owner)
                    .setParameter("open", SetActionState.OPEN)
                    .getSingleResult());
  }

  /** Keeps what an action says that is changed just now. */
  Uni<Void> keepWords(SetAction action, ActionWords before, Instant now) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(BEFORE)
                    .setParameter("id", action.id())
                    .setParameter("version", action.version())
                    .setParameter("what", before.what())
                    .setParameter("dueOn", before.dueOn())
                    .setParameter("now", now)
                    .executeUpdate())
        .replaceWithVoid();
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
