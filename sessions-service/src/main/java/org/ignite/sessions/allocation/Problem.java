package org.ignite.sessions.allocation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides how sets are formed. The same problem, seed and budget of iterations give
 * the same outcome.
 *
 * <p>What is said of people who are neither peers nor facilitators of the problem (somebody who has
 * left, for instance) is passed over; a pin of them is refused.
 *
 * @param peers who is to be in a set, everybody in exactly one
 * @param facilitators who may hold sets; where none is given, sets are formed without
 * @param times candidates for meetings; the indices in {@code freeAt} and {@link DraftSet#times}
 *     are those of this list
 * @param pins who has to be in, or hold, which set
 * @param present the sets as they are now; null where there are none
 */
public record Problem(
    List<Peer> peers,
    List<SetFacilitator> facilitators,
    List<MeetingTime> times,
    List<Apart> apart,
    List<Met> met,
    Rules rules,
    List<Pin> pins,
    List<Declined> declined,
    @Nullable PresentSets present) {

  /**
   * A problem.
   *
   * @throws IllegalArgumentException if an id comes twice, somebody pinned is not in the problem, a
   *     pin or a present set has a number that no set has, or a later time has an earlier day
   */
  public Problem {
    peers = List.copyOf(peers);
    facilitators = List.copyOf(facilitators);
    times = List.copyOf(times);
    apart = List.copyOf(apart);
    met = List.copyOf(met);
    pins = List.copyOf(pins);
    declined = List.copyOf(declined);
    Set<UUID> ids = new HashSet<>();
    peers.forEach(peer -> Given.must(ids.add(peer.id()), "a peer comes twice"));
    facilitators.forEach(one -> Given.must(ids.add(one.id()), "a facilitator comes twice"));
    for (Pin pin : pins) {
      Given.must(ids.contains(pin.id()), "somebody is pinned who is not in the problem");
      Given.must(rules.has(pin.set()), "a pin names a set that there is not");
    }
    if (present != null) {
      for (PresentSet set : present.sets()) {
        Given.must(rules.has(set.number()), "a present set has a number that no set has");
      }
    }
    Given.must(MeetingTime.daysFollow(times), "a later time has an earlier day");
  }
}
