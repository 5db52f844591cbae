package org.ignite.sessions.allocation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for sets that keep a subsystem by trying all, whoever has the fewest sets left first. Those
 * to whom no rule of it applies are not tried: they fill what is left.
 */
final class ExactSets {

  private final Compiled c;
  private final Subsystem system;
  private final Steps steps;
  private final PartialSets partial;
  private final int[] people;

  /** Sets of which none is told from another while they are empty. */
  private final boolean[] plain;

  private final ExactHolders holders;
  private @Nullable Seats found;

  private ExactSets(Compiled c, Subsystem system, Steps steps) {
    this.c = c;
    this.system = system;
    this.steps = steps;
    partial = new PartialSets(c, system);
    people = IntStream.range(0, c.peers).filter(this::minds).toArray();
    plain = new boolean[c.sets];
    Arrays.fill(plain, true);
    for (int peer : people) {
      if (system.applies(HardRule.PIN)) {
        for (int pin : c.pins[peer]) {
          plain[pin] = false;
        }
      }
      if (labelled() && c.past.setOf[peer] >= 0) {
        plain[c.past.setOf[peer]] = false;
      }
    }
    for (int set = 0; set < c.sets; set++) {
      plain[set] &= !system.applies(HardRule.PIN) || c.holderPins[set].length == 0;
    }
    holders = new ExactHolders(partial, steps);
  }

  static Verdict of(Compiled c, Subsystem system, Steps steps) {
    return steps.verdict(new ExactSets(c, system, steps).find());
  }

  /** Seats that keep all hard rules; null if there are none, or the steps do not suffice. */
  static @Nullable Seats seats(Compiled c, Subsystem all, Steps steps) {
    ExactSets exact = new ExactSets(c, all, steps);
    exact.find();
    return exact.found;
  }

  private boolean find() {
    return partial.sizesCan() && place(0);
  }

  private boolean labelled() {
    return system.applies(HardRule.OTHERS_MOVED) || system.applies(HardRule.SOMEBODY_ELSE_MOVES);
  }

  /** Whether any rule of the subsystem could keep somebody out of a set. */
  private boolean minds(int peer) {
    if (!system.peers[peer]) {
      return false;
    }
    return (system.applies(HardRule.CONFLICT) && any(c.conflict[peer]))
        || (system.applies(HardRule.DATES) && !alwaysFree(peer))
        || (system.applies(HardRule.PIN) && c.pins[peer].length > 0)
        || (labelled() && c.past.setOf[peer] >= 0)
        || (system.applies(HardRule.DECLINED) && inDeclined(peer))
        || (system.applies(HardRule.FACILITATOR_CONFLICT) && anyHolder(c.holderConflict, peer))
        || (system.applies(HardRule.COACH) && anyHolder(c.coaches, peer));
  }

  private boolean any(boolean[] others) {
    return IntStream.range(0, c.peers).anyMatch(i -> others[i] && system.peers[i]);
  }

  private boolean alwaysFree(int peer) {
    return Arrays.stream(c.free[peer]).map(Long::bitCount).sum() == c.slots.count;
  }

  private boolean inDeclined(int peer) {
    return c.past.declined.stream().anyMatch(one -> IntStream.of(one).anyMatch(i -> i == peer));
  }

  private boolean anyHolder(boolean[][] barred, int peer) {
    return IntStream.range(0, c.facilitators).anyMatch(f -> barred[f][peer] && system.holders[f]);
  }

  private boolean place(int placed) {
    if (placed == people.length) {
      return complete();
    }
    int peer = fewestSets();
    boolean emptyTried = false;
    for (int set = 0; set < c.sets; set++) {
      boolean empty = plain[set] && partial.sizes[set] == 0;
      if (!steps.take()) {
        return false;
      }
      if ((empty && emptyTried) || !partial.takes(peer, set)) {
        continue;
      }
      emptyTried |= empty;
      partial.put(peer, set);
      boolean done = place(placed + 1);
      partial.takeOut(peer);
      if (done) {
        return true;
      }
    }
    return false;
  }

  private int fewestSets() {
    int best = -1;
    int fewest = Integer.MAX_VALUE;
    for (int peer : people) {
      if (partial.setOf[peer] >= 0) {
        continue;
      }
      int sets = 0;
      for (int set = 0; set < c.sets && sets < fewest && steps.take(); set++) {
        sets += partial.takes(peer, set) ? 1 : 0;
      }
      if (best < 0 || sets < fewest) {
        fewest = sets;
        best = peer;
      }
    }
    return best;
  }

  private boolean complete() {
    if (somebodyMustMove() && !c.past.somebodyElseMoves(partial.setOf)) {
      return false;
    }
    int[] sizes = holders.find();
    if (sizes.length == 0) {
      return false;
    }
    found = new Seats(filled(sizes), holders.holderOf.clone());
    return true;
  }

  /** Whoever could move as well must be in the subsystem: any one of them would do. */
  private boolean somebodyMustMove() {
    return system.applies(HardRule.SOMEBODY_ELSE_MOVES)
        && c.past.othersMustMove
        && IntStream.range(0, c.peers)
            .allMatch(i -> system.peers[i] || c.past.hasDeclined[i] || c.past.setOf[i] < 0);
  }

  private int[] filled(int[] sizes) {
    int[] setOf = partial.setOf.clone();
    int[] left = sizes.clone();
    for (int set = 0; set < c.sets; set++) {
      left[set] -= partial.sizes[set];
    }
    int set = 0;
    for (int peer = 0; peer < c.peers; peer++) {
      if (setOf[peer] < 0) {
        while (left[set] == 0) {
          set++;
        }
        setOf[peer] = set;
        left[set]--;
      }
    }
    return setOf;
  }
}
