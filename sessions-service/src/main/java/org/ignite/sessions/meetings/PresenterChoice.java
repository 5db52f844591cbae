package org.ignite.sessions.meetings;

import java.util.Comparator;
import java.util.List;

/**
 * Who of those who bid presents, unless the facilitator chooses otherwise: who has had least of the
 * season's time goes first; of two who have had as much, who it is more urgent for; then who bid
 * first. So between two who always bid and were always there, time differs by one slot at most.
 */
final class PresenterChoice {

  private static final Comparator<Bid> ORDER =
      Comparator.comparingInt(Bid::soFar)
          .thenComparing(Bid::urgency, Comparator.reverseOrder())
          .thenComparing(Bid::bidAt)
          .thenComparing(Bid::participantId);

  private PresenterChoice() {}

  /**
   * The bids that are taken, in the order in which they present.
   *
   * @param places how many can present
   */
  static List<Bid> of(List<Bid> bids, int places) {
    return bids.stream().sorted(ORDER).limit(places).toList();
  }
}
