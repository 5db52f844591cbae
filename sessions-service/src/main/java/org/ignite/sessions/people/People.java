package org.ignite.sessions.people;

import static java.util.Comparator.comparingInt;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.ignite.platform.finding.Found;
import org.ignite.platform.problems.Missing;
import org.jspecify.annotations.Nullable;

/** Cohorts, people and participants as far as they are known here; in the session at hand. */
@ApplicationScoped
public class People {

  /** Who can be invited: has a place, and the season is not over for them. */
  private static final String INVITABLE =
      "from Participant p where p.cohortId = :cohort and " + Standing.takesPart("p");

  private static final String THAT =
      "select exists (select from participant p where p.id = :participant and %s)";

  private static final String BELONGS = THAT.formatted(Standing.belongs("p"));

  private static final String TAKES_PART = THAT.formatted(Standing.takesPart("p"));

  /**
   * The season of a cohort.
   *
   * @throws CohortNotKnown 422
   */
  public Uni<Season> season(UUID cohortId) {
    return Panache.getSession()
        .chain(session -> session.find(Cohort.class, cohortId))
        .onItem()
        .ifNull()
        .failWith(() -> new CohortNotKnown(cohortId))
        .map(Cohort::season);
  }

  /**
   * A person who may hold a session.
   *
   * @throws NotAFacilitator 422
   */
  public Uni<Person> facilitator(UUID personId) {
    return person(personId)
        .invoke(
            person -> {
              if (person == null || !person.facilitates()) {
                throw new NotAFacilitator(personId);
              }
            });
  }

  /** The person; null while nothing is known of them. */
  public Uni<@Nullable Person> person(UUID personId) {
    return Panache.getSession().chain(session -> session.find(Person.class, personId));
  }

  /** The person, to whom a {@link LetterTask} writes; fails while nothing is known of them. */
  public Uni<Person> addressee(UUID personId) {
    return person(personId).onItem().ifNull().failWith(PersonNotKnownYet::new);
  }

  /** That a participant has a place in their cohort, and has not left it. */
  public Uni<Boolean> belongs(UUID participantId) {
    return that(BELONGS, participantId);
  }

  /** That a participant takes part now: the season is not over for them, either. */
  public Uni<Boolean> takesPart(UUID participantId) {
    return that(TAKES_PART, participantId);
  }

  private static Uni<Boolean> that(String sql, UUID participantId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(sql, Boolean.class)
                    .setParameter("participant", participantId)
                    .getSingleResult());
  }

  /** Everybody of the cohort who can be invited now. */
  public Uni<List<Participant>> invitable(UUID cohortId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(INVITABLE + " order by p.id", Participant.class)
                    .setParameter("cohort", cohortId)
                    .getResultList());
  }

  /** Those of {@code chosen} who are of the cohort and can be invited now, in that order. */
  public Uni<List<Participant>> invitable(UUID cohortId, Collection<UUID> chosen) {
    List<UUID> order = List.copyOf(chosen);
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(INVITABLE + " and p.id in :chosen", Participant.class)
                    .setParameter("cohort", cohortId)
                    .setParameter("chosen", chosen)
                    .getResultList())
        .map(found -> found.stream().sorted(comparingInt(one -> order.indexOf(one.id()))).toList());
  }

  /**
   * Lets nothing else become known of participants until the transaction ends. Taken before a
   * cohort's lock, and any session's: what becomes known of them locks sessions.
   */
  public Uni<Void> holdParticipants(Collection<UUID> participantIds) {
    return hold(
        "id = any(cast(cast(:those as text[]) as uuid[]))",
        participantIds.stream().map(UUID::toString).toArray(String[]::new));
  }

  /** The same of everybody who has to do with a cohort. */
  public Uni<Void> holdParticipantsOf(UUID cohortId) {
    return hold("cohort_id = :those", cohortId);
  }

  private static Uni<Void> hold(String which, Object those) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "select id from participant where %s order by id for share"
                            .formatted(which),
                        UUID.class)
                    .setParameter("those", those)
                    .getResultList())
        .replaceWithVoid();
  }

  /**
   * Lets nobody else change who is in which learning set of the cohort, ask one to a meeting, or
   * plan the cohort's season, until the transaction ends. Taken before any session's lock.
   */
  public Uni<Void> lockCohort(UUID cohortId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "select id from cohort where id = :id for update", UUID.class)
                    .setParameter("id", cohortId)
                    .getSingleResultOrNull())
        .replaceWithVoid();
  }

  /**
   * Refuses a learning set that does not meet any more.
   *
   * @param learningSetId null for what is no set's
   * @throws Missing 404
   */
  public Uni<Void> mustMeet(@Nullable UUID learningSetId) {
    return learningSetId == null
        ? Uni.createFrom().voidItem()
        : Found.id(
                "select id from learning_set where id = :id and state = 'OPEN'",
                learningSetId,
                "learning set")
            .replaceWithVoid();
  }

  /**
   * Those of a learning set of the cohort who can be invited now.
   *
   * @throws Missing 404, if the cohort has no such set that meets
   */
  public Uni<List<Participant>> membersOfSet(UUID cohortId, UUID learningSetId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "select m.participant_id from learning_set l left join learning_set_member"
                            + " m on m.learning_set_id = l.id where l.id = :set and l.cohort_id ="
                            + " :cohort and l.state = 'OPEN'",
                        UUID.class)
                    .setParameter("set", learningSetId)
                    .setParameter("cohort", cohortId)
                    .getResultList())
        .invoke(
            members -> {
              if (members.isEmpty()) {
                throw new Missing("learning set");
              }
            })
        .chain(members -> invitable(cohortId, members.stream().filter(Objects::nonNull).toList()));
  }
}
