package org.ignite.feedback.people;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ignite.platform.inbox.IncomingEvent;

/**
 * Keeps the copies of people and cohorts; an event that is not newer than the copy changes nothing.
 */
@ApplicationScoped
class PeopleProjection {

  private static final String PERSON =
      """
      insert into person (id, version, given_name, family_name, email, reminders)
      values (:id, :version, :givenName, :familyName, :email, :reminders)
      on conflict (id) do update
        set version = excluded.version, given_name = excluded.given_name,
            family_name = excluded.family_name, email = excluded.email,
            reminders = excluded.reminders
        where excluded.version > person.version
      """;

  private static final String COHORT =
      """
      insert into cohort (id, version, name, starts_on, ends_on)
      values (:id, :version, :name, :startsOn, :endsOn)
      on conflict (id) do update
        set version = excluded.version, name = excluded.name,
            starts_on = excluded.starts_on, ends_on = excluded.ends_on
        where excluded.version > cohort.version
      """;

  Uni<Void> person(IncomingEvent event, PersonState person) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(PERSON)
                    .setParameter("id", person.personId())
                    .setParameter("version", event.aggregateVersion())
                    .setParameter("givenName", person.givenName())
                    .setParameter("familyName", person.familyName())
                    .setParameter("email", person.email())
                    .setParameter("reminders", person.wantsReminders())
                    .executeUpdate())
        .replaceWithVoid();
  }

  Uni<Void> cohort(IncomingEvent event, CohortState cohort) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(COHORT)
                    .setParameter("id", cohort.cohortId())
                    .setParameter("version", event.aggregateVersion())
                    .setParameter("name", cohort.name())
                    .setParameter("startsOn", cohort.startsOn())
                    .setParameter("endsOn", cohort.endsOn())
                    .executeUpdate())
        .replaceWithVoid();
  }
}
