package org.ignite.sessions.attendance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Days under the Chatham House Rule in the totals of the programme team. They come in threes, and
 * of each three all count or none, whichever is nearer to what was attended. So whatever the total
 * says, of each single session either can be true, though the team knows who was invited to which,
 * and reads the totals before and after.
 *
 * @param sessions three sessions of one participant
 */
record Disclosure(List<Settled> sessions) {

  private static final int TOGETHER = 3;

  /** One session that one participant was invited to, held long enough ago to be settled. */
  record Settled(UUID invitationId, UUID participantId, BigDecimal days, boolean attended) {}

  /**
   * What can be disclosed of one participant.
   *
   * @param settled what is not disclosed yet, the earliest first
   */
  static List<Disclosure> of(List<Settled> settled) {
    List<Disclosure> disclosures = new ArrayList<>();
    for (int from = 0; from + TOGETHER <= settled.size(); from += TOGETHER) {
      disclosures.add(new Disclosure(settled.subList(from, from + TOGETHER)));
    }
    return disclosures;
  }

  UUID participantId() {
    return sessions.getFirst().participantId();
  }

  BigDecimal days() {
    long attended = sessions.stream().filter(Settled::attended).count();
    return attended * 2 > TOGETHER
        ? sessions.stream().map(Settled::days).reduce(BigDecimal.ZERO, BigDecimal::add)
        : BigDecimal.ZERO;
  }
}
