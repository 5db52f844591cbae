package org.ignite.sessions.setrules;

import org.ignite.sessions.people.Conflicts;
import org.ignite.sessions.people.Standing;

/** How what sets are formed by is read, of cohort {@code $1}. */
final class FormingSql {

  static final String PEOPLE =
      Standing.TAKING_PART_ONCE
          + """
          select p.id, p.person_id, p.organisation_id, c.starts_on - p.in_post_since as days_in_post,
            p.interests, o.type, o.region, o.county, o.combined_authority, o.population, o.latitude,
            o.longitude
          from p join cohort c on c.id = p.cohort_id left join organisation o on o.id = p.organisation_id
          order by p.id
          """;

  static final String DECLARED =
      Standing.TAKING_PART_ONCE
          + """
          select one.id as one, other.id as other
          from p one join p other on one.id < other.id
          where %s
          order by one.id, other.id
          """
              .formatted(Conflicts.declared("one", "other", "array[other.organisation_id]"));

  static final String WISHES =
      Standing.TAKING_PART_ONCE
          + """
          select p.id as one, other.id as other
          from p join set_wishes w on w.participant_id = p.id
            join p other on other.id = any(w.apart_from)
          order by p.id, other.id
          """;

  /**
   * {@code $2}: today. A conflict is by either side and in whichever participation. Whoever coaches
   * the whole cohort has an involvement without a participant, which keeps them from no set.
   */
  static final String FACILITATORS =
      Standing.TAKING_PART_ONCE
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
