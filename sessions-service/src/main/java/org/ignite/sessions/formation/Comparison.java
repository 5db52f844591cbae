package org.ignite.sessions.formation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ignite.sessions.allocation.Contribution;
import org.ignite.sessions.allocation.Draft;
import org.ignite.sessions.allocation.DraftSet;
import org.ignite.sessions.allocation.Explaining;
import org.ignite.sessions.allocation.Problem;
import org.ignite.sessions.allocation.Scoring;
import org.ignite.sessions.allocation.SoftRule;
import org.jspecify.annotations.Nullable;

/**
 * Several drafts of one cohort side by side. What is one set in two drafts is a matter of its
 * members and not of its number: sets are taken for those of the first draft with which they share
 * most.
 *
 * @param different who is not in the same set in all of them
 */
public record Comparison(List<Side> sides, List<Difference> different) {

  /**
   * One draft.
   *
   * @param byRule the points of each rule that counts in it
   * @param worstSet the number of the set with the fewest points; null where no set has any
   * @param broken how many hard rules it breaks
   */
  public record Side(
      UUID allocationId,
      long value,
      Map<SoftRule, Long> byRule,
      @Nullable Integer worstSet,
      int broken) {}

  /**
   * Where a participant is in each draft.
   *
   * @param sets the numbers in each draft's own numbering; null where the draft is without them
   */
  public record Difference(UUID participantId, List<@Nullable Integer> sets) {}

  static Comparison of(List<Allocation> allocations) {
    List<Draft> drafts =
        allocations.stream().map(allocation -> allocation.arrangement().draft()).toList();
    return new Comparison(allocations.stream().map(Comparison::side).toList(), different(drafts));
  }

  private static Side side(Allocation allocation) {
    Problem problem = allocation.snapshot().problem();
    Draft draft = allocation.arrangement().draft();
    Map<SoftRule, Long> byRule = new EnumMap<>(SoftRule.class);
    Map<Integer, Long> bySet = new HashMap<>();
    for (Contribution one : Explaining.of(problem, draft).contributions()) {
      byRule.merge(one.rule(), one.points(), Long::sum);
      bySet.merge(one.set(), one.points(), Long::sum);
    }
    var score = Scoring.of(problem, draft);
    return new Side(
        allocation.id(),
        score.value(),
        byRule,
        bySet.entrySet().stream()
            .min(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .orElse(null),
        score.broken().size());
  }

  /** Who is not with the same set in all drafts, in the order of the first draft's sets. */
  static List<Difference> different(List<Draft> drafts) {
    if (drafts.isEmpty()) {
      return List.of();
    }
    Draft first = drafts.getFirst();
    List<Map<Integer, Integer>> matches =
        drafts.stream().map(draft -> matched(first, draft)).toList();
    List<Difference> different = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    for (Draft draft : drafts) {
      for (DraftSet set : draft.sets()) {
        for (UUID member : set.members()) {
          if (seen.add(member)) {
            Set<@Nullable Integer> places = new HashSet<>();
            List<@Nullable Integer> numbers = new ArrayList<>();
            for (int i = 0; i < drafts.size(); i++) {
              DraftSet in = Drafts.of(drafts.get(i), member);
              numbers.add(in == null ? null : in.number());
              places.add(in == null ? null : matches.get(i).get(in.number()));
            }
            if (places.size() > 1) {
              different.add(new Difference(member, numbers));
            }
          }
        }
      }
    }
    return different;
  }

  private record Shared(int number, int ofFirst, long members) {}

  /** Each set's number to the number that it is taken for: the largest overlaps first. */
  private static Map<Integer, Integer> matched(Draft first, Draft draft) {
    List<Shared> overlaps = new ArrayList<>();
    for (DraftSet set : draft.sets()) {
      for (DraftSet other : first.sets()) {
        overlaps.add(
            new Shared(
                set.number(),
                other.number(),
                set.members().stream().filter(other.members()::contains).count()));
      }
    }
    overlaps.sort(
        Comparator.comparingLong(Shared::members)
            .reversed()
            .thenComparingInt(Shared::number)
            .thenComparingInt(Shared::ofFirst));
    Map<Integer, Integer> matched = new HashMap<>();
    for (Shared shared : overlaps) {
      if (!matched.containsKey(shared.number()) && !matched.containsValue(shared.ofFirst())) {
        matched.put(shared.number(), shared.ofFirst());
      }
    }
    // A set more than the first draft has is none of its sets.
    draft.sets().forEach(set -> matched.putIfAbsent(set.number(), -set.number()));
    return matched;
  }
}
