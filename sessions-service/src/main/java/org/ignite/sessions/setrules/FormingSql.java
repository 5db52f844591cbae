package org.ignite.sessions.setrules;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.ignite.sessions.people.Conflicts;
import org.ignite.sessions.people.Standing;
import org.ignite.sessions.sessions.Audience;
import org.ignite.sessions.sessions.ChathamHouseRule;
import org.ignite.sessions.sessions.SessionKind;

/** How what sets are formed by is read, of cohort {@code $1}. */
final class FormingSql {

  /** Who takes part, each person by the last of their participations, as {@code p}. */
  private static final String TAKING_PART =
      """
      with p as (
        select distinct on (t.person_id) t.* from participant t
        where t.cohort_id = $1 and %s
        order by t.person_id, t.id desc)
      """
          .formatted(Standing.takesPart("t"));

  static final String PEOPLE =
      TAKING_PART
          + """
          select p.id, p.person_id, p.organisation_id, c.starts_on - p.in_post_since as days_in_post,
            p.interests, o.type, o.region, o.county, o.combined_authority, o.population, o.latitude,
            o.longitude
          from p join cohort c on c.id = p.cohort_id left join organisation o on o.id = p.organisation_id
          order by p.id
          """;

  static final String DECLARED =
      TAKING_PART
          + """
          select one.id as one, other.id as other
          from p one join p other on one.id < other.id
          where %s
          order by one.id, other.id
          """
              .formatted(Conflicts.declared("one", "other", "array[other.organisation_id]"));

  static final String WISHES =
      TAKING_PART
          + """
          select p.id as one, other.id as other
          from p join set_wishes w on w.participant_id = p.id
            join p other on other.id = any(w.apart_from)
          order by p.id, other.id
          """;

  private static final String SMALL_GROUPS =
      Arrays.stream(SessionKind.values())
          .filter(kind -> kind.rules().audience() != Audience.COHORT)
          .map(kind -> "'" + kind.name() + "'")
          .collect(Collectors.joining(", ", "(", ")"));

  /** {@code $2}: now. Of whom nothing was recorded, it is known whether they had a seat. */
  static final String MET =
      TAKING_PART
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

  /**
   * {@code $2}: today. A conflict is by either side and in whichever participation. Whoever coaches
   * the whole cohort has an involvement without a participant, which keeps them from no set.
   */
  static final String FACILITATORS =
      TAKING_PART
          + """
          select f.id, practice.capacity, coalesce(practice.themes, '{}') as themes,
            (select cast(count(*) as int) from learning_set l join cohort c on c.id = l.cohort_id
             where l.facilitator_id = f.id and l.cohort_id <> $1 and l.state = 'OPEN' and c.ends_on >= $2) as sets_elsewhere,
            array(
              select p.id from p
              where p.person_id = f.id
                or p.person_id = any(practice.with_person_ids)
                or p.organisation_id = any(practice.with_organisation_ids)
                or exists (
                  select from conflict c join participant declarer on declarer.id = c.participant_id
                  where c.holds and (
                    declarer.person_id = p.person_id and c.with_person_id = f.id
                    or declarer.person_id = f.id
                      and (c.with_person_id = p.person_id or c.with_organisation_id = p.organisation_id)))
              order by p.id) as conflicts,
            array(
              select distinct p.id from p join involvement i on i.participant_id = p.id
              where i.person_id = f.id and i.part = 'coach' and i.state in ('invited', 'accepted')
              order by p.id) as coaches
          from person f left join practice on practice.id = f.id
          where f.facilitates
          order by f.id
          """;

  private FormingSql() {}
}
