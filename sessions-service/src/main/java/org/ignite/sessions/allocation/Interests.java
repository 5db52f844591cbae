package org.ignite.sessions.allocation;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How dear themes are to people, in thousandths: to a peer 1,000 for their first, 200 less for each
 * that follows and nothing from the sixth; to a facilitator 1,000 for each of theirs.
 */
final class Interests {

  private static final int WHOLE = 1000;
  private static final int LESS = 200;

  /** In the order of their names: of equals the first is taken. */
  private final List<String> themes;

  private final int[][] ofPeer;
  private final int[][] ofFacilitator;

  Interests(Problem problem) {
    themes =
        List.copyOf(
            new TreeSet<>(
                Stream.concat(
                        problem.peers().stream().map(Peer::interests),
                        problem.facilitators().stream().map(SetFacilitator::themes))
                    .flatMap(List::stream)
                    .toList()));
    ofPeer = new int[problem.peers().size()][themes.size()];
    for (int i = 0; i < ofPeer.length; i++) {
      List<String> ranked = problem.peers().get(i).interests().stream().distinct().toList();
      for (int rank = 0; rank < ranked.size(); rank++) {
        ofPeer[i][themes.indexOf(ranked.get(rank))] = Math.max(0, WHOLE - rank * LESS);
      }
    }
    ofFacilitator = new int[problem.facilitators().size()][themes.size()];
    for (int f = 0; f < ofFacilitator.length; f++) {
      for (String theme : problem.facilitators().get(f).themes()) {
        ofFacilitator[f][themes.indexOf(theme)] = WHOLE;
      }
    }
  }

  int ofPeer(int peer, @Nullable String theme) {
    int at = theme == null ? -1 : themes.indexOf(theme);
    return at < 0 ? 0 : ofPeer[peer][at];
  }

  int ofFacilitator(int facilitator, @Nullable String theme) {
    int at = theme == null || facilitator < 0 ? -1 : themes.indexOf(theme);
    return at < 0 ? 0 : ofFacilitator[facilitator][at];
  }

  /** The dearest theme of a set and its facilitator; null where nobody has any interest. */
  @Nullable String dearest(int[] members, int size, int facilitator) {
    int best = -1;
    int most = 0;
    for (int theme = 0; theme < themes.size(); theme++) {
      int sum = sum(members, size, facilitator, theme);
      if (sum > most) {
        most = sum;
        best = theme;
      }
    }
    return best < 0 ? null : themes.get(best);
  }

  /** How dear their dearest is to all of them together. */
  int most(int[] members, int size, int facilitator) {
    int most = 0;
    for (int theme = 0; theme < themes.size(); theme++) {
      most = Math.max(most, sum(members, size, facilitator, theme));
    }
    return most;
  }

  private int sum(int[] members, int size, int facilitator, int theme) {
    int sum = facilitator < 0 ? 0 : ofFacilitator[facilitator][theme];
    for (int k = 0; k < size; k++) {
      sum += ofPeer[members[k]][theme];
    }
    return sum;
  }
}
