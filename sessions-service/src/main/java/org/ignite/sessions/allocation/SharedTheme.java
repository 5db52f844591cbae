package org.ignite.sessions.allocation;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the members of a set and their facilitator share: the theme that is dearest to them. */
public final class SharedTheme {

  private SharedTheme() {}

  /**
   * That of a set of the problem's peers; of themes that are equally dear the first by its name,
   * null where nobody has any interest.
   *
   * @param facilitator of whom nothing counts where they are not one of the problem's
   */
  public static @Nullable String of(Problem problem, List<UUID> members, UUID facilitator) {
    int[] seated =
        IntStream.range(0, problem.peers().size())
            .filter(i -> members.contains(problem.peers().get(i).id()))
            .toArray();
    int holder =
        IntStream.range(0, problem.facilitators().size())
            .filter(i -> problem.facilitators().get(i).id().equals(facilitator))
            .findFirst()
            .orElse(-1);
    return new Interests(problem).dearest(seated, seated.length, holder);
  }
}
