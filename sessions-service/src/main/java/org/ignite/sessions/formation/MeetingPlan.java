package org.ignite.sessions.formation;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.ignite.sessions.allocation.DraftSet;
import org.ignite.sessions.sessions.MeetingTime;
import org.ignite.sessions.sessions.Session;
import org.ignite.sessions.sessions.SessionDetails;
import org.ignite.sessions.sessions.SessionState;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the meetings to come of a set that is released. Drafts of meetings get its
 * facilitator, and stay otherwise.
 *
 * @param meetings that there are
 * @param added times that have none yet
 */
record MeetingPlan(List<Planned> meetings, List<MeetingTime> added) {

  MeetingPlan {
    meetings = List.copyOf(meetings);
    added = List.copyOf(added);
  }

  /**
   * One of them.
   *
   * @param after as it is to be; null where it is left over
   */
  record Planned(Session session, @Nullable SessionDetails after) {

    boolean changes() {
      SessionDetails before = session.details();
      return after == null
          || !after.time().equals(before.time())
          || !after.facilitatorId().equals(before.facilitatorId());
    }
  }

  /** The plan of a draft's set, for the sessions that there are, in the order of their times. */
  static MeetingPlan of(Allocation allocation, DraftSet set, List<Session> sessions) {
    UUID facilitator = Objects.requireNonNull(set.facilitator(), "a set that nobody holds");
    List<Session> published =
        sessions.stream().filter(session -> session.state() != SessionState.DRAFT).toList();
    List<@Nullable MeetingTime> wanted = wanted(allocation, set, published);
    List<Planned> planned = new ArrayList<>();
    for (Session session : sessions) {
      int place = published.indexOf(session);
      MeetingTime time = place < 0 ? session.details().time() : wanted.get(place);
      planned.add(
          new Planned(session, time == null ? null : at(session.details(), time, facilitator)));
    }
    return new MeetingPlan(
        planned,
        wanted.subList(published.size(), wanted.size()).stream()
            .map(Objects::requireNonNull)
            .toList());
  }

  private static SessionDetails at(SessionDetails details, MeetingTime time, UUID facilitator) {
    return new SessionDetails(
        details.title(), time, details.place(), details.capacity(), facilitator, details.content());
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
}
