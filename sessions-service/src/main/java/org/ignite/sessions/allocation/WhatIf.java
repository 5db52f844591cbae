package org.ignite.sessions.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a change by hand would do to a draft. */
public final class WhatIf {

  private WhatIf() {}

  /**
   * The effect of a move. What it says of the draft after it is what {@link Scoring} and {@link
   * Explaining} say of that.
   *
   * @throws IllegalArgumentException if the draft is not one of the problem, or the move names
   *     somebody or a set that is not in it
   */
  public static Effect of(Problem problem, Draft draft, Move move) {
    return of(new Compiled(problem), draft, move);
  }

  static Effect of(Compiled c, Draft draft, Move move) {
    Drafting drafting = new Drafting(c);
    Seats seats = drafting.seats(draft);
    boolean[] touched = make(c, seats, move);
    Draft after = drafting.changed(draft, seats, touched);
    List<Contribution> had = Contributions.of(c, draft);
    List<Contribution> has = Contributions.of(c, after);
    List<Broken> broke = Checking.of(c, draft);
    List<Broken> breaks = Checking.of(c, after);
    return new Effect(
        new Score(sum(had), broke),
        new Score(sum(has), breaks),
        without(had, has),
        without(has, had),
        without(breaks, broke),
        without(broke, breaks),
        after);
  }

  /** Which sets it touches. */
  private static boolean[] make(Compiled c, Seats seats, Move move) {
    boolean[] touched = new boolean[c.sets];
    switch (move) {
      case Move.MovePeer(UUID id, int set) -> {
        int peer = peer(c, id);
        touched[seats.setOf[peer]] = true;
        seats.setOf[peer] = set(c, set);
        touched[seats.setOf[peer]] = true;
      }
      case Move.SwapPeers(UUID id, UUID otherId) -> {
        int one = peer(c, id);
        int other = peer(c, otherId);
        int set = seats.setOf[one];
        seats.setOf[one] = seats.setOf[other];
        seats.setOf[other] = set;
        touched[set] = true;
        touched[seats.setOf[one]] = true;
      }
      case Move.GiveFacilitator(int number, UUID id) -> {
        Integer holder = c.facilitatorOf.get(id);
        Given.must(holder != null, "the facilitator is not one of the problem");
        int set = set(c, number);
        seats.holderOf[set] = holder == null ? -1 : holder;
        touched[set] = true;
      }
    }
    return touched;
  }

  private static int peer(Compiled c, UUID id) {
    int peer = c.peerOf.getOrDefault(id, -1);
    Given.must(peer >= 0, "whoever moves is not a peer of the problem");
    return peer;
  }

  private static int set(Compiled c, int number) {
    Given.must(c.rules.has(number), "there is no set of that number");
    return number - 1;
  }

  static long sum(List<Contribution> contributions) {
    return contributions.stream().mapToLong(Contribution::points).sum();
  }

  /** Each as often as it is more often in these than in the others. */
  private static <T> List<T> without(List<T> these, List<T> others) {
    List<T> rest = new ArrayList<>(these);
    others.forEach(rest::remove);
    return rest;
  }
}
