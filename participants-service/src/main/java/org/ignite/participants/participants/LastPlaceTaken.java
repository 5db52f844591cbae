package org.ignite.participants.participants;

import java.util.UUID;
import org.ignite.platform.problems.RuleBroken;

/**
 * 409: the cohort has no place left for this participant. The answer names the way on the waiting
 * list, in its detail and in the header Link.
 */
public class LastPlaceTaken extends RuleBroken {
  LastPlaceTaken(String reason, UUID participantId) {
    this(reason, "/api/v1/participants/" + participantId + "/wait");
  }

  private LastPlaceTaken(String reason, String waitingList) {
    super("cohort-full", reason + " The waiting list is open to them: POST " + waitingList);
    header("Link", "<" + waitingList + ">; rel=\"waiting-list\"");
  }
}
