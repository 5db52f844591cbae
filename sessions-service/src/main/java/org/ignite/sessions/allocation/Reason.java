package org.ignite.sessions.allocation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a member is in their set, as they are told it: of public facts alone.
 *
 * @param differences sentences on what the set has of different kinds
 * @param theme that they share; null where there is none
 * @param meetings in the order of their start
 */
public record Reason(List<String> differences, @Nullable String theme, List<MeetingTime> meetings) {

  public Reason {
    differences = List.copyOf(differences);
    meetings = List.copyOf(meetings);
  }
}
