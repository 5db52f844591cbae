package org.ignite.participants.people;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.ignite.platform.problems.Missing;
import org.jspecify.annotations.Nullable;

/** All people; in the session at hand. */
@ApplicationScoped
public class People {

  private static final String KNOWN =
      """
      select given.email, person.id, participant.id is not null
      from unnest(cast(:emails as text[])) given(email)
      join person on lower(person.email) = lower(given.email)
      left join participant on participant.person_id = person.id and participant.cohort_id = :cohort
      """;

  /**
   * Adds a person whose address nobody has.
   *
   * @throws AlreadyRegistered 409
   */
  public Uni<Person> add(Person person) {
    return addressIsFree(person.details().email(), person.id())
        .chain(session -> session.persist(person))
        .replaceWith(person);
  }

  /**
   * Holds the address until the transaction ends: two requests can't take one address between the
   * look and the write.
   *
   * @param forPerson who may have it already
   * @throws AlreadyRegistered 409, if it is somebody else's
   */
  public Uni<Mutiny.Session> addressIsFree(String email, UUID forPerson) {
    return Panache.getSession()
        .call(
            session ->
                session
                    .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended(lower(:email), 1))",
                        Integer.class)
                    .setParameter("email", email)
                    .getSingleResult())
        .call(
            session ->
                byEmail(session, email)
                    .invoke(
                        other -> {
                          if (other != null && !other.id().equals(forPerson)) {
                            throw new AlreadyRegistered();
                          }
                        }));
  }

  /** Those whom the registry knows by one of the addresses, in any case. */
  public Uni<List<KnownPerson>> known(List<String> emails, UUID cohort) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(KNOWN, Object[].class)
                    .setParameter("emails", emails.toArray(String[]::new))
                    .setParameter("cohort", cohort)
                    .getResultList())
        .map(
            rows ->
                rows.stream()
                    .map(row -> new KnownPerson((String) row[0], (UUID) row[1], (boolean) row[2]))
                    .toList());
  }

  /**
   * Adds people whose addresses nobody had a moment ago.
   *
   * @throws jakarta.persistence.PersistenceException if somebody has taken one meanwhile
   */
  Uni<Void> addAll(List<Person> people) {
    return Panache.getSession().chain(session -> session.persistAll(people.toArray()));
  }

  /** Who has this mail address; null for nobody. */
  public Uni<@Nullable Person> byEmail(String email) {
    return Panache.getSession().chain(session -> byEmail(session, email));
  }

  private static Uni<@Nullable Person> byEmail(Mutiny.Session session, String email) {
    return session
        .createSelectionQuery("from Person where lower(email) = lower(:email)", Person.class)
        .setParameter("email", email)
        .getSingleResultOrNull();
  }

  /**
   * The person.
   *
   * @throws Missing 404, if there is none
   */
  public Uni<Person> find(UUID id) {
    return Panache.getSession()
        .chain(session -> session.find(Person.class, id))
        .onItem()
        .ifNull()
        .failWith(() -> new Missing("person"));
  }
}
