package org.ignite.sessions.formation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.ignite.sessions.allocation.HardRule;
import org.ignite.sessions.allocation.Infeasibility;
import org.ignite.sessions.allocation.Problem;
import org.ignite.sessions.allocation.Scoring;

/** Says why no draft keeps all hard rules, and of no decline whose it was. */
@ApplicationScoped
public class Infeasible {

  private static final Set<HardRule> OF_DECLINES =
      EnumSet.of(HardRule.DECLINED, HardRule.SOMEBODY_ELSE_MOVES);

  private final Allocations allocations;
  private final SetPeople people;

  Infeasible(Allocations allocations, SetPeople people) {
    this.allocations = allocations;
    this.people = people;
  }

  /** What is kept of it: where declines have a part in it, rules and no people. */
  static Infeasibility kept(Infeasibility infeasibility) {
    return Collections.disjoint(infeasibility.rules(), OF_DECLINES)
        ? infeasibility
        : new Infeasibility(infeasibility.proved(), List.of(), infeasibility.rules());
  }

  /** In words for the programme team; of an allocation that is infeasible. */
  public Uni<String> inWords(UUID id) {
    return Panache.withSession(() -> allocations.find(id))
        .chain(
            allocation ->
                people
                    .of(allocation.snapshot().problem())
                    .map(names -> inWords(allocation, names)));
  }

  private static String inWords(Allocation allocation, SetPeople.Named names) {
    Infeasibility infeasibility = Objects.requireNonNull(allocation.infeasibility());
    if (!Collections.disjoint(infeasibility.rules(), OF_DECLINES)) {
      return "With what members have said of the sets that they were shown, no other sets keep the"
          + " hard rules.";
    }
    Problem problem = allocation.snapshot().problem();
    return infeasibility.proved()
        ? infeasibility.inWords(problem, names::inWords)
        : "Not proved: no draft that keeps the hard rules was found. Of the best one: "
            + broken(problem, allocation);
  }

  private static String broken(Problem problem, Allocation allocation) {
    return Scoring.of(problem, allocation.arrangement().draft()).broken().stream()
        .map(
            broken ->
                (broken.set() == 0 ? "" : "set " + broken.set() + ": ")
                    + RuleWords.of(broken.rule()))
        .distinct()
        .reduce((a, b) -> a + "; " + b)
        .map(words -> words + ".")
        .orElse("it breaks none that can be told.");
  }
}
