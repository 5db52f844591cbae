package org.ignite.sessions.formation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.ignite.platform.problems.OneRefused;
import org.ignite.platform.steps.OneByOne;
import org.ignite.sessions.allocation.DraftSet;
import org.ignite.sessions.clashes.Bookings;
import org.ignite.sessions.formation.MeetingPlan.Planned;
import org.ignite.sessions.invitations.Inviting;
import org.ignite.sessions.sessions.MeetingTime;
import org.ignite.sessions.sessions.Place;
import org.ignite.sessions.sessions.Session;
import org.ignite.sessions.sessions.SessionContent;
import org.ignite.sessions.sessions.SessionDetails;
import org.ignite.sessions.sessions.SessionKind;
import org.ignite.sessions.sessions.SessionPlan;
import org.ignite.sessions.sessions.SessionScheduling;
import org.ignite.sessions.sessions.Sessions;
import org.ignite.sessions.sessions.TimeInWords;

/**
 * The meetings of a set that is released: those that are at one of its dates stay, others are moved
 * to a date that has none, and what is left over is cancelled. A draft without dates leaves them
 * when they are. In the transaction at hand, under the cohort's lock.
 */
@ApplicationScoped
class ReleasedMeetings {

  private static final String TITLE = "Learning set meeting";
  private static final String WHY = "The learning sets of your cohort were formed anew.";

  private static final String TO_COME =
      """
      select id from session
      where learning_set_id = :set and state in ('SCHEDULED', 'DRAFT') and starts_at_utc > :now
      order by starts_at_utc, id
      """;

  private final Sessions sessions;
  private final SessionScheduling scheduling;
  private final Bookings bookings;
  private final Inviting inviting;
  private final Clock clock;

  ReleasedMeetings(
      Sessions sessions,
      SessionScheduling scheduling,
      Bookings bookings,
      Inviting inviting,
      Clock clock) {
    this.sessions = sessions;
    this.scheduling = scheduling;
    this.bookings = bookings;
    this.inviting = inviting;
    this.clock = clock;
  }

  /**
   * Gives free what those that change have: their facilitators, rooms and people. They are staked
   * anew when the set's meetings are held, which is to come in the same transaction.
   */
  Uni<Void> free(Allocation allocation, DraftSet set, UUID learningSet) {
    return plan(allocation, set, learningSet)
        .chain(
            plan ->
                OneByOne.each(
                    plan.meetings().stream().filter(Planned::changes).toList(),
                    one -> bookings.free(one.session().id())));
  }

  /**
   * Sees to it that they are held.
   *
   * @param learningSet the set's id, whose members are in it already
   * @param place of those that are new
   * @throws org.ignite.platform.problems.RuleBroken 409 or 422, naming the date that can't be
   */
  Uni<Void> hold(Allocation allocation, DraftSet set, UUID learningSet, Place place) {
    return plan(allocation, set, learningSet)
        .chain(
            plan ->
                OneByOne.each(plan.meetings(), this::held)
                    .chain(
                        () ->
                            OneByOne.each(
                                plan.added(),
                                time -> added(allocation, set, time, learningSet, place))));
  }

  private Uni<MeetingPlan> plan(Allocation allocation, DraftSet set, UUID learningSet) {
    return toCome(learningSet).map(sessions -> MeetingPlan.of(allocation, set, sessions));
  }

  private Uni<List<Session>> toCome(UUID learningSet) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(TO_COME, UUID.class)
                    .setParameter("set", learningSet)
                    .setParameter("now", clock.instant())
                    .getResultList())
        .chain(
            ids ->
                Multi.createFrom()
                    .iterable(ids)
                    .onItem()
                    .transformToUniAndConcatenate(sessions::lock)
                    .collect()
                    .asList());
  }

  private Uni<Void> held(Planned meeting) {
    if (!meeting.changes()) {
      return Uni.createFrom().voidItem();
    }
    Session session = meeting.session();
    SessionDetails after = meeting.after();
    return after == null
        ? scheduling.cancel(session.id(), WHY).replaceWithVoid()
        : scheduling
            .change(session, after, WHY)
            .onFailure()
            .transform(failure -> refused(after.time(), failure))
            .replaceWithVoid();
  }

  private static Throwable refused(MeetingTime time, Throwable failure) {
    return OneRefused.of(
        "the meeting of " + TimeInWords.moment(time.startsAtUtc(), time.zone().getId()), failure);
  }

  private Uni<Void> added(
      Allocation allocation, DraftSet set, MeetingTime time, UUID learningSet, Place place) {
    SessionDetails details =
        new SessionDetails(
            TITLE,
            time,
            place,
            SessionKind.SET_MEETING.rules().capacity(),
            Objects.requireNonNull(set.facilitator(), "a set that nobody holds"),
            SessionContent.NONE);
    return scheduling
        .schedule(
            new SessionPlan(
                allocation.cohortId(),
                SessionKind.SET_MEETING,
                null,
                false,
                null,
                learningSet,
                details))
        .chain(held -> inviting.inviteSet(held.session().id(), learningSet))
        .onFailure()
        .transform(failure -> refused(time, failure))
        .replaceWithVoid();
  }
}
