package org.ignite.sessions.formation;

import java.util.List;
import java.util.UUID;
import org.ignite.sessions.allocation.Pin;
import org.ignite.sessions.availability.Interval;
import org.ignite.sessions.formation.StandingSets.StandingSet;
import org.ignite.sessions.people.Season;
import org.jspecify.annotations.Nullable;

/**
 * What sets are asked for, beside the cohort's rules.
 *
 * @param sets how many; null for as many as the draft that is gone on from, or as make them nearest
 *     to the cohort's ideal size
 * @param times at which sets can meet, in order; empty for those of the draft that is gone on from,
 *     or to form them without dates
 * @param zone the IANA zone of the times
 * @param facilitatorIds persons; null for those of the draft that is gone on from, or all who
 *     facilitate and have said how much they can; of a change, for those who hold the sets
 * @param pins who is in which set whatever is found
 * @param change that sets that stand are changed, in mid-season
 * @param mostOthersMoved of those whom the change is not about; null for however many
 */
public record AllocationOrder(
    @Nullable Integer sets,
    List<Interval> times,
    String zone,
    @Nullable List<UUID> facilitatorIds,
    List<Pin> pins,
    boolean change,
    @Nullable Integer mostOthersMoved) {

  private static final int FEW = 2;

  public AllocationOrder {
    times = List.copyOf(times);
    pins = List.copyOf(pins);
  }

  /**
   * A change of the sets that stand, which leaves their meetings when they are.
   *
   * @param facilitatorIds null for those who hold them
   * @param mostOthersMoved null for two
   */
  public static AllocationOrder ofChange(
      @Nullable List<UUID> facilitatorIds, @Nullable Integer mostOthersMoved) {
    return new AllocationOrder(
        null,
        List.of(),
        Season.ZONE,
        facilitatorIds,
        List.of(),
        true,
        mostOthersMoved == null ? Integer.valueOf(FEW) : mostOthersMoved);
  }

  /** The same with what it leaves open as it was asked for before. */
  AllocationOrder after(AllocationOrder before) {
    return change
        ? this
        : new AllocationOrder(
            sets == null ? before.sets : sets,
            times.isEmpty() ? before.times : times,
            zone,
            facilitatorIds == null ? before.facilitatorIds : facilitatorIds,
            pins,
            false,
            mostOthersMoved);
  }

  AllocationOrder at(List<Interval> other) {
    return new AllocationOrder(sets, other, zone, facilitatorIds, pins, change, mostOthersMoved);
  }

  /**
   * The same over the sets that stand.
   *
   * @throws NoSetsToChange 409, of a change where there are none
   */
  AllocationOrder over(List<StandingSet> standing) {
    if (change && standing.isEmpty()) {
      throw new NoSetsToChange();
    }
    return change && facilitatorIds == null
        ? new AllocationOrder(
            sets,
            times,
            zone,
            standing.stream().map(StandingSet::facilitatorId).distinct().toList(),
            pins,
            true,
            mostOthersMoved)
        : this;
  }

  /** How many sets so many people make. */
  int setsOf(int people, int ideal) {
    return sets == null ? Math.max(1, Math.round((float) people / ideal)) : sets;
  }
}
