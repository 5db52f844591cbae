package org.ignite.sessions.allocation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The two members of a set who are most alike and the two who are least, by the distance that the
 * score goes by; of pairs that are equally so the first in the problem's order.
 */
public record Likeness(Pair most, Pair least) {

  /**
   * Two members.
   *
   * @param distance in thousandths: 0 where all attributes are the same, 1,000 where none is alike
   */
  public record Pair(UUID one, UUID other, int distance) {}

  /**
   * That of a set of the problem's peers; null where no pair of it is more alike than another, as
   * in a set of two.
   */
  public static @Nullable Likeness of(Problem problem, List<UUID> members) {
    int[][] distances = Distances.of(problem.peers(), problem.rules().attributes());
    Pair most = null;
    Pair least = null;
    for (int i = 0; i < distances.length; i++) {
      for (int j = i + 1; j < distances.length; j++) {
        Pair pair =
            new Pair(problem.peers().get(i).id(), problem.peers().get(j).id(), distances[i][j]);
        if (members.contains(pair.one) && members.contains(pair.other)) {
          most = most == null || pair.distance < most.distance ? pair : most;
          least = least == null || pair.distance > least.distance ? pair : least;
        }
      }
    }
    return most == null || least == null || most.equals(least) ? null : new Likeness(most, least);
  }
}
