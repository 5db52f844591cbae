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

  /** {@code $2}: today. */
  static final String FACILITATORS =
      Standing.TAKING_PART_ONCE
          + """
          select f.person_id as id, practice.capacity, coalesce(practice.themes, '{}') as themes,
            (select cast(count(*) as int) from learning_set l join cohort c on c.id = l.cohort_id
             where l.facilitator_id = f.person_id and l.cohort_id <> $1 and l.state = 'OPEN' and c.ends_on >= $2) as sets_elsewhere,
            array(select p.id from p where %s order by p.id) as conflicts,
            array(select p.id from p where %s order by p.id) as coaches
          from (select id as person_id from person where facilitates) f
            left join practice on practice.id = f.person_id
          order by f.person_id
          """
              .formatted(Conflicts.keptFromHolding("p", "f"), Conflicts.coached("p", "f"));

  private FormingSql() {}
}
