package org.ignite.sessions.people;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.ignite.platform.inbox.IncomingEvent;

/**
 * Writes the copies. Only what is newer than what is there takes effect, so duplicates and late
 * copies do no harm, and the topic can be read again from its beginning.
 */
@ApplicationScoped
class Projections {

  private static final String COHORT =
      """
      insert into cohort (id, version, starts_on, ends_on)
      values (:id, :version, :startsOn, :endsOn)
      on conflict (id) do update set version = excluded.version,
        starts_on = excluded.starts_on, ends_on = excluded.ends_on
      where excluded.version > cohort.version
      """;

  private static final String PERSON =
      """
      insert into person (id, version, given_name, family_name, email, facilitates, reminders)
      values (:id, :version, :givenName, :familyName, :email, :facilitates, :reminders)
      on conflict (id) do update set version = excluded.version, given_name = excluded.given_name,
        family_name = excluded.family_name, email = excluded.email, facilitates = excluded.facilitates,
        reminders = excluded.reminders
      where excluded.version > person.version
      """;

  private static final String PARTICIPANT =
      """
      insert into participant (id, version, person_id, cohort_id, state)
      values (:id, :version, :personId, :cohortId, :state)
      on conflict (id) do update set version = excluded.version, person_id = excluded.person_id,
        cohort_id = excluded.cohort_id, state = excluded.state
      where excluded.version > participant.version
      """;

  Uni<Void> take(IncomingEvent event, CohortState cohort) {
    return upsert(COHORT, event, Map.of("startsOn", cohort.startsOn(), "endsOn", cohort.endsOn()));
  }

  Uni<Void> take(IncomingEvent event, PersonState person) {
    return upsert(
        PERSON,
        event,
        Map.of(
            "givenName", person.givenName(),
            "familyName", person.familyName(),
            "email", person.email(),
            "facilitates", person.facilitates(),
            "reminders", person.wantsReminders()));
  }

  Uni<Void> take(IncomingEvent event, ParticipantState participant) {
    return upsert(
        PARTICIPANT,
        event,
        Map.of(
            "personId", participant.personId(),
            "cohortId", participant.cohortId(),
            "state", participant.state()));
  }

  private static Uni<Void> upsert(String sql, IncomingEvent event, Map<String, Object> values) {
    return Panache.getSession()
        .chain(
            session -> {
              var query =
                  session
                      .createNativeQuery(sql)
                      .setParameter("id", event.aggregateId())
                      .setParameter("version", event.aggregateVersion());
              values.forEach(query::setParameter);
              return query.executeUpdate();
            })
        .replaceWithVoid();
  }
}
