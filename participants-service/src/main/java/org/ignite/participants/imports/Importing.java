package org.ignite.participants.imports;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.IntFunction;
import org.ignite.platform.tasks.Task;

/**
 * What is special to one kind of import.
 *
 * @param <T> what a row becomes
 * @param <P> what a file changes
 */
public interface Importing<T, P extends ImportPlan> {

  /** Those that are read. */
  List<Column> columns();

  /** Makes a thing out of a row; it is thrown away if the row has a fault. */
  T read(SourceRow row);

  /** Works out what the file changes, and changes nothing; in a transaction. */
  Uni<P> plan(Task task, ReadFile<T> file);

  /**
   * Does it, in the same transaction.
   *
   * @param progress to be told how many rows are done
   */
  Uni<Void> carryOut(Task task, P plan, IntFunction<Uni<Void>> progress);
}
