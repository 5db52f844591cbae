package org.ignite.sessions.formation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ignite.sessions.formation.Example.id;

import java.util.List;
import java.util.stream.Stream;
import org.ignite.sessions.allocation.Allocator;
import org.ignite.sessions.allocation.Apart;
import org.ignite.sessions.allocation.ApartFor;
import org.ignite.sessions.allocation.Budget;
import org.ignite.sessions.allocation.Outcome;
import org.ignite.sessions.allocation.Problem;
import org.ignite.sessions.allocation.Progress;
import org.junit.jupiter.api.Test;

class SnapshotTest {

  @Test
  void whatTheDatabaseKeepsIsWhatWasKnown() {
    Snapshot snapshot = Example.allocation(Example.inOrder(), Example.inOrder()).snapshot();
    Snapshot.Column column = new Snapshot.Column();

    assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(snapshot)))
        .isEqualTo(snapshot);
  }

  @Test
  void aSearchFromWhatWasKeptFindsTheSame() {
    Snapshot snapshot = Example.allocation(null, Example.inOrder()).snapshot();
    Snapshot.Column column = new Snapshot.Column();
    Snapshot kept = column.convertToEntityAttribute(column.convertToDatabaseColumn(snapshot));

    assertThat(found(kept)).isEqualTo(found(snapshot));
  }

  @Test
  void anArrangementIsKeptWithItsPins() {
    Arrangement arrangement =
        Example.allocation(null, Example.inOrder())
            .arrangement()
            .pinned(Drafts.place(Example.inOrder(), Example.id(8)));
    Arrangement.Column column = new Arrangement.Column();

    assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(arrangement)))
        .isEqualTo(arrangement);
    assertThat(arrangement.unpinned(Example.id(8)).pins()).isEmpty();
  }

  @Test
  void theWishesOfAnybodyAreLeftOutAndNothingElseIs() {
    Snapshot snapshot = Example.allocation(null, Example.inOrder()).snapshot();
    Apart ofTheirs = new Apart(id(1), id(2), ApartFor.WISH, false);
    Apart aboutThem = new Apart(id(3), id(1), ApartFor.WISH, false);
    Apart ofOthers = new Apart(id(3), id(2), ApartFor.WISH, false);

    Snapshot without =
        with(snapshot, List.of(ofTheirs, aboutThem, ofOthers)).withoutWishesOf(id(1));

    assertThat(without).isEqualTo(with(snapshot, List.of(ofOthers)));
    assertThat(snapshot.withoutWishesOf(id(1))).isEqualTo(snapshot);
  }

  private static Snapshot with(Snapshot snapshot, List<Apart> wishes) {
    Problem problem = snapshot.problem();
    List<Apart> apart = Stream.concat(problem.apart().stream(), wishes.stream()).toList();
    return new Snapshot(
        snapshot.order(),
        new Problem(
            problem.peers(),
            problem.facilitators(),
            problem.times(),
            apart,
            problem.met(),
            problem.rules(),
            problem.pins(),
            problem.declined(),
            problem.present()),
        snapshot.learningSets());
  }

  private static Outcome found(Snapshot snapshot) {
    return new Allocator()
        .solve(snapshot.problem(), 7, Budget.ofIterations(5_000), Progress.UNHEARD);
  }
}
