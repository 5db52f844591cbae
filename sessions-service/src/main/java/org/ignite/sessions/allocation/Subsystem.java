package org.ignite.sessions.allocation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Some of the hard rules, and the people to whom they apply; whoever else takes up a place, is
 * always free, in conflict with nobody, not pinned and of any capacity. What holds for a subsystem
 * with more people or rules holds for one with fewer, so that leaving out what is not needed, one
 * after the other, ends with one of which nothing can be left out.
 */
final class Subsystem {

  final Set<HardRule> rules;
  final boolean[] peers;
  final boolean[] holders;

  Subsystem(Set<HardRule> rules, boolean[] peers, boolean[] holders) {
    this.rules = rules.isEmpty() ? EnumSet.noneOf(HardRule.class) : EnumSet.copyOf(rules);
    this.peers = peers.clone();
    this.holders = holders.clone();
  }

  /** All people, under these rules. */
  static Subsystem of(Compiled c, Set<HardRule> rules) {
    boolean[] peers = new boolean[c.peers];
    boolean[] holders = new boolean[c.facilitators];
    Arrays.fill(peers, true);
    Arrays.fill(holders, true);
    return new Subsystem(rules, peers, holders);
  }

  boolean applies(HardRule rule) {
    return rules.contains(rule);
  }

  Subsystem without(HardRule rule) {
    Subsystem rest = new Subsystem(rules, peers, holders);
    rest.rules.remove(rule);
    return rest;
  }

  /** Without these people; numbers from the count of peers on are facilitators. */
  Subsystem without(List<Integer> people) {
    Subsystem rest = new Subsystem(rules, peers, holders);
    for (int person : people) {
      if (person < peers.length) {
        rest.peers[person] = false;
      } else {
        rest.holders[person - peers.length] = false;
      }
    }
    return rest;
  }

  /** Facilitators count on from the peers. */
  List<Integer> people() {
    return IntStream.range(0, peers.length + holders.length)
        .filter(i -> i < peers.length ? peers[i] : holders[i - peers.length])
        .boxed()
        .toList();
  }

  List<UUID> ids(Problem problem) {
    return Stream.concat(
            IntStream.range(0, peers.length)
                .filter(i -> peers[i])
                .mapToObj(i -> problem.peers().get(i).id()),
            IntStream.range(0, holders.length)
                .filter(f -> holders[f])
                .mapToObj(f -> problem.facilitators().get(f).id()))
        .toList();
  }
}
