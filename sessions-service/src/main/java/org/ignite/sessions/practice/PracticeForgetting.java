package org.ignite.sessions.practice;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.steps.OneByOne;
import org.ignite.platform.sweeps.Sweep;
import org.ignite.sessions.people.Season;

/**
 * Forgets what a set worked with, half a year after its season, once nothing has been brought,
 * agreed or followed through in it for as long and it has not met: a set may go on after the
 * season.
 */
@ApplicationScoped
public class PracticeForgetting {

  private static final Period KEPT_FOR = Period.ofMonths(6);

  private static final String DUE =
      """
      select l.id from learning_set l join cohort c on c.id = l.cohort_id
      where c.ends_on < $1
        and (exists (select from set_issue i where i.learning_set_id = l.id and i.state <> 'WITHDRAWN')
          or exists (select from set_action a where a.learning_set_id = l.id)
          or exists (select from ground_rules r where r.learning_set_id = l.id))
        and not exists (
          select from set_issue i where i.learning_set_id = l.id and greatest(i.brought_at, i.ended_at) > $2)
        and not exists (
          select from set_action a
          where a.learning_set_id = l.id and greatest(a.agreed_at, a.changed_at, a.ended_at) > $2)
        and not exists (
          select from session s where s.learning_set_id = l.id and s.state = 'SCHEDULED' and s.ends_at_utc > $2)
      order by l.id limit 500
      """;

  private static final List<String> FORGET =
      List.of(
          "delete from set_action where learning_set_id = :set",
          Issues.WITHDRAW,
          "delete from ground_rules_agreement where learning_set_id = :set",
          "delete from ground_rules where learning_set_id = :set");

  private final Sweep sweep;
  private final Clock clock;

  PracticeForgetting(Sweep sweep, Clock clock) {
    this.sweep = sweep;
    this.clock = clock;
  }

  /** Each hour, of the sets for which it is time. */
  @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public Uni<Void> forgetDue() {
    Instant now = clock.instant();
    return sweep.over(
        "learning_set",
        DUE,
        Tuple.of(Season.day(now).minus(KEPT_FOR), now.atOffset(ZoneOffset.UTC).minus(KEPT_FOR)),
        PracticeForgetting::forget);
  }

  private static Uni<Void> forget(UUID setId) {
    return OneByOne.each(
        FORGET,
        sql ->
            Panache.getSession()
                .chain(
                    session ->
                        session.createNativeQuery(sql).setParameter("set", setId).executeUpdate())
                .replaceWithVoid());
  }
}
