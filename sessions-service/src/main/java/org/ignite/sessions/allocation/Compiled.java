package org.ignite.sessions.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A problem by indices and in points, made once for a search. Never changes. */
final class Compiled {

  final Problem problem;
  final Rules rules;
  final Weights weights;
  final int peers;
  final int facilitators;
  final int sets;
  final Map<UUID, Integer> peerOf = new HashMap<>();
  final Map<UUID, Integer> facilitatorOf = new HashMap<>();
  final int[][] distance;
  final boolean[][] conflict;

  /** By pair: what it costs to have them in one set; 0 or below. */
  final long[][] togetherness;

  final Slots slots;
  final long[][] free;
  final long[][] holderFree;

  /** By facilitator and peer: conflict of interest. */
  final boolean[][] holderConflict;

  /** By facilitator and peer: whether they coach them. */
  final boolean[][] coaches;

  final int[] capacity;
  final Interests interests;
  final Minorities minorities;
  final Past past;

  /** By peer: the sets that they are pinned to. */
  final int[][] pins;

  /** By set: the facilitators who are pinned to it. */
  final int[][] holderPins;

  private final long[] pairUnit;
  private final long[] themeUnit;

  Compiled(Problem problem) {
    this.problem = problem;
    rules = problem.rules();
    weights = rules.weights();
    peers = problem.peers().size();
    facilitators = problem.facilitators().size();
    sets = rules.sets();
    for (int i = 0; i < peers; i++) {
      peerOf.put(problem.peers().get(i).id(), i);
    }
    for (int f = 0; f < facilitators; f++) {
      facilitatorOf.put(problem.facilitators().get(f).id(), f);
    }
    distance = Distances.of(problem.peers(), rules.attributes());
    conflict = new boolean[peers][peers];
    togetherness = new long[peers][peers];
    pairs();
    slots = new Slots(problem.times(), rules);
    free = new long[peers][];
    for (int i = 0; i < peers; i++) {
      free[i] = slots.bits(problem.peers().get(i).freeAt());
    }
    holderFree = new long[facilitators][];
    holderConflict = new boolean[facilitators][peers];
    coaches = new boolean[facilitators][peers];
    capacity = new int[facilitators];
    for (int f = 0; f < facilitators; f++) {
      facilitator(f, problem.facilitators().get(f));
    }
    interests = new Interests(problem);
    minorities = new Minorities(problem);
    past = new Past(problem, peerOf, facilitatorOf);
    pins = new int[peers][];
    Arrays.setAll(pins, i -> pinned(problem.peers().get(i).id()));
    holderPins = new int[sets][];
    Arrays.setAll(holderPins, this::pinnedHolders);
    pairUnit = new long[peers + 1];
    themeUnit = new long[peers + 1];
    for (int size = 0; size <= peers; size++) {
      pairUnit[size] = size < 2 ? 0 : SoftRule.WHOLE / 1000 / ((long) size * (size - 1) / 2);
      themeUnit[size] = SoftRule.WHOLE / 1000 / (size + 1);
    }
  }

  /** What a thousandth of a pair's distance is worth in a set of this size, weight aside. */
  long pairUnit(int size) {
    return pairUnit[size];
  }

  /** What a thousandth of one's interest is worth in a set of this size, weight aside. */
  long themeUnit(int size) {
    return themeUnit[size];
  }

  /** How often the worst set's mean counts. */
  long worstUnit() {
    return (long) weights.worstSet() * sets;
  }

  boolean pinnedElsewhere(int peer, int set) {
    for (int pin : pins[peer]) {
      if (pin != set) {
        return true;
      }
    }
    return false;
  }

  /** What it costs to have two in one set whom a reason would keep apart. */
  long cost(ApartFor reason) {
    return -SoftRule.EACH * (reason == ApartFor.WISH ? weights.wish() : weights.neighbours());
  }

  long cost(Met met) {
    return -SoftRule.EACH * weights.repeatedPair() * met.times();
  }

  private void pairs() {
    for (Apart apart : problem.apart()) {
      Integer one = peerOf.get(apart.one());
      Integer other = peerOf.get(apart.other());
      if (one != null && other != null && !one.equals(other)) {
        if (apart.hard()) {
          conflict[one][other] = true;
          conflict[other][one] = true;
        } else {
          together(one, other, cost(apart.reason()));
        }
      }
    }
    for (Met met : problem.met()) {
      Integer one = peerOf.get(met.one());
      Integer other = peerOf.get(met.other());
      if (one != null && other != null && !one.equals(other)) {
        together(one, other, cost(met));
      }
    }
  }

  private void together(int one, int other, long points) {
    togetherness[one][other] += points;
    togetherness[other][one] += points;
  }

  private void facilitator(int f, SetFacilitator facilitator) {
    holderFree[f] = slots.bits(facilitator.freeAt());
    capacity[f] = facilitator.capacity();
    for (UUID id : facilitator.conflicts()) {
      Integer peer = peerOf.get(id);
      if (peer != null) {
        holderConflict[f][peer] = true;
      }
    }
    for (UUID id : facilitator.coaches()) {
      Integer peer = peerOf.get(id);
      if (peer != null) {
        coaches[f][peer] = true;
      }
    }
  }

  private int[] pinned(UUID id) {
    return problem.pins().stream()
        .filter(pin -> pin.id().equals(id))
        .mapToInt(pin -> pin.set() - 1)
        .distinct()
        .toArray();
  }

  private int[] pinnedHolders(int set) {
    List<Integer> holders = new ArrayList<>();
    for (Pin pin : problem.pins()) {
      Integer holder = facilitatorOf.get(pin.id());
      if (holder != null && pin.set() - 1 == set && !holders.contains(holder)) {
        holders.add(holder);
      }
    }
    return holders.stream().mapToInt(Integer::intValue).toArray();
  }
}
