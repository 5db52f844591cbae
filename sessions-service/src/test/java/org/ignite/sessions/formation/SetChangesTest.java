package org.ignite.sessions.formation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ignite.sessions.formation.Example.id;
import static org.ignite.sessions.formation.Example.ids;

import java.util.List;
import org.ignite.sessions.allocation.Draft;
import org.ignite.sessions.allocation.DraftSet;
import org.ignite.sessions.formation.SetChanges.Held;
import org.ignite.sessions.formation.SetChanges.Moved;
import org.junit.jupiter.api.Test;

class SetChangesTest {

  @Test
  void whoMovesAndWhoJoinsIsTheChange() {
    Draft before = Example.draft(List.of(ids(1, 2, 3, 4, 5, 6), ids(7, 8, 9, 10, 11)));
    Draft after = Example.draft(List.of(ids(1, 2, 3, 4, 5, 7), ids(6, 8, 9, 10, 11, 12)));

    assertThat(SetChanges.moved(Example.allocation(before, after)))
        .containsExactlyInAnyOrder(
            new Moved(id(7), 2, 1, List.of()),
            new Moved(id(6), 1, 2, List.of()),
            new Moved(id(12), null, 2, List.of()));
  }

  @Test
  void aSetThatSomebodyElseHoldsIsAChange() {
    Draft before = Example.inOrder();
    Draft after =
        new Draft(
            before.sets().stream()
                .map(
                    set ->
                        new DraftSet(
                            set.number(),
                            set.members(),
                            set.number() == 1 ? Example.OTHER_HOLDER : set.facilitator(),
                            set.times(),
                            set.theme()))
                .toList());

    assertThat(SetChanges.held(Example.allocation(before, after)))
        .containsExactly(new Held(1, Example.HOLDER, Example.OTHER_HOLDER));
  }
}
