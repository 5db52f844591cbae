package org.ignite.sessions.insights;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.ignite.platform.pages.Rows;
import org.ignite.sessions.people.Season;
import org.ignite.sessions.themes.Theme;
import org.jspecify.annotations.Nullable;

/**
 * All insights, those that wait and those that are shown. There is no entity: a row that Hibernate
 * wrote would come with a version, and its change with an audit row and an event.
 */
@ApplicationScoped
class Insights {

  private static final String SEASON = "select starts_on, ends_on from cohort where id = $1";

  /** The same text is one insight, so that a repeat needs no key that somebody keeps. */
  private static final String HOLD =
      """
      insert into held_insight (cohort_id, half_season, theme, text)
      select $1::uuid, $2::text, $3::text, $4::text
      where not exists (
        select from insight where cohort_id = $1 and half_season = $2 and theme = $3 and text = $4)
      on conflict do nothing
      """;

  /** A repeat needs no room. */
  private static final String ROOM =
      """
      select (select count(*) from held_insight where cohort_id = $1 and half_season = $2) < $5::int
        or exists (
          select from held_insight where cohort_id = $1 and half_season = $2 and theme = $3 and text = $4)
        or exists (
          select from insight where cohort_id = $1 and half_season = $2 and theme = $3 and text = $4) as room
      """;

  /** Readers go on; who else would show or remove waits. */
  private static final String NOBODY_ELSE = "lock table insight in share row exclusive mode";

  /**
   * Of each cohort and half-season of which enough wait, or whose time is over, all are written
   * anew by one statement in random order: neither ids nor the order of rows nor the number of the
   * transaction tell old from new.
   */
  private static final String SHOW =
      """
      with due as (
        select h.cohort_id, h.half_season
        from held_insight h join cohort c on c.id = h.cohort_id
        group by h.cohort_id, h.half_season, c.starts_on, c.ends_on
        having count(*) >= cast(:fewest as int) or cast(:today as date) > case h.half_season
          when 'autumn' then c.starts_on + (c.ends_on - c.starts_on) / 2 else c.ends_on end),
      shown as (
        delete from insight i using due d
        where i.cohort_id = d.cohort_id and i.half_season = d.half_season returning i.*),
      waiting as (
        delete from held_insight h using due d
        where h.cohort_id = d.cohort_id and h.half_season = d.half_season returning h.*)
      insert into insight (id, cohort_id, half_season, theme, text)
      select id, cohort_id, half_season, theme, text from (
        select distinct on (cohort_id, half_season, theme, text) * from (
          select id, cohort_id, half_season, theme, text, 0 as later from shown
          union all
          select gen_random_uuid(), cohort_id, half_season, theme, text, 1 from waiting) every
        order by cohort_id, half_season, theme, text, later) once
      order by gen_random_uuid()
      """;

  private static final String REMOVE =
      "delete from insight where id = :insight and cohort_id = :cohort";

  private final Pool database;

  Insights(Pool database) {
    this.database = database;
  }

  /** The season of a cohort; null while nothing is known of it. */
  Uni<@Nullable Season> season(UUID cohortId) {
    return database
        .preparedQuery(SEASON)
        .execute(Tuple.of(cohortId))
        .map(
            rows ->
                Rows.first(
                    rows,
                    row -> new Season(row.getLocalDate("starts_on"), row.getLocalDate("ends_on"))));
  }

  /**
   * Whether an insight finds room among those that wait. Asked outside of any lock: a few more that
   * come at the same moment do no harm.
   *
   * @param most how many of a cohort and half-season wait
   */
  Uni<Boolean> room(UUID cohortId, HalfSeason half, Theme theme, String text, int most) {
    return database
        .preparedQuery(ROOM)
        .execute(Tuple.of(cohortId, half.text(), theme.text(), text, most))
        .map(rows -> rows.iterator().next().getBoolean("room"));
  }

  /** Keeps an insight until it is shown among others. It leaves nothing else behind. */
  Uni<Void> hold(UUID cohortId, HalfSeason half, Theme theme, String text) {
    return database
        .preparedQuery(HOLD)
        .execute(Tuple.of(cohortId, half.text(), theme.text(), text))
        .replaceWithVoid();
  }

  /**
   * Shows what can be shown without telling when it was written.
   *
   * @param fewest how many must have come together, unless their half-season is over
   */
  Uni<Void> show(int fewest, LocalDate today) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(NOBODY_ELSE)
                    .executeUpdate()
                    .chain(
                        () ->
                            session
                                .createNativeQuery(SHOW)
                                .setParameter("fewest", fewest)
                                .setParameter("today", today)
                                .executeUpdate()))
        .replaceWithVoid();
  }

  /** Removes one that is shown; false if there is none. */
  Uni<Boolean> remove(UUID cohortId, UUID insightId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(NOBODY_ELSE)
                    .executeUpdate()
                    .chain(
                        () ->
                            session
                                .createNativeQuery(REMOVE)
                                .setParameter("insight", insightId)
                                .setParameter("cohort", cohortId)
                                .executeUpdate()))
        .map(removed -> removed == 1);
  }
}
