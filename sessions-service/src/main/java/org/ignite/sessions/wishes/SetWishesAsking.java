package org.ignite.sessions.wishes;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.ignite.platform.audit.Audit;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.sessions.people.Participant;
import org.ignite.sessions.people.People;
import org.ignite.sessions.people.Season;

/** Asking a cohort for its wishes. */
@ApplicationScoped
public class SetWishesAsking {

  /** What was asked before ends with the next asking. */
  private static final String CLOSE =
      """
      update set_wishes_request set closes_at = :now where cohort_id = :cohort and closes_at > :now
      """;

  private final People people;
  private final SetWishesLetters letters;
  private final Audit audit;
  private final Clock clock;

  SetWishesAsking(People people, SetWishesLetters letters, Audit audit, Clock clock) {
    this.people = people;
    this.letters = letters;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Asks everybody who takes part now, each by a letter. Asked again, it is for the new time; what
   * was answered stands until its author says something else.
   *
   * @throws org.ignite.sessions.people.CohortNotKnown 422
   * @throws InvalidRequest 422, if the end is not ahead or not within the season
   */
  @WithTransaction
  public Uni<SetWishesRequest> ask(UUID cohortId, Instant closesAt) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    SetWishesRequest request = new SetWishesRequest(cohortId, now, closesAt);
    return people
        .season(cohortId)
        .invoke(season -> mustBeAhead(closesAt, now, season))
        .chain(() -> people.lockCohort(cohortId))
        .chain(Panache::getSession)
        .call(
            session ->
                session
                    .createNativeQuery(CLOSE)
                    .setParameter("now", now)
                    .setParameter("cohort", cohortId)
                    .executeUpdate())
        .call(session -> session.persist(request))
        .call(() -> audit.record("set-wishes-request", request.id()))
        .chain(() -> people.invitable(cohortId))
        .chain(all -> letters.write(request.id(), all.stream().map(Participant::id).toList()))
        .replaceWith(request);
  }

  private static void mustBeAhead(Instant closesAt, Instant now, Season season) {
    if (!closesAt.isAfter(now)) {
      throw new InvalidRequest("/closesAt", "Choose a time that is still to come.");
    }
    if (Season.day(closesAt).isAfter(season.endsOn())) {
      throw new InvalidRequest("/closesAt", "Choose a time before the season is over.");
    }
  }
}
