package org.ignite.sessions.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The present sets and the declines, by indices. Sets count from 0 here, as everywhere inside. */
final class Past {

  /** By peer: the set that they are in, or -1. */
  final int[] setOf;

  /** By peer: whether their move is a change. */
  final boolean[] counts;

  /** By set: who holds it, or -1. */
  final int[] holderOf;

  /** By peer: whether they have declined. */
  final boolean[] hasDeclined;

  /** Who has declined, then with whom: only those that could come again. */
  final List<int[]> declined = new ArrayList<>();

  /** Whether one who has not declined has to move. */
  final boolean othersMustMove;

  private final int[][] companions;

  Past(Problem problem, Map<UUID, Integer> peers, Map<UUID, Integer> facilitators) {
    int n = problem.peers().size();
    setOf = new int[n];
    counts = new boolean[n];
    hasDeclined = new boolean[n];
    holderOf = new int[problem.rules().sets()];
    Arrays.fill(setOf, -1);
    Arrays.fill(holderOf, -1);
    PresentSets present = problem.present();
    if (present != null) {
      for (PresentSet set : present.sets()) {
        set.members().stream()
            .filter(peers::containsKey)
            .forEach(
                id -> {
                  int peer = peers.getOrDefault(id, -1);
                  setOf[peer] = set.number() - 1;
                  counts[peer] = !present.affected().contains(id);
                });
        UUID holder = set.facilitator();
        holderOf[set.number() - 1] = holder == null ? -1 : facilitators.getOrDefault(holder, -1);
      }
    }
    for (Declined one : problem.declined()) {
      decline(one, peers);
    }
    companions = new int[n][];
    for (int i = 0; i < n; i++) {
      companions[i] = companionsOf(i);
    }
    boolean anybodyElse = false;
    boolean anybody = false;
    for (int i = 0; i < n; i++) {
      anybody |= hasDeclined[i];
      anybodyElse |= !hasDeclined[i] && setOf[i] >= 0;
    }
    othersMustMove = anybody && anybodyElse;
  }

  private void decline(Declined one, Map<UUID, Integer> peers) {
    Integer peer = peers.get(one.participant());
    if (peer == null) {
      return;
    }
    hasDeclined[peer] = true;
    if (peers.keySet().containsAll(one.companions())) {
      int[] all = new int[one.companions().size() + 1];
      all[0] = peer;
      int at = 1;
      for (UUID companion : one.companions()) {
        all[at++] = peers.getOrDefault(companion, -1);
      }
      Arrays.sort(all, 1, all.length);
      declined.add(all);
    }
  }

  private int[] companionsOf(int peer) {
    int[] others = new int[setOf.length];
    int size = 0;
    for (int other = 0; other < setOf.length; other++) {
      if (other != peer && setOf[peer] >= 0 && setOf[other] == setOf[peer] && !hasDeclined[other]) {
        others[size++] = other;
      }
    }
    return Arrays.copyOf(others, size);
  }

  /** Whether a declined set comes again. */
  boolean comesAgain(int[] declinedSet, int[] sets) {
    for (int peer : declinedSet) {
      if (sets[peer] != sets[declinedSet[0]]) {
        return false;
      }
    }
    return true;
  }

  /** Whether somebody who has not declined moves; see {@link HardRule#SOMEBODY_ELSE_MOVES}. */
  boolean somebodyElseMoves(int[] sets) {
    for (int peer = 0; peer < sets.length; peer++) {
      if (!hasDeclined[peer] && moves(peer, sets)) {
        return true;
      }
    }
    return false;
  }

  private boolean moves(int peer, int[] sets) {
    if (setOf[peer] < 0 || sets[peer] == setOf[peer]) {
      return false;
    }
    if (companions[peer].length == 0) {
      return true;
    }
    for (int other : companions[peer]) {
      if (sets[other] != sets[peer]) {
        return true;
      }
    }
    return false;
  }

  boolean othersMove(int peer, int set) {
    return counts[peer] && setOf[peer] != set;
  }
}
