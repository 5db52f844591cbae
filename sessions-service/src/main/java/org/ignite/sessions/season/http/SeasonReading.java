package org.ignite.sessions.season.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.access.Access;
import org.ignite.platform.access.Reach;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.problems.Missing;
import org.ignite.sessions.people.Season;
import org.ignite.sessions.season.Closing;
import org.ignite.sessions.season.Closure;
import org.ignite.sessions.season.SeasonCalendar;
import org.ignite.sessions.sessions.SessionReach;

/**
 * Reads a season for showing: the cohort, its closed periods, and of its sessions what one may see.
 */
@ApplicationScoped
class SeasonReading {

  /** A season has some dozens; a picture of more could not be read. */
  private static final int MOST_SESSIONS = 500;

  private static final String COHORT =
      """
      select c.name, c.starts_on, c.ends_on, coalesce((
        select p.elections from season_plan p where p.cohort_id = c.id order by p.id desc limit 1),
        true) as elections
      from cohort c where c.id = $1
      """;

  private static final String CLOSED =
      """
      select kind, name, first_day, last_day from closed_period
      where (cohort_id is null or cohort_id = $1) and last_day >= $2 and first_day <= $3
      order by first_day, id
      """;

  /** {@code $1} is the viewer's person, {@code $2} whether they see everything. */
  private static final String SESSIONS =
      """
      select s.title, s.kind, s.starts_at, s.ends_at, s.zone, s.state from session s
      where s.cohort_id = $6 and ($2 or $3 and %s or $4 and %s or $5 and %s)
      order by s.starts_at_utc, s.id
      limit $7
      """
          .formatted(SessionReach.HELD, SessionReach.OF_COHORT, SessionReach.INVITED);

  private final Pool database;
  private final Access access;

  SeasonReading(Pool database, Access access) {
    this.database = database;
    this.access = access;
  }

  private record Facts(String cohort, Season season, boolean elections) {

    static Facts of(Row row) {
      return new Facts(
          row.getString("name"),
          new Season(row.getLocalDate("starts_on"), row.getLocalDate("ends_on")),
          row.getBoolean("elections"));
    }
  }

  /**
   * The season, as the caller may see it.
   *
   * @throws Missing 404, if nothing is known of the cohort
   */
  Uni<SeasonShown> read(UUID cohortId) {
    Tuple viewer =
        Tuple.from(
            Arrays.asList(
                access.all() ? null : access.person(),
                access.all(),
                access.reaches(Reach.HELD),
                access.reaches(Reach.COHORT),
                access.reaches(Reach.OWN),
                cohortId,
                MOST_SESSIONS));
    return database
        .preparedQuery(COHORT)
        .execute(Tuple.of(cohortId))
        .map(rows -> Rows.one(rows, "cohort", Facts::of))
        .chain(
            facts ->
                closed(cohortId, facts)
                    .chain(
                        closed ->
                            database
                                .preparedQuery(SESSIONS)
                                .execute(viewer)
                                .map(
                                    rows ->
                                        new SeasonShown(
                                            facts.cohort(),
                                            facts.season(),
                                            Rows.all(rows, SeasonShown.SessionShown::of),
                                            closed))));
  }

  private Uni<List<Closure>> closed(UUID cohortId, Facts facts) {
    return database
        .preparedQuery(CLOSED)
        .execute(Tuple.of(cohortId, facts.season().startsOn(), facts.season().endsOn()))
        .map(rows -> Rows.all(rows, SeasonReading::closure))
        .map(given -> SeasonCalendar.of(facts.season(), given, facts.elections()).closed());
  }

  private static Closure closure(Row row) {
    return new Closure(
        Closing.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getLocalDate("first_day"),
        row.getLocalDate("last_day"));
  }
}
