package org.ignite.sessions.grouping;

import java.util.ArrayList;
import java.util.List;

/** The best groupings that were found, no two alike. */
final class Population {

  /** A grouping and what it is worth. The groups are not to be written. */
  static final class Member {

    private final int[] groupOf;
    private final double value;

    Member(int[] groupOf, double value) {
      this.groupOf = groupOf;
      this.value = value;
    }

    int[] groupOf() {
      return groupOf;
    }

    double value() {
      return value;
    }
  }

  private final int capacity;
  private final int groups;
  private final List<Member> members = new ArrayList<>();

  Population(int capacity, int groups) {
    this.capacity = capacity;
    this.groups = groups;
  }

  int size() {
    return members.size();
  }

  Member get(int index) {
    return members.get(index);
  }

  boolean isFull() {
    return members.size() >= capacity;
  }

  Member best() {
    Member best = members.getFirst();
    for (Member member : members) {
      if (member.value() > best.value()) {
        best = member;
      }
    }
    return best;
  }

  /** Forgets all but the best. */
  void keepBest() {
    Member best = best();
    members.clear();
    members.add(best);
  }

  /**
   * Takes a newcomer in the place of the one that is nearest to it, or of the worst.
   *
   * @return whether it was taken
   */
  boolean offer(Member newcomer) {
    int nearest = nearest(newcomer);
    if (nearest >= 0) {
      return replace(nearest, newcomer);
    }
    if (!isFull()) {
      members.add(newcomer);
      return true;
    }
    int worst = 0;
    for (int i = 1; i < members.size(); i++) {
      if (members.get(i).value() < members.get(worst).value()) {
        worst = i;
      }
    }
    return replace(worst, newcomer);
  }

  private boolean replace(int index, Member newcomer) {
    if (newcomer.value() <= members.get(index).value()) {
      return false;
    }
    members.set(index, newcomer);
    return true;
  }

  /** The index of one that is alike, or -1. */
  private int nearest(Member newcomer) {
    int alike = newcomer.groupOf().length / 50;
    for (int i = 0; i < members.size(); i++) {
      Kinship kinship = Kinship.of(members.get(i).groupOf(), newcomer.groupOf(), groups);
      if (kinship.distance(newcomer.groupOf().length) <= alike) {
        return i;
      }
    }
    return -1;
  }
}
