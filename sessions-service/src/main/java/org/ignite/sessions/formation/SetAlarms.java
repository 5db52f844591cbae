package org.ignite.sessions.formation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.ignite.platform.finding.Found;
import org.ignite.platform.problems.RuleBroken;
import org.ignite.platform.sweeps.Sweep;
import org.ignite.sessions.formation.Allocation.Effort;
import org.ignite.sessions.people.Season;
import org.ignite.sessions.people.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Watches the sets that were released. One with fewer than four members has to be formed again
 * (PROGRAMME: how a learning set works): that is noticed, and a change that moves few others is
 * looked for, which the programme team finds beside the alarm.
 */
@ApplicationScoped
public class SetAlarms {

  /** How many of set {@code f.learning_set_id} take part. */
  public static final String MEMBERS =
      """
      (select count(*) from learning_set_member m join participant p on p.id = m.participant_id
       where m.learning_set_id = f.learning_set_id and %s)
      """
          .formatted(Standing.takesPart("p"));

  /** A set with fewer has to be formed again. */
  public static final int FEWEST = 4;

  private static final int SECONDS = 3;

  private static final String DUE =
      """
      select f.learning_set_id as id from released_set f
      join learning_set l on l.id = f.learning_set_id join cohort c on c.id = l.cohort_id
      where f.alarm_at is null and l.state = 'OPEN' and c.ends_on >= $1 and %s < $2
      order by f.learning_set_id limit 100
      """
          .formatted(MEMBERS);

  private static final String WATCH =
      """
      insert into released_set (learning_set_id) values (:set)
      on conflict (learning_set_id) do update set alarm_at = null, plan_id = null
      """;

  private static final String RAISE =
      """
      update released_set set alarm_at = :now, plan_id = cast(:plan as uuid)
      where learning_set_id = :set and alarm_at is null
      """;

  private final Forming forming;
  private final Sweep sweep;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  SetAlarms(Forming forming, Sweep sweep, Clock clock) {
    this.forming = forming;
    this.sweep = sweep;
    this.clock = clock;
  }

  /** Watches a set from now on; in the transaction at hand. */
  Uni<Void> watch(UUID learningSetId) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(WATCH)
                    .setParameter("set", learningSetId)
                    .executeUpdate())
        .replaceWithVoid();
  }

  @Scheduled(
      every = "${ignite.sessions.sets-looked-at-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> look() {
    LocalDate today = Season.day(clock.instant());
    return sweep.unlocked("learning_set", DUE, Tuple.of(today, (long) FEWEST), this::raise);
  }

  private Uni<Void> raise(UUID learningSetId) {
    Instant now = clock.instant();
    return Found.id("select cohort_id from learning_set where id = :id", learningSetId, "set")
        .chain(this::planned)
        .call(() -> Panache.getSession().chain(Mutiny.Session::flush))
        .chain(
            plan ->
                Panache.getSession()
                    .chain(
                        hibernate ->
                            hibernate
                                .createNativeQuery(RAISE)
                                .setParameter("now", now)
                                .setParameter("plan", plan)
                                .setParameter("set", learningSetId)
                                .executeUpdate()))
        .replaceWithVoid();
  }

  /** What can't even be looked for leaves the alarm without a plan. */
  private Uni<@Nullable UUID> planned(UUID cohortId) {
    Effort effort = new Effort(random.nextInt(Integer.MAX_VALUE), null, SECONDS);
    return forming
        .start(cohortId, null, AllocationOrder.ofChange(null, null), null, effort)
        .onFailure(RuleBroken.class)
        .recoverWithNull();
  }
}
