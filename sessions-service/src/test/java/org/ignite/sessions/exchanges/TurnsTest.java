package org.ignite.sessions.exchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.ignite.sessions.exchanges.Turns.Turn;

class TurnsTest {

  /** Whatever hosts try in whatever order, with whoever wants a visit. */
  @Property
  void nobodyVisitsTwiceBeforeEverybodyWantingToHadOne(
      @ForAll @Size(max = 12) List<Boolean> wanting,
      @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 11) Integer> tried) {
    List<UUID> people = wanting.stream().map(wants -> UUID.randomUUID()).toList();
    Set<Integer> had = new TreeSet<>();
    for (int visitor : tried) {
      if (visitor >= people.size()) {
        continue;
      }
      boolean second = had.contains(visitor);
      boolean othersWait =
          IntStream.range(0, people.size())
              .anyMatch(i -> i != visitor && wanting.get(i) && !had.contains(i));

      boolean may = may(turns(people, wanting, had), people.get(visitor));

      assertThat(may).isEqualTo(!second || !othersWait);
      if (may) {
        had.add(visitor);
      }
    }
  }

  @Example
  void whoeverHasHadNoneMayGoWhoeverElseWaits() {
    UUID visitor = UUID.randomUUID();
    Turns turns =
        new Turns(List.of(turn(visitor, true, false), turn(UUID.randomUUID(), true, false)));

    assertThatCode(() -> turns.mustBeOf(visitor)).doesNotThrowAnyException();
  }

  @Example
  void theRefusalSaysThatOthersWaitAndNotWho() {
    UUID visitor = UUID.randomUUID();
    UUID waiting = UUID.randomUUID();
    Turns turns = new Turns(List.of(turn(visitor, true, true), turn(waiting, true, false)));

    assertThatThrownBy(() -> turns.mustBeOf(visitor))
        .isInstanceOf(OthersWait.class)
        .hasMessageNotContaining(waiting.toString());
  }

  private static Turn turn(UUID id, boolean wants, boolean had) {
    return new Turn(id, wants, had);
  }

  private static Turns turns(List<UUID> people, List<Boolean> wanting, Set<Integer> had) {
    List<Turn> turns = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      turns.add(new Turn(people.get(i), wanting.get(i), had.contains(i)));
    }
    return new Turns(turns);
  }

  private static boolean may(Turns turns, UUID visitor) {
    try {
      turns.mustBeOf(visitor);
      return true;
    } catch (OthersWait e) {
      return false;
    }
  }
}
