package org.ignite.sessions.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What each rule adds to the score of a draft, worked out from nothing. */
final class Contributions {

  private final Compiled c;
  private final Draft draft;
  private final Seats seats;
  private final List<Contribution> found = new ArrayList<>();

  private Contributions(Compiled c, Draft draft) {
    this.c = c;
    this.draft = draft;
    this.seats = new Drafting(c).seats(draft);
  }

  /**
   * All that are not 0.
   *
   * @throws IllegalArgumentException if the draft is not one of the problem
   */
  static List<Contribution> of(Compiled c, Draft draft) {
    Contributions contributions = new Contributions(c, draft);
    for (int set = 0; set < c.sets; set++) {
      contributions.ofSet(set);
    }
    contributions.ofWorst();
    contributions.ofPairs();
    return contributions.found;
  }

  private void ofSet(int set) {
    int[] members = seats.members(set);
    int holder = seats.holderOf[set];
    String theme = draft.sets().get(set).theme();
    long themeUnit = c.weights.theme() * c.themeUnit(members.length);
    for (int k = 0; k < members.length; k++) {
      int one = members[k];
      UUID id = id(one);
      add(SoftRule.THEME, set, themeUnit * c.interests.ofPeer(one, theme), id);
      long alone = c.minorities.alone(members, members.length, k);
      add(SoftRule.LONE_MEMBER, set, -SoftRule.EACH * c.weights.loneMember() * alone, id);
      if (c.past.othersMove(one, set)) {
        add(SoftRule.CHANGE, set, -SoftRule.EACH * c.weights.change(), id);
      }
      long pairUnit = c.weights.diversity() * c.pairUnit(members.length);
      for (int l = k + 1; l < members.length; l++) {
        int other = members[l];
        add(SoftRule.DIVERSITY, set, pairUnit * c.distance[one][other], id, id(other));
      }
    }
    if (holder >= 0) {
      UUID id = c.problem.facilitators().get(holder).id();
      add(SoftRule.THEME, set, themeUnit * c.interests.ofFacilitator(holder, theme), id);
    }
    add(
        SoftRule.IDEAL_SIZE,
        set,
        -SoftRule.EACH * c.weights.idealSize() * c.rules.fromIdeal(members.length));
    int present = c.past.holderOf[set];
    if (present >= 0 && present != holder) {
      add(SoftRule.CHANGE, set, -SoftRule.EACH * c.weights.change());
    }
  }

  private void ofWorst() {
    int worst = 0;
    for (int set = 1; set < c.sets; set++) {
      if (mean(set) < mean(worst)) {
        worst = set;
      }
    }
    add(SoftRule.WORST_SET, worst, c.worstUnit() * mean(worst));
  }

  private long mean(int set) {
    int[] members = seats.members(set);
    long sum = 0;
    for (int k = 0; k < members.length; k++) {
      for (int l = k + 1; l < members.length; l++) {
        sum += c.distance[members[k]][members[l]];
      }
    }
    return c.pairUnit(members.length) * sum;
  }

  private void ofPairs() {
    for (Apart apart : c.problem.apart()) {
      if (!apart.hard()) {
        SoftRule rule = apart.reason() == ApartFor.WISH ? SoftRule.WISH : SoftRule.NEIGHBOURS;
        together(rule, apart.one(), apart.other(), c.cost(apart.reason()));
      }
    }
    for (Met met : c.problem.met()) {
      together(SoftRule.REPEATED_PAIR, met.one(), met.other(), c.cost(met));
    }
  }

  private void together(SoftRule rule, UUID one, UUID other, long points) {
    int i = c.peerOf.getOrDefault(one, -1);
    int j = c.peerOf.getOrDefault(other, -1);
    if (i >= 0 && j >= 0 && i != j && seats.setOf[i] == seats.setOf[j]) {
      add(rule, seats.setOf[i], points, one, other);
    }
  }

  private void add(SoftRule rule, int set, long points, UUID... people) {
    if (points != 0) {
      found.add(new Contribution(rule, set + 1, List.of(people), points));
    }
  }

  private UUID id(int peer) {
    return c.problem.peers().get(peer).id();
  }
}
