package org.ignite.sessions.meetings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The minutes that members of a set have had as presenters, meeting by meeting: those of the agenda
 * where they were not away, or what the facilitator said afterwards.
 */
public record AirTime(Map<UUID, List<Had>> byMember) {

  /** What somebody has had of one meeting, in minutes. */
  public record Had(UUID sessionId, int minutes) {}

  static AirTime of(List<HeldMeeting> meetings) {
    Map<UUID, List<Had>> had = new HashMap<>();
    for (HeldMeeting meeting : meetings) {
      meeting
          .minutes()
          .forEach(
              (member, minutes) ->
                  had.computeIfAbsent(member, m -> new ArrayList<>())
                      .add(new Had(meeting.sessionId(), minutes)));
    }
    return new AirTime(had);
  }

  /** All that somebody has had, in minutes. */
  public int of(UUID member) {
    return had(member).stream().mapToInt(Had::minutes).sum();
  }

  /** The same meeting by meeting, in the order in which those were. */
  public List<Had> had(UUID member) {
    return byMember.getOrDefault(member, List.of());
  }

  /** How far apart some of them are: the most that one has had, less the least, in minutes. */
  public int spread(List<UUID> members) {
    Map<UUID, Integer> minutes =
        members.stream().collect(Collectors.toMap(Function.identity(), this::of));
    return minutes.values().stream().mapToInt(m -> m).max().orElse(0)
        - minutes.values().stream().mapToInt(m -> m).min().orElse(0);
  }
}
