package org.ignite.participants.people;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.ignite.platform.problems.Missing;
import org.jspecify.annotations.Nullable;

/** All people; in the session at hand. */
@ApplicationScoped
public class People {

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
