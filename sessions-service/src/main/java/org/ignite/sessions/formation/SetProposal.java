package org.ignite.sessions.formation;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.ignite.sessions.allocation.Declined;
import org.ignite.sessions.allocation.DraftSet;
import org.ignite.sessions.allocation.HardRule;
import org.ignite.sessions.allocation.PresentSet;
import org.ignite.sessions.allocation.Problem;
import org.ignite.sessions.allocation.Scoring;

/** What can be shown to members, and to whom of them it is news. */
final class SetProposal {

  private SetProposal() {}

  /**
   * Refuses a draft that breaks rules which nobody has said that it may break.
   *
   * @throws HardRulesBroken 409
   */
  static void mustHold(Allocation allocation) {
    Problem problem = allocation.snapshot().problem();
    Arrangement arrangement = allocation.arrangement();
    Overriding.refuse(
        problem, Scoring.of(problem, arrangement.draft()).broken(), arrangement.despite());
  }

  /** Whether a set is offered once more, whoever is added to it, that one of it has declined. */
  static boolean offersAgain(Allocation allocation, List<Declined> declined) {
    Problem problem = Problems.declined(allocation.snapshot().problem(), declined);
    return Scoring.of(problem, allocation.arrangement().draft()).broken().stream()
        .anyMatch(broken -> broken.rule() == HardRule.DECLINED);
  }

  /**
   * Who of the draft is with other people than now, or with another facilitator; everybody where
   * there are no sets yet.
   */
  static Set<UUID> news(Allocation allocation, Collection<PresentSet> standing) {
    Set<UUID> news = new HashSet<>();
    for (DraftSet set : allocation.arrangement().draft().sets()) {
      if (standing.stream().noneMatch(present -> same(present, set))) {
        news.addAll(set.members());
      }
    }
    return news;
  }

  private static boolean same(PresentSet present, DraftSet set) {
    return Set.copyOf(present.members()).equals(Set.copyOf(set.members()))
        && Objects.equals(present.facilitator(), set.facilitator());
  }
}
