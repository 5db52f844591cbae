package org.ignite.sessions.allocation;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Changes of a draft that a search tries: one is made at a time, and kept or undone. */
final class Proposals {

  private enum Kind {
    SWAP,
    MOVE,
    GIVE,
    CHANGE_HOLDERS
  }

  private final Compiled c;
  private final Seating seating;
  private final SplittableRandom random;

  /** Who is not pinned. */
  final int[] movable;

  /** Sets to which nobody is pinned as facilitator. */
  final int[] openSets;

  private Kind kind = Kind.SWAP;
  private int one;
  private int other;
  private int had;

  Proposals(Compiled c, Seating seating, SplittableRandom random) {
    this.c = c;
    this.seating = seating;
    this.random = random;
    movable = IntStream.range(0, c.peers).filter(i -> c.pins[i].length == 0).toArray();
    openSets =
        c.facilitators < 2
            ? new int[0]
            : IntStream.range(0, c.sets).filter(s -> c.holderPins[s].length == 0).toArray();
  }

  /** Whether there is anything to try. */
  boolean any() {
    return openSets.length > 0 || (movable.length > 0 && c.sets > 1);
  }

  /** Makes a change; false if the dice fell on none. */
  boolean make() {
    boolean people = movable.length > 0 && c.sets > 1;
    int dice = random.nextInt(16);
    if (openSets.length > 0 && (dice < 2 || !people)) {
      return makeWithHolder();
    }
    if (!people) {
      return false;
    }
    int peer = movable[random.nextInt(movable.length)];
    if (dice < 6 && move(peer, random.nextInt(c.sets))) {
      return true;
    }
    return swap(peer, movable[random.nextInt(movable.length)]);
  }

  private boolean makeWithHolder() {
    int set = openSets[random.nextInt(openSets.length)];
    if (random.nextBoolean()) {
      return give(set, random.nextInt(c.facilitators));
    }
    return changeHolders(set, openSets[random.nextInt(openSets.length)]);
  }

  /** Two change places; false if they are in one set. */
  boolean swap(int peer, int with) {
    if (seating.setOf(peer) == seating.setOf(with)) {
      return false;
    }
    kind = Kind.SWAP;
    one = peer;
    other = with;
    seating.swap(peer, with);
    return true;
  }

  /** One goes to another set; false if they are in it, or the sizes do not let them. */
  boolean move(int peer, int to) {
    int from = seating.setOf(peer);
    if (from == to
        || (seating.size(to) >= c.rules.largest() && seating.size(from) <= seating.size(to))
        || (seating.size(from) <= c.rules.smallest() && seating.size(to) >= seating.size(from))) {
      return false;
    }
    kind = Kind.MOVE;
    one = peer;
    other = from;
    seating.move(peer, to);
    return true;
  }

  /** A set gets a facilitator; false if it has them. */
  boolean give(int set, int holder) {
    if (seating.holderOf(set) == holder) {
      return false;
    }
    kind = Kind.GIVE;
    one = set;
    had = seating.holderOf(set);
    seating.give(set, holder);
    return true;
  }

  /** Two sets change facilitators; false if they have the same. */
  boolean changeHolders(int set, int with) {
    if (seating.holderOf(set) == seating.holderOf(with)) {
      return false;
    }
    kind = Kind.CHANGE_HOLDERS;
    one = set;
    other = with;
    seating.changeHolders(set, with);
    return true;
  }

  void undo() {
    switch (kind) {
      case SWAP -> seating.undoSwap(one, other);
      case MOVE -> seating.undoMove(one, other);
      case GIVE -> seating.undoGive(one, had);
      case CHANGE_HOLDERS -> seating.undoChangeHolders(one, other);
    }
  }
}
