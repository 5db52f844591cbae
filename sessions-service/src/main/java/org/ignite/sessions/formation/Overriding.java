package org.ignite.sessions.formation;

import java.util.List;
import java.util.Set;
import org.ignite.sessions.allocation.Apart;
import org.ignite.sessions.allocation.ApartFor;
import org.ignite.sessions.allocation.Broken;
import org.ignite.sessions.allocation.HardRule;
import org.ignite.sessions.allocation.Problem;

/**
 * Which hard rules the programme team can break by hand: all but one person an organisation,
 * declared conflicts of interest, and that a coach holds nobody's set whom they coach (PROGRAMME:
 * people and roles).
 */
final class Overriding {

  private static final Set<ApartFor> NEVER = Set.of(ApartFor.SAME_ORGANISATION, ApartFor.DECLARED);

  private Overriding() {}

  /** Whether nobody can say that two may share a set in spite of it. */
  static boolean never(ApartFor reason) {
    return NEVER.contains(reason);
  }

  /**
   * Refuses what breaks rules that nobody has said may be broken, or that nobody can.
   *
   * @throws HardRulesBroken 409
   */
  static void refuse(Problem problem, List<Broken> broken, Set<HardRule> despite) {
    List<Broken> refused =
        broken.stream().filter(one -> !despite.contains(one.rule()) || !may(problem, one)).toList();
    if (!refused.isEmpty()) {
      throw new HardRulesBroken(refused);
    }
  }

  static boolean may(Problem problem, Broken broken) {
    return switch (broken.rule()) {
      case FACILITATOR_CONFLICT, COACH -> false;
      case CONFLICT -> problem.apart().stream().noneMatch(apart -> forbids(apart, broken));
      case SIZE, LOAD, CAPACITY, DATES, PIN, DECLINED, SOMEBODY_ELSE_MOVES, OTHERS_MOVED -> true;
    };
  }

  private static boolean forbids(Apart apart, Broken broken) {
    return apart.hard()
        && never(apart.reason())
        && broken.people().contains(apart.one())
        && broken.people().contains(apart.other());
  }
}
