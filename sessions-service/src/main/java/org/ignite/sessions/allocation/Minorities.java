package org.ignite.sessions.allocation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who has a value that a minority has: of those of whom it is known, less than half, and two at the
 * least, since one alone in the cohort is alone in every set.
 */
final class Minorities {

  /** By attribute and peer: the number of the minority's value, or -1. */
  private final int[][] valueOf;

  Minorities(Problem problem) {
    List<AttributeRule> minded =
        problem.rules().attributes().stream()
            .filter(rule -> rule.noLoneMember() && rule.kind() == AttributeRule.Kind.CATEGORY)
            .toList();
    valueOf = new int[minded.size()][];
    for (int a = 0; a < valueOf.length; a++) {
      valueOf[a] = values(problem.peers(), minded.get(a).name());
    }
  }

  private static int[] values(List<Peer> peers, String name) {
    Map<String, Integer> held = new HashMap<>();
    for (Peer peer : peers) {
      String value = peer.categories().get(name);
      if (value != null) {
        held.merge(value, 1, Integer::sum);
      }
    }
    int known = held.values().stream().mapToInt(Integer::intValue).sum();
    Map<String, Integer> numbers = new HashMap<>();
    int[] values = new int[peers.size()];
    for (int i = 0; i < values.length; i++) {
      String value = peers.get(i).categories().get(name);
      int holders = value == null ? 0 : held.getOrDefault(value, 0);
      boolean minority = holders >= 2 && 2 * holders < known;
      values[i] =
          value == null || !minority ? -1 : numbers.computeIfAbsent(value, v -> numbers.size());
    }
    return values;
  }

  /** In how many attributes the member at this place of the set is alone. */
  int alone(int[] members, int size, int at) {
    int alone = 0;
    for (int[] values : valueOf) {
      int value = values[members[at]];
      boolean found = value < 0;
      for (int k = 0; k < size && !found; k++) {
        found = k != at && values[members[k]] == value;
      }
      alone += found ? 0 : 1;
    }
    return alone;
  }
}
