package org.ignite.sessions.formation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ignite.sessions.allocation.Declined;
import org.ignite.sessions.allocation.PresentSet;
import org.ignite.sessions.allocation.PresentSets;
import org.jspecify.annotations.Nullable;

/**
 * What a search is told of declines: which sets were declined, as if by everybody in them, and so
 * neither by whom nor by how many. What it finds, or can't find whoever is pinned where, is the
 * same whoever it was.
 */
final class Impartial {

  /** Of fewer, who is left when one is left out could be put with nobody. */
  private static final int LEAVES_TWO = 3;

  private Impartial() {}

  /**
   * The same without who it was. By the search's rules somebody then moves who is in none of the
   * declined sets. Where everybody is in one that can't be asked; then at least two have to go from
   * each, so that who goes is not who has declined.
   *
   * @param present the sets that are gone on from; null for none
   */
  static List<Declined> of(List<Declined> declined, @Nullable PresentSets present) {
    List<Set<UUID>> sets =
        declined.stream()
            .map(Impartial::everybody)
            .distinct()
            .sorted(Comparator.comparing(set -> inOrder(set).toString()))
            .toList();
    Set<UUID> all = new HashSet<>();
    sets.forEach(all::addAll);
    boolean somebodyElse = present == null || !all.containsAll(members(present));
    List<Declined> told = new ArrayList<>();
    for (Set<UUID> set : sets) {
      if (somebodyElse || set.size() < LEAVES_TWO) {
        set.stream().sorted().forEach(one -> told.add(declinedBy(one, set)));
      } else {
        set.stream().sorted().forEach(one -> told.add(allBut(one, set)));
      }
    }
    return told;
  }

  private static Set<UUID> everybody(Declined one) {
    Set<UUID> set = new HashSet<>(one.companions());
    set.add(one.participant());
    return set;
  }

  private static List<UUID> members(PresentSets present) {
    return present.sets().stream().map(PresentSet::members).flatMap(Collection::stream).toList();
  }

  private static Declined allBut(UUID one, Set<UUID> set) {
    Set<UUID> rest = without(one, set);
    return declinedBy(inOrder(rest).getFirst(), rest);
  }

  private static Declined declinedBy(UUID one, Set<UUID> set) {
    return new Declined(one, without(one, set));
  }

  private static Set<UUID> without(UUID one, Set<UUID> set) {
    Set<UUID> others = new HashSet<>(set);
    others.remove(one);
    return others;
  }

  private static List<UUID> inOrder(Set<UUID> set) {
    return set.stream().sorted().toList();
  }
}
