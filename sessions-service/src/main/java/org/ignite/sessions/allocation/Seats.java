package org.ignite.sessions.allocation;

/** Who is in which set and who holds it, by indices; a holder is -1 where nobody does. */
final class Seats {

  final int[] setOf;
  final int[] holderOf;

  Seats(int[] setOf, int[] holderOf) {
    this.setOf = setOf;
    this.holderOf = holderOf;
  }

  Seats copy() {
    return new Seats(setOf.clone(), holderOf.clone());
  }

  /** The members of a set, in the order of the problem. */
  int[] members(int set) {
    int size = 0;
    for (int one : setOf) {
      size += one == set ? 1 : 0;
    }
    int[] members = new int[size];
    int at = 0;
    for (int peer = 0; peer < setOf.length; peer++) {
      if (setOf[peer] == set) {
        members[at++] = peer;
      }
    }
    return members;
  }
}
