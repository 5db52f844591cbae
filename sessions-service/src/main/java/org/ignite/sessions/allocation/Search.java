package org.ignite.sessions.allocation;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Simulated annealing in rounds that get longer, each ended by going downhill. Rounds begin by
 * turns from new seats and from the best so far; where few may move, from the present ones. Hard
 * rules are broken on the way at a price that grows; of two drafts that with fewer broken is
 * better.
 */
final class Search {

  private static final int SHORTEST = 400;
  private static final int LONGEST = 20_000;
  private static final int SAMPLE = 200;
  private static final int COOL_EVERY = 16;
  private static final double COLDEST = 0.005;
  private static final double[] MINUS_LOGARITHMS = new double[4096];

  static {
    for (int i = 0; i < MINUS_LOGARITHMS.length; i++) {
      MINUS_LOGARITHMS[i] = -StrictMath.log((i + 0.5) / MINUS_LOGARITHMS.length);
    }
  }

  private final Compiled c;
  private final Effort effort;
  private final SplittableRandom random;
  private final Seating seating;
  private final Proposals proposals;
  private final Starting starting;
  private int rounds;
  private double hottest;
  private Seats best;
  private int bestBroken;
  private long bestPoints;
  private int broken;
  private long points;

  Search(Compiled c, long seed, Effort effort) {
    this.c = c;
    this.effort = effort;
    random = new SplittableRandom(seed);
    seating = new Seating(c);
    proposals = new Proposals(c, seating, random);
    starting = new Starting(c, random);
    best = starting.seats(c.problem.present() != null);
    bestBroken = Integer.MAX_VALUE;
    begin(best);
  }

  /** The best so far. */
  Seats best() {
    return best.copy();
  }

  /** Whether all hard rules hold in the best so far. */
  boolean holds() {
    return bestBroken == 0;
  }

  /** Takes seats that were found elsewhere. */
  void begin(Seats seats) {
    seating.take(seats);
    broken = seating.broken();
    points = seating.points();
    keepIfBest();
  }

  /** A round, if there is anything to try and effort left. */
  boolean round() {
    if (effort.over() || !proposals.any()) {
      return false;
    }
    if (rounds == 0) {
      hottest = typicalChange();
      begin(best);
      downhill();
    }
    boolean fromBest = rounds % 2 == 1 || rounds == 0;
    begin(fromBest ? best : starting.seats(c.rules.mostOthersMoved() != null));
    int length = (int) Math.min((long) SHORTEST << Math.min(rounds / 2, 10), LONGEST);
    anneal((long) length * c.peers, fromBest && rounds > 0 ? hottest / 4 : hottest);
    downhill();
    rounds++;
    return true;
  }

  private void anneal(long length, double from) {
    double coldest = hottest * COLDEST;
    double cooling = StrictMath.pow(coldest / from, (double) COOL_EVERY / length);
    double temperature = from;
    for (long i = 0; i < length && effort.spend(); i++) {
      if (i % COOL_EVERY == 0) {
        temperature *= cooling;
      }
      if (!proposals.make()) {
        continue;
      }
      double price = hottest * (1 + 29.0 * i / length);
      int nowBroken = seating.broken();
      long nowPoints = seating.points();
      double worse = price * (nowBroken - broken) + (points - nowPoints);
      int dice = random.nextInt(MINUS_LOGARITHMS.length);
      if (worse <= 0 || worse < temperature * MINUS_LOGARITHMS[dice]) {
        broken = nowBroken;
        points = nowPoints;
        keepIfBest();
      } else {
        proposals.undo();
      }
    }
  }

  /** Makes what is better, until nothing that is tried is. */
  private void downhill() {
    boolean better = true;
    while (better && !effort.over()) {
      better = false;
      int[] movable = proposals.movable;
      for (int i = 0; i < movable.length; i++) {
        for (int j = 0; j < i; j++) {
          better |= proposals.swap(movable[i], movable[j]) && keepOrUndo();
        }
        for (int set = 0; set < c.sets; set++) {
          better |= proposals.move(movable[i], set) && keepOrUndo();
        }
      }
      better |= holdersDownhill();
    }
  }

  private boolean holdersDownhill() {
    boolean better = false;
    for (int set : proposals.openSets) {
      for (int f = 0; f < c.facilitators; f++) {
        better |= proposals.give(set, f) && keepOrUndo();
      }
      for (int other : proposals.openSets) {
        better |= proposals.changeHolders(set, other) && keepOrUndo();
      }
    }
    return better;
  }

  private boolean keepOrUndo() {
    int nowBroken = seating.broken();
    long nowPoints = seating.points();
    if (effort.spend() && (nowBroken < broken || (nowBroken == broken && nowPoints > points))) {
      broken = nowBroken;
      points = nowPoints;
      keepIfBest();
      return true;
    }
    proposals.undo();
    return false;
  }

  private void keepIfBest() {
    if (broken < bestBroken || (broken == bestBroken && points > bestPoints)) {
      boolean first = bestBroken == Integer.MAX_VALUE || (broken == 0 && bestBroken > 0);
      bestBroken = broken;
      bestPoints = points;
      best = seating.seats();
      effort.found(points, broken == 0);
      if (first) {
        effort.report();
      }
    }
  }

  /** By how many points half of the changes of the first seats change them at most; 1 or more. */
  private double typicalChange() {
    long[] changes = new long[SAMPLE];
    int found = 0;
    for (int i = 0; i < SAMPLE; i++) {
      if (proposals.make()) {
        changes[found++] = Math.abs(seating.points() - points);
        proposals.undo();
      }
    }
    Arrays.sort(changes, 0, found);
    return Math.max(1, changes[found / 2]);
  }
}
