package org.ignite.sessions.formation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ignite.platform.problems.FieldError;
import org.ignite.sessions.allocation.DraftSet;
import org.ignite.sessions.allocation.MeetingTime;
import org.ignite.sessions.allocation.Peer;
import org.ignite.sessions.allocation.Problem;
import org.ignite.sessions.allocation.SetFacilitator;
import org.ignite.sessions.availability.Interval;
import org.ignite.sessions.formation.SetPeople.Named;
import org.ignite.sessions.sessions.TimeInWords;

/**
 * Dates of a draft that were good when its search began, and are not any more. A date that somebody
 * could not make even then was taken knowingly, and stays.
 *
 * @param busy when those of the draft are busy now, participants and facilitators by their own ids
 */
record LostDates(Allocation allocation, Map<UUID, List<Interval>> busy, Named names, Instant now) {

  /** What there is to say of each, with a pointer to it in the draft. */
  List<FieldError> all() {
    return allocation.arrangement().draft().sets().stream().flatMap(this::of).toList();
  }

  private Stream<FieldError> of(DraftSet set) {
    List<FieldError> lost = new ArrayList<>();
    for (int i = 0; i < set.times().size(); i++) {
      String pointer = "/sets/%d/times/%d".formatted(set.number() - 1, i);
      int time = set.times().get(i);
      why(set, time).forEach(why -> lost.add(new FieldError(pointer, inWords(time) + ": " + why)));
    }
    return lost.stream();
  }

  private Stream<String> why(DraftSet set, int time) {
    if (!problem().times().get(time).startsAt().isAfter(now)) {
      return Stream.of("is over");
    }
    Stream<UUID> holder =
        problem().facilitators().stream()
            .filter(one -> one.id().equals(set.facilitator()) && one.freeAt().get(time))
            .map(SetFacilitator::id);
    return Stream.concat(holder.filter(one -> !freeNow(one, time)), members(set, time))
        .map(one -> names.inWords(one) + " can't make it any more");
  }

  /** Those who can't come any more, where too few are left for that. */
  private Stream<UUID> members(DraftSet set, int time) {
    List<Peer> members =
        problem().peers().stream().filter(peer -> set.members().contains(peer.id())).toList();
    Integer quorum = problem().rules().quorum();
    int needed = quorum == null ? members.size() : Math.min(quorum, members.size());
    Predicate<Peer> then = peer -> peer.freeAt().get(time);
    Predicate<Peer> now = peer -> freeNow(peer.id(), time);
    return members.stream().filter(then).count() < needed
            || members.stream().filter(now).count() >= needed
        ? Stream.empty()
        : members.stream().filter(then.and(now.negate())).map(Peer::id);
  }

  private boolean freeNow(UUID one, int time) {
    MeetingTime wanted = problem().times().get(time);
    Interval meeting = new Interval(wanted.startsAt(), wanted.endsAt());
    return busy.getOrDefault(one, List.of()).stream().noneMatch(meeting::overlaps);
  }

  private String inWords(int time) {
    String zone = allocation.snapshot().order().zone();
    return TimeInWords.withZone(
        TimeInWords.moment(problem().times().get(time).startsAt(), zone), zone);
  }

  private Problem problem() {
    return allocation.snapshot().problem();
  }
}
