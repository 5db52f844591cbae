package org.ignite.sessions.mixing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ignite.platform.pages.Rows;
import org.ignite.sessions.people.Standing;
import org.ignite.sessions.sessions.Audience;
import org.ignite.sessions.sessions.ChathamHouseRule;
import org.ignite.sessions.sessions.SessionKind;

/** Reads who of those who take part in a cohort has been in a small group with whom. */
@ApplicationScoped
public class WhoHasMet {

  private static final String SMALL_GROUPS =
      Arrays.stream(SessionKind.values())
          .filter(kind -> kind.rules().audience() != Audience.COHORT)
          .map(kind -> "'" + kind.name() + "'")
          .collect(Collectors.joining(", ", "(", ")"));

  /** {@code $2}: now. Of whom nothing was recorded, it is known whether they had a seat. */
  private static final String MET =
      Standing.TAKING_PART_ONCE
          + """
          , there as (
            select i.session_id, p.id from p
              join participant any_of on any_of.person_id = p.person_id and any_of.cohort_id = $1
              join invitation i on i.participant_id = any_of.id
              join session s on s.id = i.session_id
            where s.cohort_id = $1 and s.state = 'SCHEDULED' and s.ends_at_utc <= $2
              and s.kind in %s and not %s and i.withdrawn_at is null
              and (i.attendance = 'PRESENT' or i.attendance = 'UNKNOWN' and i.seat = 'TAKEN')),
          met as (
            select one.id as one, other.id as other, cast(count(*) as int) as sessions
            from there one join there other on other.session_id = one.session_id and one.id < other.id
            group by one.id, other.id),
          together as (
            select one.participant_id as one, other.participant_id as other
            from learning_set_member one join learning_set_member other
              on other.learning_set_id = one.learning_set_id and one.participant_id < other.participant_id
            where one.participant_id in (select id from p) and other.participant_id in (select id from p))
          select one, other, coalesce(met.sessions, 0) as sessions, together.one is not null as in_one_set
          from met full join together using (one, other)
          order by one, other
          """
              .formatted(SMALL_GROUPS, ChathamHouseRule.hidesWhoIsThere("s", "$2"));

  private final Pool database;
  private final Clock clock;

  WhoHasMet(Pool database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The pairs of a cohort who have, or share a set now, in the order of their ids. */
  public Uni<List<PairMet>> of(UUID cohortId) {
    return database
        .preparedQuery(MET)
        .execute(Tuple.of(cohortId, clock.instant().atOffset(ZoneOffset.UTC)))
        .map(rows -> Rows.all(rows, WhoHasMet::pair));
  }

  private static PairMet pair(Row row) {
    return new PairMet(
        row.getUUID("one"),
        row.getUUID("other"),
        row.getInteger("sessions"),
        row.getBoolean("in_one_set"));
  }
}
