package org.ignite.sessions.exchanges;

import java.util.List;
import java.util.UUID;

/**
 * Whose turn it is among the participants of a cohort: nobody visits twice before everybody wanting
 * to had one.
 *
 * @param all everybody of the cohort who takes part now
 */
record Turns(List<Turn> all) {

  /**
   * One participant's.
   *
   * @param wants has asked for a visit that could be granted, or has said that they want one
   * @param had was accepted for a visit that stands, or has been on one
   */
  record Turn(UUID participantId, boolean wants, boolean had) {

    boolean waits() {
      return wants && !had;
    }
  }

  /**
   * Refuses a second visit while another participant waits for a first.
   *
   * @throws OthersWait 409
   */
  void mustBeOf(UUID participantId) {
    boolean had =
        all.stream().anyMatch(turn -> turn.participantId().equals(participantId) && turn.had());
    if (had && all.stream().anyMatch(Turn::waits)) {
      throw new OthersWait();
    }
  }
}
