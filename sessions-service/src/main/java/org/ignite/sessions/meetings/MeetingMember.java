package org.ignite.sessions.meetings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is asked to a meeting of their set.
 *
 * @param saidNo that they are not coming
 * @param urgency of their bid; null where they have not bid
 * @param bidAt when they first bid
 * @param place theirs in the order of the chosen presenters; null where they are none
 * @param held the minutes that they had as presenter, where the facilitator has said
 */
public record MeetingMember(
    UUID participantId,
    @Nullable String name,
    boolean saidNo,
    @Nullable Urgency urgency,
    @Nullable Instant bidAt,
    @Nullable Integer place,
    @Nullable Integer held) {

  /** True where they ask for time, and come. */
  boolean bids() {
    return urgency != null && bidAt != null && !saidNo;
  }
}
