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
import org.hibernate.reactive.mutiny.Mutiny;
import org.ignite.platform.audit.Audit;
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

/** Releasing what waits of a cohort's schedule, in one transaction: all of it, or nothing. */
@ApplicationScoped
public class ScheduleReleasing {

  /** In one order, so that two releases at the same moment come one after the other. */
  private static final String WAITING =
      """
      select s.id from session s
      where s.cohort_id = :cohort and (s.state = 'DRAFT'
        or s.state = 'SCHEDULED' and exists (select from staged_change c where c.session_id = s.id))
      order by s.id for update of s
      """;

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
   * @throws org.ignite.sessions.people.CohortNotKnown 422
   * @throws NothingToRelease 409
   * @throws org.ignite.platform.problems.RuleBroken 409 or 422, naming the session that can't be as
   *     it is to be
   */
  @WithTransaction
  public Uni<ScheduleRelease> release(UUID cohortId, String reason, Told told) {
    ScheduleRelease release = new ScheduleRelease(cohortId, reason, told, clock.instant());
    return people
        .season(cohortId)
        .chain(() -> waiting(cohortId))
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

  private Uni<List<Session>> waiting(UUID cohortId) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(WAITING, UUID.class)
                    .setParameter("cohort", cohortId)
                    .getResultList())
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
