package org.ignite.sessions.availability;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ignite.sessions.people.Standing;
import org.ignite.sessions.sessions.ChathamHouseRule;
import org.ignite.sessions.sessions.SessionKind;

/**
 * When people are busy: what they have said, the sessions that they hold or have said yes to, and
 * the core ones that they are invited to and have not declined, of whatever cohort. It says when
 * and never with what.
 */
@ApplicationScoped
public class BusyTimes {

  /** The kinds that everybody has signed up to; a place at the others is offered. */
  private static final String CORE =
      Arrays.stream(SessionKind.values())
          .filter(kind -> kind.rules().core())
          .map(kind -> "'" + kind.name() + "'")
          .collect(Collectors.joining(", ", "(", ")"));

  private static final String BUSY =
      """
      select u.person_id, cast(u.starts_at as text), cast(u.ends_at as text), u.zone, u.whole_days,
        u.every_weeks, cast(u.until as text), 0, 0
      from unavailability u
      where u.person_id in (:people) and u.starts_at_utc < :to and u.last_ends_at_utc > :from
      union all
      select s.facilitator_id, null, null, null, null, null, null, %1$s
      from session s
      where s.facilitator_id in (:people) and s.state = 'SCHEDULED'
        and s.starts_at_utc < :to and s.ends_at_utc > :from and not %5$s
      union all
      select i.person_id, null, null, null, null, null, null, %1$s
      from invitation i
      join session s on s.id = i.session_id
      join participant p on p.id = i.participant_id
      where i.person_id in (:people) and i.withdrawn_at is null and %4$s
        and s.state = 'SCHEDULED' and s.starts_at_utc < :to and s.ends_at_utc > :from
        and (i.reply = 'YES' or s.kind in %2$s and i.reply <> 'NO') and not %3$s
        and not %5$s
      """
          .formatted(
              "cast(extract(epoch from s.starts_at_utc) as bigint),"
                  + " cast(extract(epoch from s.ends_at_utc) as bigint)",
              CORE,
              ChathamHouseRule.hidesWhoIsThere("s", ":now"),
              Standing.belongs("p"),
              "(s.learning_set_id is not null and s.cohort_id = :formedAnew)");

  private static final UUID NO_COHORT = new UUID(0, 0);

  private final Clock clock;

  BusyTimes(Clock clock) {
    this.clock = clock;
  }

  /**
   * The busy times of people that touch a period, by person; no entry for who is free. In the
   * session of Hibernate at hand, since it is also asked in the middle of a transaction, which
   * would otherwise wait for a second connection.
   */
  public Uni<Map<UUID, List<Interval>>> of(Collection<UUID> personIds, Interval period) {
    return of(personIds, period, NO_COHORT);
  }

  /**
   * The same, without the meetings of a cohort's learning sets, which are to be formed anew: the
   * dates that a set has are open to it.
   */
  public Uni<Map<UUID, List<Interval>>> of(
      Collection<UUID> personIds, Interval period, UUID formedAnew) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(BUSY, Object[].class)
                    .setParameter("people", personIds)
                    .setParameter("from", period.start())
                    .setParameter("to", period.end())
                    .setParameter("now", clock.instant())
                    .setParameter("formedAnew", formedAnew)
                    .getResultList())
        .map(
            rows -> {
              Map<UUID, List<Interval>> busy = new HashMap<>();
              for (Object[] row : rows) {
                busy.computeIfAbsent((UUID) row[0], person -> new ArrayList<>())
                    .addAll(times(row, period));
              }
              return busy;
            });
  }

  /** A period as it was said, or a session's two moments in seconds. */
  private static List<Interval> times(Object[] row, Interval period) {
    if (!(row[3] instanceof String zone)) {
      return List.of(new Interval(moment(row[7]), moment(row[8])));
    }
    return new UnavailablePeriod(
            local(row[1]),
            local(row[2]),
            ZoneId.of(zone),
            Boolean.TRUE.equals(row[4]),
            (Integer) row[5],
            row[6] instanceof String until ? LocalDate.parse(until) : null)
        .within(period);
  }

  private static LocalDateTime local(Object text) {
    return LocalDateTime.parse(String.valueOf(text).replace(' ', 'T'));
  }

  private static Instant moment(Object seconds) {
    return Instant.ofEpochSecond(((Number) seconds).longValue());
  }
}
