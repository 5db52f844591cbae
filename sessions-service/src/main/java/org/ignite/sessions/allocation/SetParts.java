package org.ignite.sessions.allocation;

/** What the sets of a draft in the making are worth, each by itself; kept until a set changes. */
final class SetParts {

  private final Compiled c;

  /** By set: the slots at which its members and its facilitator can meet. */
  final long[][] free;

  /** By set: the mean distance of its pairs in points, weight aside. */
  final long[] mean;

  /** By set: points of all rules but for the worst set. */
  final long[] points;

  /** By set: by how much the hard rules are broken that are about it alone, but for dates. */
  final int[] broken;

  /** By set, where nobody holds it: how many dates it wants. */
  final int[] wanting;

  /** By facilitator: how many dates their sets want. */
  final int[] holderWanting;

  SetParts(Compiled c) {
    this.c = c;
    free = new long[c.sets][c.slots.words];
    mean = new long[c.sets];
    points = new long[c.sets];
    broken = new int[c.sets];
    wanting = new int[c.sets];
    holderWanting = new int[c.facilitators];
  }

  /** Takes over what another knows of two sets and of all facilitators. */
  void copy(SetParts from, int one, int other) {
    copy(from, one);
    copy(from, other);
    System.arraycopy(from.holderWanting, 0, holderWanting, 0, holderWanting.length);
  }

  private void copy(SetParts from, int set) {
    System.arraycopy(from.free[set], 0, free[set], 0, free[set].length);
    mean[set] = from.mean[set];
    points[set] = from.points[set];
    broken[set] = from.broken[set];
    wanting[set] = from.wanting[set];
  }

  /** Works out a set anew. */
  void refresh(int set, int[] members, int size, int holder) {
    FreeTimes.ofMembers(c, members, size, free[set]);
    FreeTimes.withHolder(c, holder, free[set]);
    long distances = 0;
    long others =
        change(set, holder) - SoftRule.EACH * c.weights.idealSize() * c.rules.fromIdeal(size);
    int breaks = Math.max(0, size - c.rules.largest()) + Math.max(0, c.rules.smallest() - size);
    breaks += holder(set, members, size, holder);
    for (int k = 0; k < size; k++) {
      int one = members[k];
      int[] distance = c.distance[one];
      long[] togetherness = c.togetherness[one];
      boolean[] conflict = c.conflict[one];
      for (int l = 0; l < k; l++) {
        distances += distance[members[l]];
        others += togetherness[members[l]];
        breaks += conflict[members[l]] ? 1 : 0;
      }
      breaks += c.pinnedElsewhere(one, set) ? 1 : 0;
      others -= c.past.othersMove(one, set) ? SoftRule.EACH * c.weights.change() : 0;
      others -= SoftRule.EACH * c.weights.loneMember() * c.minorities.alone(members, size, k);
    }
    mean[set] = c.pairUnit(size) * distances;
    int theme = c.interests.most(members, size, holder);
    points[set] =
        others + c.weights.diversity() * mean[set] + c.weights.theme() * c.themeUnit(size) * theme;
    broken[set] = breaks;
  }

  private long change(int set, int holder) {
    int present = c.past.holderOf[set];
    return present >= 0 && present != holder ? -SoftRule.EACH * c.weights.change() : 0;
  }

  private int holder(int set, int[] members, int size, int holder) {
    int breaks = 0;
    for (int pinned : c.holderPins[set]) {
      breaks += pinned == holder ? 0 : 1;
    }
    if (holder < 0) {
      return breaks + (c.facilitators > 0 ? 1 : 0);
    }
    boolean[] conflict = c.holderConflict[holder];
    boolean[] coaches = c.coaches[holder];
    for (int k = 0; k < size; k++) {
      breaks += conflict[members[k]] ? 1 : 0;
      breaks += coaches[members[k]] ? 1 : 0;
    }
    return breaks;
  }
}
