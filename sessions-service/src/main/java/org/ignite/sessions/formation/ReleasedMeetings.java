package org.ignite.sessions.formation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.ignite.platform.steps.OneByOne;
import org.ignite.sessions.allocation.DraftSet;
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
import org.jspecify.annotations.Nullable;

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
      where learning_set_id = :set and state = 'SCHEDULED' and starts_at_utc > :now
      order by starts_at_utc, id
      """;

  private final Sessions sessions;
  private final SessionScheduling scheduling;
  private final Inviting inviting;
  private final Clock clock;

  ReleasedMeetings(
      Sessions sessions, SessionScheduling scheduling, Inviting inviting, Clock clock) {
    this.sessions = sessions;
    this.scheduling = scheduling;
    this.inviting = inviting;
    this.clock = clock;
  }

  /**
   * Sees to it that they are held.
   *
   * @param learningSet the set's id, whose members are in it already
   * @param place of those that are new
   */
  Uni<Void> hold(Allocation allocation, DraftSet set, UUID learningSet, Place place) {
    UUID facilitator = Objects.requireNonNull(set.facilitator(), "a set that nobody holds");
    return toCome(learningSet)
        .chain(
            sessions -> {
              List<@Nullable MeetingTime> times = wanted(allocation, set, sessions);
              return held(allocation.cohortId(), sessions, times, learningSet, facilitator, place);
            });
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

  /**
   * A time for each session that there is, null for one that is left over, and behind them those
   * that have no session yet.
   */
  private static List<@Nullable MeetingTime> wanted(
      Allocation allocation, DraftSet set, List<Session> sessions) {
    if (allocation.snapshot().order().times().isEmpty()) {
      return new ArrayList<>(sessions.stream().map(session -> session.details().time()).toList());
    }
    List<MeetingTime> open = new ArrayList<>(times(allocation, set));
    List<@Nullable MeetingTime> wanted = new ArrayList<>();
    for (Session session : sessions) {
      MeetingTime stays =
          open.stream()
              .filter(time -> same(time, session.details().time()))
              .findFirst()
              .orElse(null);
      wanted.add(stays == null ? null : session.details().time());
      open.remove(stays);
    }
    for (int i = 0; i < wanted.size() && !open.isEmpty(); i++) {
      if (wanted.get(i) == null) {
        wanted.set(i, open.removeFirst());
      }
    }
    wanted.addAll(open);
    return wanted;
  }

  private static boolean same(MeetingTime one, MeetingTime other) {
    return one.startsAtUtc().equals(other.startsAtUtc())
        && one.endsAtUtc().equals(other.endsAtUtc());
  }

  private static List<MeetingTime> times(Allocation allocation, DraftSet set) {
    ZoneId zone = ZoneId.of(allocation.snapshot().order().zone());
    return set.times().stream()
        .map(allocation.snapshot().problem().times()::get)
        .map(
            time -> {
              LocalDateTime start = time.startsAt().atZone(zone).toLocalDateTime();
              LocalDateTime end = time.endsAt().atZone(zone).toLocalDateTime();
              MeetingTime earlier = new MeetingTime(start, end, zone);
              return earlier.startsAtUtc().equals(time.startsAt())
                  ? earlier
                  : new MeetingTime(start, end, zone, true);
            })
        .toList();
  }

  private Uni<Void> held(
      UUID cohortId,
      List<Session> sessions,
      List<@Nullable MeetingTime> times,
      UUID learningSet,
      UUID facilitator,
      Place place) {
    return OneByOne.each(
            sessions, session -> held(session, times.get(sessions.indexOf(session)), facilitator))
        .chain(
            () ->
                OneByOne.each(
                    times.subList(sessions.size(), times.size()),
                    time ->
                        added(
                            cohortId,
                            Objects.requireNonNull(time),
                            learningSet,
                            facilitator,
                            place)));
  }

  private Uni<Void> held(Session session, @Nullable MeetingTime time, UUID facilitator) {
    SessionDetails details = session.details();
    if (time == null) {
      return scheduling.cancel(session.id(), WHY).replaceWithVoid();
    }
    return time.equals(details.time()) && facilitator.equals(details.facilitatorId())
        ? Uni.createFrom().voidItem()
        : scheduling
            .change(
                session,
                new SessionDetails(
                    details.title(),
                    time,
                    details.place(),
                    details.capacity(),
                    facilitator,
                    details.content()),
                WHY)
            .replaceWithVoid();
  }

  private Uni<Void> added(
      UUID cohortId, MeetingTime time, UUID learningSet, UUID facilitator, Place place) {
    SessionDetails details =
        new SessionDetails(
            TITLE,
            time,
            place,
            SessionKind.SET_MEETING.rules().capacity(),
            facilitator,
            SessionContent.NONE);
    return scheduling
        .schedule(
            new SessionPlan(
                cohortId, SessionKind.SET_MEETING, null, false, null, learningSet, details))
        .chain(held -> inviting.inviteSet(held.session().id(), learningSet))
        .replaceWithVoid();
  }
}
