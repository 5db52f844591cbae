package org.ignite.sessions.attendance.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.ignite.platform.links.PersonalLinks;
import org.ignite.sessions.attendance.AttendanceLinks;
import org.ignite.sessions.people.Standing;

/** Reads what the attendance page shows. */
@ApplicationScoped
class AttendanceReading {

  private static final String SHOWN =
      """
      select s.id, s.facilitator_id, s.title, s.starts_at, s.zone, s.starts_at_utc, s.ends_at_utc, s.state,
        i.id as invitation_id, i.attendance, n.given_name || ' ' || n.family_name as name
      from attendance_page a
      join session s on s.id = a.session_id and s.facilitator_id = a.facilitator_id
      left join invitation i on i.session_id = s.id and i.withdrawn_at is null
        and (i.attendance <> 'UNKNOWN' or not exists (
          select from participant p where p.id = i.participant_id and %s))
      left join person n on n.id = i.person_id
      where a.id = $1
      order by n.family_name, n.given_name, i.id
      """
          .formatted(Standing.hasLeft("p"));

  private final PersonalLinks links;
  private final Pool database;
  private final Clock clock;

  AttendanceReading(PersonalLinks links, Pool database, Clock clock) {
    this.links = links;
    this.database = database;
    this.clock = clock;
  }

  /**
   * The page that a token opens.
   *
   * @throws org.ignite.platform.problems.Missing 404, if it opens none, or somebody else holds the
   *     session now
   */
  Uni<AttendanceShown> opened(String token) {
    return links
        .opens(AttendanceLinks.PAGE, token)
        .chain(page -> database.preparedQuery(SHOWN).execute(Tuple.of(page)))
        .map(rows -> AttendanceShown.of(rows, clock.instant()));
  }
}
