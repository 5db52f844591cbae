package org.ignite.sessions.releases;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.ignite.platform.audit.Audit;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.platform.problems.OneRefused;
import org.ignite.platform.steps.OneByOne;
import org.ignite.sessions.clashes.Bookings;
import org.ignite.sessions.people.People;
import org.ignite.sessions.sessions.Session;
import org.ignite.sessions.sessions.SessionScheduling;
import org.ignite.sessions.sessions.SessionStaging;
import org.ignite.sessions.sessions.SessionState;
import org.ignite.sessions.sessions.Sessions;
import org.ignite.sessions.sessions.StagedChange;
import org.jspecify.annotations.Nullable;

/**
 * Releasing what waits of a cohort's schedule, or the part that is asked for, in one transaction:
 * all of it, or nothing.
 */
@ApplicationScoped
public class ScheduleReleasing {

  private final Sessions sessions;
  private final SessionScheduling scheduling;
  private final SessionStaging staging;
  private final Bookings bookings;
  private final People people;
  private final ReleaseLetters letters;
  private final Audit audit;
  private final Clock clock;

  ScheduleReleasing(
      Sessions sessions,
      SessionScheduling scheduling,
      SessionStaging staging,
      Bookings bookings,
      People people,
      ReleaseLetters letters,
      Audit audit,
      Clock clock) {
    this.sessions = sessions;
    this.scheduling = scheduling;
    this.staging = staging;
    this.bookings = bookings;
    this.people = people;
    this.letters = letters;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Publishes the drafts and makes the staged changes of a cohort.
   *
   * @param sessionIds of these alone; null for all that wait
   * @throws org.ignite.sessions.people.CohortNotKnown 422
   * @throws InvalidRequest 422, with pointers to the sessions of which nothing waits
   * @throws NothingToRelease 409
   * @throws org.ignite.platform.problems.RuleBroken 409 or 422, naming the session that can't be as
   *     it is to be
   */
  @WithTransaction
  public Uni<ScheduleRelease> release(
      UUID cohortId, String reason, Told told, @Nullable List<UUID> sessionIds) {
    ScheduleRelease release = new ScheduleRelease(cohortId, reason, told, clock.instant());
    return people
        .season(cohortId)
        .chain(() -> waiting(cohortId, sessionIds))
        // What they had is free for the others of the same release.
        .call(waiting -> OneByOne.each(waiting, session -> bookings.free(session.id())))
        .call(waiting -> OneByOne.each(waiting, session -> release(session, release)))
        .chain(Panache::getSession)
        .chain(hibernate -> hibernate.persist(release))
        .chain(() -> audit.record("schedule-release", release.id()))
        .chain(
            () ->
                told == Told.EVERYONE
                    ? letters.toEverybodyOf(cohortId, release.id())
                    : Uni.createFrom().voidItem())
        .replaceWith(release);
  }

  private Uni<List<Session>> waiting(UUID cohortId, @Nullable List<UUID> sessionIds) {
    return Panache.getSession()
        .chain(hibernate -> waiting(hibernate, cohortId, sessionIds).getResultList())
        .invoke(ids -> mustWait(sessionIds, ids))
        .chain(
            ids ->
                Multi.createFrom()
                    .iterable(ids)
                    .onItem()
                    .transformToUniAndConcatenate(sessions::lock)
                    .collect()
                    .asList())
        .invoke(
            waiting -> {
              if (waiting.isEmpty()) {
                throw new NothingToRelease();
              }
            });
  }

  private static Mutiny.SelectionQuery<UUID> waiting(
      Mutiny.Session hibernate, UUID cohortId, @Nullable List<UUID> sessionIds) {
    Mutiny.SelectionQuery<UUID> query =
        hibernate
            .createNativeQuery(waiting(sessionIds != null), UUID.class)
            .setParameter("cohort", cohortId);
    return sessionIds == null ? query : query.setParameter("sessions", sessionIds);
  }

  /** In one order, so that two releases at the same moment come one after the other. */
  private static String waiting(boolean named) {
    return """
    select s.id from session s
    where s.cohort_id = :cohort %s and (s.state = 'DRAFT'
      or s.state = 'SCHEDULED' and exists (select from staged_change c where c.session_id = s.id))
    order by s.id for update of s
    """
        .formatted(named ? "and s.id in (:sessions)" : "");
  }

  private static void mustWait(@Nullable List<UUID> sessionIds, List<UUID> waiting) {
    if (sessionIds == null || waiting.containsAll(sessionIds)) {
      return;
    }
    throw new InvalidRequest(
        IntStream.range(0, sessionIds.size())
            .filter(i -> !waiting.contains(sessionIds.get(i)))
            .mapToObj(
                i -> new FieldError("/sessionIds/" + i, "is none of which anything waits here"))
            .toList());
  }

  private Uni<Void> release(Session session, ScheduleRelease release) {
    String title = session.details().title();
    Uni<Void> released =
        session.state() == SessionState.DRAFT
            ? scheduling.publish(session).invoke(release::published).replaceWithVoid()
            : staging
                .staged(session.id())
                .map(Objects::requireNonNull)
                .chain(staged -> change(session, staged, release));
    return released.onFailure().transform(failure -> OneRefused.of(title, failure));
  }

  private Uni<Void> change(Session session, StagedChange staged, ScheduleRelease release) {
    String why = staged.reason() == null ? release.reason() : staged.reason();
    return scheduling
        .change(session, staging.wanted(session, staged), why)
        .invoke(release::changed)
        .chain(Panache::getSession)
        .chain((Mutiny.Session hibernate) -> hibernate.remove(staged));
  }
}
