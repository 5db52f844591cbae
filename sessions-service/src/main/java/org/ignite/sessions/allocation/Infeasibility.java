package org.ignite.sessions.allocation;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * That no draft keeps the hard rules, or that none was found.
 *
 * <p>Where it is proved, the people and the rules can not hold together and none of them can be
 * left out: without any one rule, or with any one person free of rules (always free, in conflict
 * with nobody, not pinned, of any capacity; still taking up a place), there is a draft.
 *
 * @param proved false where the search ended without a draft and without a proof: the lists are
 *     empty, and {@link Outcome#score} says what the best draft breaks
 * @param people participants, then facilitators; empty where it is about nobody in particular, as
 *     with sizes that do not add up
 */
public record Infeasibility(boolean proved, List<UUID> people, List<HardRule> rules) {

  public Infeasibility {
    people = List.copyOf(people);
    rules = List.copyOf(rules);
  }

  static Infeasibility notProved() {
    return new Infeasibility(false, List.of(), List.of());
  }

  /**
   * The same in English, for the programme team alone: it tells of wishes. It names nobody for a
   * decline.
   *
   * @param names what a participant or a facilitator is called
   */
  public String inWords(Problem problem, Function<UUID, String> names) {
    return proved
        ? new InfeasibilityInWords(problem, people, names).of(rules)
        : "No sets were found that keep all rules; that there are none is not proved.";
  }
}
