package org.ignite.participants.people;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.ignite.participants.people.events.PracticeEvent;
import org.ignite.platform.outbox.Changes;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.platform.problems.Missing;
import org.ignite.platform.versions.ExpectedVersion;
import org.jspecify.annotations.Nullable;

/** Keeps what facilitators and coaches say of their work. */
@ApplicationScoped
public class PracticeKeeping {

  private static final String KNOWN =
      """
      select (select count(*) from person where id = any (:people))
             + (select count(*) from organisation where id = any (:organisations))
      """;

  private final People people;
  private final Changes changes;

  PracticeKeeping(People people, Changes changes) {
    this.people = people;
    this.changes = changes;
  }

  /**
   * What the person has said; an empty one of version 0 where they have said nothing yet.
   *
   * @throws Missing 404, if there is no such person
   */
  @WithTransaction
  public Uni<PracticeReading> read(UUID personId) {
    return people.find(personId).chain(() -> reading(personId));
  }

  /**
   * Replaces it, as the caller saw it.
   *
   * @throws org.ignite.platform.versions.StaleVersion 412
   * @throws InvalidRequest 422, for a conflict with oneself or with nobody whom the registry knows
   * @throws Missing 404, if there is no such person
   */
  @WithTransaction
  public Uni<PracticeReading> replace(
      UUID personId, ExpectedVersion expected, PracticeDetails details) {
    return lock(personId)
        .chain(() -> areKnown(personId, details.conflicts()))
        .chain(() -> reading(personId))
        .invoke(seen -> expected.check(seen.version()))
        .chain(() -> find(personId))
        .chain(
            practice ->
                practice == null
                    ? begin(new Practice(personId), details)
                    : changes.publishChange(
                        practice,
                        Practice::details,
                        changed -> changed.take(details),
                        () -> PracticeEvent.changed(practice)))
        .map(PracticeReading::of);
  }

  private Uni<Practice> begin(Practice practice, PracticeDetails details) {
    practice.take(details);
    return Panache.getSession()
        .chain(session -> session.persist(practice))
        .chain(() -> changes.publish(practice, () -> PracticeEvent.changed(practice)));
  }

  /** How many they take on at a time; null where they have not said. */
  public Uni<@Nullable Integer> capacity(UUID personId) {
    return lock(personId)
        .chain(() -> find(personId))
        .map(practice -> practice == null ? null : practice.details().capacity());
  }

  private static Uni<PracticeReading> reading(UUID personId) {
    return find(personId)
        .map(
            practice ->
                practice == null
                    ? PracticeReading.nothing(personId)
                    : PracticeReading.of(practice));
  }

  /** Who counts or writes does so alone. */
  private static Uni<Person> lock(UUID personId) {
    return Panache.getSession()
        .chain(session -> session.find(Person.class, personId, LockModeType.PESSIMISTIC_WRITE))
        .onItem()
        .ifNull()
        .failWith(() -> new Missing("person"));
  }

  private static Uni<@Nullable Practice> find(UUID personId) {
    return Panache.getSession().chain(session -> session.find(Practice.class, personId));
  }

  private static Uni<Void> areKnown(UUID personId, List<PracticeConflict> conflicts) {
    UUID[] people = ids(conflicts, true);
    UUID[] organisations = ids(conflicts, false);
    if (List.of(people).contains(personId)) {
      throw new InvalidRequest("/conflicts", "Nobody is in conflict with themselves.");
    }
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(KNOWN, Long.class)
                    .setParameter("people", people)
                    .setParameter("organisations", organisations)
                    .getSingleResult())
        .invoke(
            known -> {
              if (known < people.length + organisations.length) {
                throw new InvalidRequest(
                    "/conflicts", "One is with a person or organisation that is not known here.");
              }
            })
        .replaceWithVoid();
  }

  private static UUID[] ids(List<PracticeConflict> conflicts, boolean people) {
    return conflicts.stream()
        .map(conflict -> people ? conflict.withPersonId() : conflict.withOrganisationId())
        .filter(Objects::nonNull)
        .distinct()
        .toArray(UUID[]::new);
  }
}
