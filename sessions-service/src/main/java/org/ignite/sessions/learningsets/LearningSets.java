package org.ignite.sessions.learningsets;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.hibernate.LockMode;
import org.ignite.platform.problems.Missing;
import org.ignite.sessions.people.Conflicts;
import org.ignite.sessions.people.People;
import org.ignite.sessions.people.Standing;
import org.jspecify.annotations.Nullable;

/** All learning sets and their members; in the session of Hibernate at hand. */
@ApplicationScoped
public class LearningSets {

  /**
   * What is declared is between people, in whichever of their participations. Who has left and may
   * come back within the hour is one of them ({@link KeptPlaces}).
   */
  private static final String APART =
      """
      select exists (
        select from learning_set_member m
        join participant other on other.id = m.participant_id join participant one on one.id = :participant
        where m.learning_set_id = :set and other.id <> one.id
          and (other.person_id = one.person_id or other.organisation_id = one.organisation_id or %s))
      """
          .formatted(Conflicts.declared("one", "other", "array[other.organisation_id]"));

  private static final String OF_PERSON =
      """
      select m.participant_id, m.learning_set_id from participant one
        join participant t on t.person_id = one.person_id and t.cohort_id = one.cohort_id
        join learning_set_member m on m.participant_id = t.id
      where one.id = :participant order by m.participant_id
      """;

  /** Whether a person is kept from holding a set of some of these, or coaches one of them. */
  private static final String KEPT_APART =
      """
      select exists (
        select from participant one, (select cast(:person as uuid) as person_id) f
        where %%s and (%s or %s))
      """
          .formatted(Conflicts.keptFromHolding("one", "f"), Conflicts.coached("one", "f"));

  private static final String NOT_FREE_TO_HOLD =
      KEPT_APART.formatted(
          "one.id in (select m.participant_id from learning_set_member m where m.learning_set_id ="
              + " :set)");

  private static final String NOT_HELD_BY = KEPT_APART.formatted("one.id = :participant");

  private static final String STAYING =
      """
      select m.participant_id, p.person_id
      from learning_set_member m join participant p on p.id = m.participant_id
      where m.learning_set_id = :set and %s
      order by m.participant_id for share of m
      """
          .formatted(Standing.belongs("p"));

  private final People people;

  LearningSets(People people) {
    this.people = people;
  }

  Uni<Void> add(LearningSet set) {
    return Panache.getSession().chain(hibernate -> hibernate.persist(set));
  }

