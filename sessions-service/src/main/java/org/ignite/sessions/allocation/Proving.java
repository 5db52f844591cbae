package org.ignite.sessions.allocation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether the hard rules can be kept, by trying all ways within a number of steps; and, where they
 * can not, which people and rules are enough for that.
 */
final class Proving {

  private static final long STEPS = 200_000;
  private static final long STEPS_FOR_ALL = 1_000_000;
  private static final long STEPS_TOGETHER = 4_000_000;

  /** Few rules are disproved in fewer steps than all: what each alone forbids comes first. */
  private static final List<Set<HardRule>> FIRST =
      List.of(
          EnumSet.of(HardRule.SIZE),
          EnumSet.of(HardRule.CAPACITY),
          EnumSet.of(HardRule.SIZE, HardRule.PIN),
          EnumSet.of(HardRule.SIZE, HardRule.CONFLICT, HardRule.PIN),
          EnumSet.of(HardRule.DATES),
          EnumSet.of(HardRule.FACILITATOR_CONFLICT, HardRule.COACH, HardRule.PIN),
          EnumSet.of(
              HardRule.FACILITATOR_CONFLICT,
              HardRule.COACH,
              HardRule.PIN,
              HardRule.CAPACITY,
              HardRule.LOAD),
          EnumSet.of(HardRule.SIZE, HardRule.DATES, HardRule.PIN),
          EnumSet.of(HardRule.SIZE, HardRule.OTHERS_MOVED, HardRule.PIN),
          EnumSet.complementOf(
              EnumSet.of(
                  HardRule.DATES,
                  HardRule.FACILITATOR_CONFLICT,
                  HardRule.COACH,
                  HardRule.CAPACITY,
                  HardRule.LOAD)));

  /** In this order rules are left out, so that what remains is of the plainest. */
  private static final List<HardRule> LEAST_PLAIN_FIRST =
      List.of(
          HardRule.SOMEBODY_ELSE_MOVES,
          HardRule.OTHERS_MOVED,
          HardRule.DECLINED,
          HardRule.LOAD,
          HardRule.FACILITATOR_CONFLICT,
          HardRule.COACH,
          HardRule.DATES,
          HardRule.PIN,
          HardRule.CAPACITY,
          HardRule.CONFLICT,
          HardRule.SIZE);

  private final Compiled c;
  private long left = STEPS_TOGETHER;

  Proving(Compiled c) {
    this.c = c;
  }

  /** Seats that keep all hard rules, as far as trying all ways finds any. */
  @Nullable Seats seats() {
    Subsystem all = Subsystem.of(c, EnumSet.allOf(HardRule.class));
    return ExactSets.seats(c, all, new Steps(STEPS_FOR_ALL));
  }

  /** Why there are none; not proved where the steps do not suffice for that. */
  Infeasibility infeasibility() {
    for (Set<HardRule> rules : FIRST) {
      Subsystem some = Subsystem.of(c, rules);
      if (verdict(some, STEPS) == Verdict.INFEASIBLE) {
        return reduced(some);
      }
    }
    Subsystem all = Subsystem.of(c, EnumSet.allOf(HardRule.class));
    return verdict(all, STEPS_FOR_ALL) == Verdict.INFEASIBLE
        ? reduced(all)
        : Infeasibility.notProved();
  }

  private Infeasibility reduced(Subsystem infeasible) {
    Subsystem system = fewerRules(fewerPeople(fewerRules(infeasible)));
    return irreducible(system)
        ? new Infeasibility(true, system.ids(c.problem), List.copyOf(system.rules))
        : Infeasibility.notProved();
  }

  private Subsystem fewerRules(Subsystem infeasible) {
    Subsystem system = infeasible;
    for (HardRule rule : LEAST_PLAIN_FIRST) {
      if (system.applies(rule) && is(Verdict.INFEASIBLE, system.without(rule))) {
        system = system.without(rule);
      }
    }
    return system;
  }

  /** Leaves out many at a time first, then one after the other. */
  private Subsystem fewerPeople(Subsystem infeasible) {
    Subsystem system = infeasible;
    for (int many = Math.max(1, system.people().size() / 2); ; many /= 2) {
      List<Integer> people = system.people();
      for (int from = 0; from < people.size(); from += many) {
        Subsystem rest = system.without(people.subList(from, Math.min(people.size(), from + many)));
        if (is(Verdict.INFEASIBLE, rest)) {
          system = rest;
        }
      }
      if (many == 1) {
        return system;
      }
    }
  }

  private boolean irreducible(Subsystem system) {
    return system.rules.stream().allMatch(rule -> is(Verdict.FEASIBLE, system.without(rule)))
        && system.people().stream()
            .allMatch(person -> is(Verdict.FEASIBLE, system.without(List.of(person))));
  }

  private boolean is(Verdict verdict, Subsystem system) {
    return verdict(system, STEPS) == verdict;
  }

  private Verdict verdict(Subsystem system, long most) {
    long given = Math.min(most, left);
    Steps steps = new Steps(given);
    Verdict verdict = ExactSets.of(c, system, steps);
    left -= given - steps.left();
    return verdict;
  }
}
