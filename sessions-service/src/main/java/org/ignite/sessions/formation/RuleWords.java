package org.ignite.sessions.formation;

import org.ignite.sessions.allocation.HardRule;

/** What it is that breaks a hard rule, in words. */
final class RuleWords {

  private RuleWords() {}

  static String of(HardRule rule) {
    return switch (rule) {
      case SIZE -> "it has too few or too many members";
      case CONFLICT -> "two of its members must be apart";
      case FACILITATOR_CONFLICT -> "its facilitator has a conflict of interest with a member";
      case COACH -> "its facilitator is the coach of a member";
      case LOAD -> "somebody holds two sets more than another who could hold one";
      case CAPACITY -> "somebody holds more sets than they can, or nobody holds it";
      case DATES -> "it has not all of its dates";
      case PIN -> "somebody who is pinned is in another set";
      case DECLINED -> "it has been declined";
      case SOMEBODY_ELSE_MOVES -> "nobody else moves";
      case OTHERS_MOVED -> "more people move than may";
    };
  }
}