  /** The cohort of a set; null for a set that there is not. */
  Uni<@Nullable UUID> cohort(UUID id) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(
                        "select cohort_id from learning_set where id = :id", UUID.class)
                    .setParameter("id", id)
                    .getSingleResultOrNull());
  }

  /** What the sets of a cohort are called. */
  public Uni<List<String>> names(UUID cohortId) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(
                        "select name from learning_set where cohort_id = :cohort", String.class)
                    .setParameter("cohort", cohortId)
                    .getResultList());
  }

  /**
   * The set, and nobody else changes its name or facilitator until the transaction ends.
   *
   * @throws Missing 404, if there is none
   */
  public Uni<LearningSet> lock(UUID id) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createQuery("from LearningSet where id = :id", LearningSet.class)
                    .setParameter("id", id)
                    .setLockMode(LockMode.PESSIMISTIC_WRITE)
                    .getSingleResultOrNull())
        .onItem()
        .ifNull()
        .failWith(() -> new Missing("learning set"));
  }

  /** Those who are in a set now. None of them leaves it until the transaction ends. */
  public Uni<List<Staying>> staying(UUID setId) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(STAYING, Tuple.class)
                    .setParameter("set", setId)
                    .getResultList())
        .map(
            rows ->
                rows.stream()
                    .map(row -> new Staying(row.get(0, UUID.class), row.get(1, UUID.class)))
                    .toList());
  }

  /** One of a set, by their participation and as a person. */
  public record Staying(UUID participantId, UUID personId) {}

  /** How many places of a set are taken, those included that are kept for who has left. */
  Uni<Long> places(UUID setId) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(
                        "select count(*) from learning_set_member where learning_set_id = :set",
                        Long.class)
                    .setParameter("set", setId)
                    .getSingleResult());
  }

  /**
   * The participants in a set, without those who have left the cohort, with their names; null where
   * nothing is known of the person.
   */
  public Uni<List<NamedMember>> named(UUID setId) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(
                        """
                        select m.participant_id, who.given_name || ' ' || who.family_name as name
                        from learning_set_member m join participant t on t.id = m.participant_id
                        left join person who on who.id = t.person_id
                        where m.learning_set_id = :set and %s
                        order by m.participant_id
                        """
                            .formatted(Standing.belongs("t")),
                        Tuple.class)
                    .setParameter("set", setId)
                    .getResultList())
        .map(
            rows ->
                rows.stream()
                    .map(row -> new NamedMember(row.get(0, UUID.class), row.get(1, String.class)))
                    .toList());
  }

  /** The set with its facilitator and its members. */
  Uni<WholeSet> whole(LearningSet set) {
    return people
        .person(set.facilitatorId())
        .chain(
            facilitator -> named(set.id()).map(members -> new WholeSet(set, facilitator, members)));
  }

  /** One of a set. */
  public record NamedMember(UUID participantId, @Nullable String name) {}

  /** That a participation is in a set. */
  record Member(UUID participantId, UUID setId) {}

  /** In which sets of the cohort a participant's person is, by any of their participations. */
  Uni<List<Member>> of(UUID participantId) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(OF_PERSON, Tuple.class)
                    .setParameter("participant", participantId)
                    .getResultList())
        .map(
            rows ->
                rows.stream()
                    .map(row -> new Member(row.get(0, UUID.class), row.get(1, UUID.class)))
                    .toList());
  }

  /** Whether one organisation or a declared conflict keeps somebody out of a set. */
  Uni<Boolean> apart(UUID setId, UUID participantId) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(APART, Boolean.class)
                    .setParameter("set", setId)
                    .setParameter("participant", participantId)
                    .getSingleResult());
  }

  /**
   * Refuses who may not hold a set with the members that it has.
   *
   * @throws FacilitatorKeptApart 409
   */
  Uni<Void> mustBeFreeToHold(UUID setId, UUID facilitatorId) {
    return keptApart(NOT_FREE_TO_HOLD, "set", setId, facilitatorId);
  }

  /**
   * Refuses a member whom whoever holds their set, or is to hold it, may not.
   *
   * @throws FacilitatorKeptApart 409
   */
  Uni<Void> mustBeHeldBy(UUID participantId, UUID facilitatorId) {
    return keptApart(NOT_HELD_BY, "participant", participantId, facilitatorId);
  }

  private static Uni<Void> keptApart(String sql, String of, UUID id, UUID facilitatorId) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(sql, Boolean.class)
                    .setParameter(of, id)
                    .setParameter("person", facilitatorId)
                    .getSingleResult())
        .invoke(
            apart -> {
              if (apart) {
                throw new FacilitatorKeptApart();
              }
            })
        .replaceWithVoid();
  }

  Uni<Void> join(UUID setId, UUID participantId) {
    return execute(
        """
        insert into learning_set_member (participant_id, learning_set_id) values (:participant, :set)
        """,
        setId,
        participantId);
  }

  Uni<Void> leave(Member member) {
    return execute(
        "delete from learning_set_member where participant_id = :participant and learning_set_id ="
            + " :set",
        member.setId(),
        member.participantId());
  }

  private static Uni<Void> execute(String sql, UUID setId, UUID participantId) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(sql)
                    .setParameter("set", setId)
                    .setParameter("participant", participantId)
                    .executeUpdate())
        .replaceWithVoid();
  }
}
