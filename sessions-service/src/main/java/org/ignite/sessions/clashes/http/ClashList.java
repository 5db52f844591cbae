package org.ignite.sessions.clashes.http;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.ignite.platform.pages.Rows;
import org.ignite.sessions.clashes.ClashLevel;
import org.ignite.sessions.clashes.ClashLevels;
import org.ignite.sessions.clashes.CoreDays;
import org.ignite.sessions.people.Standing;
import org.ignite.sessions.sessions.ChathamHouseRule;
import org.jspecify.annotations.Nullable;

/** Finds what a session clashes with, drafts included. */
@ApplicationScoped
class ClashList {

  private static final int MOST = 200;

  /**
   * {@code $2}: the viewer sees all; {@code $3}: who they are, for what they hold themselves. Whose
   * seats are hidden is not among those who are coming, unless the viewer holds the session.
   */
  private static final String CLASHES =
      """
      with mine as (
        select s.*, tstzrange(s.starts_at_utc, s.ends_at_utc) during from session s where s.id = $1),
      others as (
        select s.* from session s, mine
        where s.id <> mine.id and (s.state = 'SCHEDULED' or $2 and s.state = 'DRAFT')
          and tstzrange(s.starts_at_utc, s.ends_at_utc) && mine.during),
      coming as (
        select distinct i.session_id, i.person_id
        from invitation i join participant t on t.id = i.participant_id join session s on s.id = i.session_id
        where i.session_id in (select id from mine union all select id from others) and i.seat = 'TAKEN'
          and i.withdrawn_at is null and %s
          and (s.facilitator_id is not distinct from $3 or not %s)),
      found as (
        select 'FACILITATOR' clash, o.id, mine.facilitator_id person from mine join others o
          on o.facilitator_id = mine.facilitator_id
            or exists (select from coming c where c.session_id = o.id and c.person_id = mine.facilitator_id)
        union all
        select 'ROOM', o.id, null from mine join others o on o.room_key = mine.room_key
        union all
        select 'PERSON', o.id, c.person_id from mine join coming c on c.session_id = mine.id join others o
          on o.facilitator_id = c.person_id
            or exists (select from coming d where d.session_id = o.id and d.person_id = c.person_id)
        union all
        select 'RESIDENTIAL', o.id, null from mine join others o
          on o.cohort_id = mine.cohort_id and 'RESIDENTIAL' in (o.kind, mine.kind)
        union all
        select 'SEASON', null, null from mine join cohort c on c.id = mine.cohort_id
          and (mine.starts_at::date < c.starts_on or mine.ends_at::date > c.ends_on))
      select found.clash, found.id, o.title, o.starts_at_utc, o.ends_at_utc,
             $2 or o.facilitator_id = $3 told, p.given_name || ' ' || p.family_name who
      from found left join others o on o.id = found.id left join person p on p.id = found.person
      order by found.clash, o.starts_at_utc, found.id, found.person
      limit %d
      """
          .formatted(Standing.belongs("t"), ChathamHouseRule.hidesWhoIsThere("s", "$4"), MOST);

  private final Pool database;
  private final CoreDays coreDays;
  private final Clock clock;

  ClashList(Pool database, CoreDays coreDays, Clock clock) {
    this.database = database;
    this.coreDays = coreDays;
    this.clock = clock;
  }

  /**
   * What a session clashes with and its cohort does not ignore.
   *
   * @param viewer who asks; null for one who sees all
   */
  Uni<List<ClashView>> of(UUID sessionId, ClashLevels levels, @Nullable UUID viewer) {
    return database
        .preparedQuery(CLASHES)
        .execute(
            Tuple.of(sessionId, viewer == null, viewer, clock.instant().atOffset(ZoneOffset.UTC)))
        .map(rows -> Rows.all(rows, row -> ClashView.of(row, levels)))
        .chain(
            clashes ->
                tooMuch(sessionId, levels, viewer == null)
                    .map(more -> Stream.concat(clashes.stream(), more.stream())))
        .map(all -> all.filter(clash -> clash.level() != ClashLevel.IGNORE).limit(MOST).toList());
  }

  /** Of whom what is planned asks too much, the programme team alone is told. */
  private Uni<List<ClashView>> tooMuch(UUID sessionId, ClashLevels levels, boolean all) {
    return Panache.withSession(() -> coreDays.over(sessionId))
        .map(
            over ->
                all
                    ? over.stream().map(one -> ClashView.of(one, levels)).toList()
                    : over.stream().limit(1).map(one -> ClashView.ofSomebody(levels)).toList());
  }
}
