package org.ignite.sessions.formation;

import static org.assertj.core.api.Assertions.assertThat;

import org.ignite.sessions.allocation.Allocator;
import org.ignite.sessions.allocation.Budget;
import org.ignite.sessions.allocation.Outcome;
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

  private static Outcome found(Snapshot snapshot) {
    return new Allocator()
        .solve(snapshot.problem(), 7, Budget.ofIterations(5_000), Progress.UNHEARD);
  }
}
