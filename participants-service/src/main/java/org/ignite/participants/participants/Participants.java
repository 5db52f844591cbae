package org.ignite.participants.participants;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.ignite.platform.problems.Missing;
import org.jspecify.annotations.Nullable;

/** All participations; in the session at hand. */
@ApplicationScoped
public class Participants {

  private static final String SAME =
      "select count(*) from Participant where cohortId = :cohort and personId = :person";

  private static final String FIRST_WAITING =
      """
      from Participant where cohortId = :cohort and standing.state = WAITING
      order by standing.waitingSince, id
      """;

  private static final String UNANSWERED =
      """
      from Participant where cohortId = :cohort and standing.state = OFFERED
        and standing.signedAt is null and standing.offerExpiresAt > :now
      """;

  private final ObjectMapper json;

  Participants(ObjectMapper json) {
    this.json = json;
  }

  /**
   * Adds a participation, with their first post. The caller holds the cohort's lock, so that two
   * for one person can't come in side by side.
   *
   * @throws AlreadyParticipating 409
   */
  public Uni<Void> add(Participant participant) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createSelectionQuery(SAME, Long.class)
                    .setParameter("cohort", participant.cohortId())
                    .setParameter("person", participant.personId())
                    .getSingleResult()
                    .invoke(
                        count -> {
                          if (count > 0) {
                            throw new AlreadyParticipating();
                          }
                        })
                    .chain(() -> session.persist(participant)))
        .chain(() -> addPost(participant));
  }

  /** Writes down what they lead from now on. */
  Uni<Void> addPost(Participant participant) {
    UUID organisation = participant.organisationId();
    if (organisation == null) {
      return Uni.createFrom().voidItem();
    }
    Post post = post(participant, organisation);
    return Panache.getSession().chain(session -> session.persist(post));
  }

  /** Of who has just applied, and leads something therefore. */
  private static Post firstPost(Participant applied) {
    return post(applied, Objects.requireNonNull(applied.organisationId()));
  }

  private static Post post(Participant participant, UUID organisation) {
    return new Post(
        participant.id(),
        organisation,
        participant.roleTitle(),
        participant.profile().inPostSince());
  }

  /** What they lead at present; null for who has lost office. */
  Uni<@Nullable Post> presentPost(UUID participantId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createSelectionQuery(
                        "from Post where participantId = :participant and until is null",
                        Post.class)
                    .setParameter("participant", participantId)
                    .getSingleResultOrNull());
  }

  /** Keeps what they wrote when they applied; the participation has been flushed. */
  Uni<Void> keepApplication(UUID participantId, Application application) {
    if (application.statement().isEmpty() && application.referees().isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    String referees;
    try {
      referees = json.writeValueAsString(application.referees());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Referees can't be written as JSON", e);
    }
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "insert into application (participant_id, statement, referees) values"
                            + " (:participant, :statement, :referees)")
                    .setParameter("participant", participantId)
                    .setParameter("statement", application.statement())
                    .setParameter("referees", referees)
                    .executeUpdate())
        .replaceWithVoid();
  }

  /** Adds participations of people who are not in the cohort; the caller holds its lock. */
  public Uni<Void> addAll(List<Participant> participants) {
    return Panache.getSession()
        .call(session -> session.persistAll(participants.toArray()))
        .chain(
            session ->
                session.persistAll(participants.stream().map(Participants::firstPost).toArray()));
  }

  /**
   * The participation.
   *
   * @throws Missing 404, if there is none
   */
  public Uni<Participant> find(UUID id) {
    return found(Panache.getSession().chain(session -> session.find(Participant.class, id)));
  }

  /**
   * The participation, with its row locked until the transaction ends.
   *
   * @throws Missing 404, if there is none
   */
  public Uni<Participant> lock(UUID id) {
    return found(
        Panache.getSession()
            .chain(session -> session.find(Participant.class, id, LockModeType.PESSIMISTIC_WRITE)));
  }

  /**
   * The cohort of a participation, which is not loaded by this: who is going to lock both locks the
   * cohort first.
   *
   * @throws Missing 404, if there is none
   */
  Uni<UUID> cohortOf(UUID id) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createSelectionQuery(
                        "select cohortId from Participant where id = :id", UUID.class)
                    .setParameter("id", id)
                    .getSingleResultOrNull())
        .onItem()
        .ifNull()
        .failWith(() -> new Missing("participant"));
  }

  /** The participation of a person in a cohort; null where there is none. */
  Uni<@Nullable Participant> of(UUID personId, UUID cohortId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createSelectionQuery(
                        "from Participant where personId = :person and cohortId = :cohort",
                        Participant.class)
                    .setParameter("person", personId)
                    .setParameter("cohort", cohortId)
                    .getSingleResultOrNull());
  }

  private static Uni<Participant> found(Uni<@Nullable Participant> participant) {
    return participant.onItem().ifNull().failWith(() -> new Missing("participant"));
  }

  /** Who has been offered a place in a cohort and has not signed yet. */
  Uni<List<Participant>> unanswered(UUID cohortId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createSelectionQuery(UNANSWERED, Participant.class)
                    .setParameter("cohort", cohortId)
                    .setParameter("now", Instant.now())
                    .getResultList());
  }

  /** Who has waited longest for a place in a cohort; null where nobody waits. */
  Uni<@Nullable Participant> firstWaiting(UUID cohortId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createSelectionQuery(FIRST_WAITING, Participant.class)
                    .setParameter("cohort", cohortId)
                    .setMaxResults(1)
                    .getSingleResultOrNull());
  }
}
